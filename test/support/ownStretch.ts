import { type Profiler, Session } from 'node:inspector/promises';

/** Between two samples, in microseconds. */
const interval = 200;
/** Samples further apart than this tell that the process had no processor meanwhile, in microseconds. */
const furthest = 10 * interval;

/** Does some work under the profiler, and gives the longest time without a pause that the file `ours` had a part in, in milliseconds, beside the result. */
export async function ownStretch<T>(
  ours: string,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly longest: number }> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval });
    await session.post('Profiler.start');
    const result = await work();
    const { profile } = await session.post('Profiler.stop');
    return { result, longest: longestStretch(profile, ours) };
  } finally {
    session.disconnect();
  }
}

/**
 * The longest run of samples with a frame of a file whose address ends in `ours`, in milliseconds. A collection of garbage belongs to what it interrupts:
 * its sample has no frames of its own.
 */
export function longestStretch({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, ours: string): number {
  const collections = new Set<number>();
  const own = new Set<number>();
  const children = new Map(nodes.map(({ id, children = [] }) => [id, children]));
  const take = (id: number) => {
    own.add(id);
    for (const child of children.get(id) ?? []) take(child);
  };
  for (const { id, callFrame } of nodes) {
    if (callFrame.functionName === '(garbage collector)') collections.add(id);
    if (callFrame.url.endsWith(ours)) take(id);
  }
  let [longest, current, isOurs] = [0, 0, false];
  for (const [index, sample] of samples.entries()) {
    isOurs = own.has(sample) || (isOurs && collections.has(sample));
    current = isOurs ? current + Math.min(timeDeltas[index + 1] ?? interval, furthest) : 0;
    longest = Math.max(longest, current);
  }
  return longest / 1000;
}
