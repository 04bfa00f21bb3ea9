import type { Mark } from '../sheet.ts';

/** A stretch of a text. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** A text cut at its marks, in order; marks that overlap or lie outside do no harm. */
export function runsOf(text: string, marks: readonly Mark[] = []): Run[] {
  const runs: Run[] = [];
  const add = (from: number, to: number, marked: boolean) => {
    if (to > from) runs.push({ text: text.slice(from, to), marked });
  };
  let at = 0;
  for (const [start, end] of [...marks].sort(([a], [b]) => a - b)) {
    const from = Math.min(Math.max(start, at), text.length);
    const to = Math.min(Math.max(end, from), text.length);
    add(at, from, false);
    add(from, to, true);
    at = to;
  }
  add(at, text.length, false);
  return runs;
}
