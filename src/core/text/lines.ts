/** Zero-based line and column (UTF-16 code units), as editors count. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The offsets at which the lines of `text` begin; `\n`, `\r\n` and a lone `\r` end a line. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** The position of `offset` in a text whose lines begin at `starts` (from {@link lineStarts}). */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: offset - starts[low]! };
}
