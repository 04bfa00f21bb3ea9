/**
 * Which of the parts of a text that begin at `starts`, the last of which is the end of the text, has the code unit at `at`; it is the part `from` or a
 * later one, and near ones are looked at first.
 */
export function partAt(starts: Uint32Array, at: number, from: number): number {
  let low = from;
  let step = 1;
  while (low + step < starts.length && starts[low + step]! <= at) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, starts.length - 1);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle;
  }
  return low;
}

/** Where parts of these lengths begin when each has one code unit behind it, and where the last ends. */
export function partStarts(parts: readonly string[]): Uint32Array {
  const starts = new Uint32Array(parts.length + 1);
  let at = 0;
  for (let index = 0; index < parts.length; index++) {
    starts[index] = at;
    at += parts[index]!.length + 1;
  }
  starts[parts.length] = at;
  return starts;
}
