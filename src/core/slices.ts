import type { Clock } from './ports.ts';

/** Work goes on this long, in milliseconds, before others get a turn. */
const slice = 10;

/** To be awaited between pieces of work: lets others have a turn once the slice is over, and rejects when cancelled. Resolves to whether it did. */
export function slices(clock: Clock, signal?: AbortSignal): () => Promise<boolean> {
  let turn = clock.now();
  return async () => {
    signal?.throwIfAborted();
    if (clock.now() - turn < slice) return false;
    await clock.pause();
    signal?.throwIfAborted();
    turn = clock.now();
    return true;
  };
}

/** What the steps of a piece of work make in the end, with a pause between them where one is due. */
export async function inSlices<T>(
  steps: Generator<undefined, T>,
  pause: () => Promise<unknown> | undefined,
): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await pause();
  }
}

/** The same at once. */
export function atOnce<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
