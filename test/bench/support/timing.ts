/** Milliseconds of many runs. */
export interface Timings {
  readonly p50: number;
  readonly p95: number;
  /** Of the processor, all threads; on a busy machine they say more than those of the clock. */
  readonly cpu50: number;
  readonly cpu95: number;
  /** Of the processor for each different input. */
  readonly cpus: readonly number[];
}

/** The value below which the share `part` of `values` lies. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Runs `work` once for each different input and times it. Warm up on other inputs, so that no cache answers. */
export async function timeEach<T>(inputs: readonly T[], work: (input: T) => unknown): Promise<Timings> {
  const times: number[] = [];
  const cpus: number[] = [];
  for (const input of new Set(inputs)) {
    const cpu = process.cpuUsage();
    const start = performance.now();
    await work(input);
    times.push(performance.now() - start);
    cpus.push(cpuMilliseconds(process.cpuUsage(cpu)));
  }
  return {
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    cpu50: percentile(cpus, 0.5),
    cpu95: percentile(cpus, 0.95),
    cpus,
  };
}

function cpuMilliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

/** Milliseconds of one run by the clock and of the processor, and what it gave. */
export async function timed<T>(work: () => T | Promise<T>) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const result = await work();
  return { took: performance.now() - start, cpu: cpuMilliseconds(process.cpuUsage(cpu)), result };
}
