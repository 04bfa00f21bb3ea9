/** Memory at one moment, in bytes, after the garbage was taken out where that can be asked for. */
export interface MemoryUse {
  readonly heap: number;
  readonly resident: number;
}

export function memoryNow(): MemoryUse {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed, resident: rss };
}

/**
 * Whether the heap grows and grows: the least of its last third is more than a quarter and 20 MB above the least of its middle third. The first third is
 * left out, in which caches fill up.
 */
export function growsSteadily(heaps: readonly number[]): boolean {
  const third = Math.floor(heaps.length / 3);
  if (third < 2) return false;
  const middle = Math.min(...heaps.slice(third, 2 * third));
  const last = Math.min(...heaps.slice(2 * third));
  return last > middle * 1.25 && last - middle > 20e6;
}
