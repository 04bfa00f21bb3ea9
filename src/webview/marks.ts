/** A stretch of a snippet that is marked as a match, or not. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * Cuts `text` at `marks`, sorted `[start, end)` pairs in UTF-16 code units. The runs join up to `text` again;
 * marks that overlap are merged, and what lies outside the text is left out.
 */
export function runs(text: string, marks: readonly (readonly [number, number])[]): Run[] {
  const cut: Run[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    const from = Math.max(at, start);
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    if (from > at) cut.push({ text: text.slice(at, from), marked: false });
    cut.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) cut.push({ text: text.slice(at), marked: false });
  return cut;
}
