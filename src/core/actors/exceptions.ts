import { longestName } from './fieldReader.ts';

/** An exception of one actor, from a word to a word. */
export interface Exception {
  readonly last: number;
  readonly actor: number;
}

/** The actors with an exception that covers the words `first` to `last`. */
export function excusedAt(
  exceptions: ReadonlyMap<number, readonly Exception[]>,
  first: number,
  last: number,
): ReadonlySet<number> {
  const excused = new Set<number>();
  if (exceptions.size === 0) return excused;
  for (let at = first; at >= 0 && at > first - longestName; at--)
    for (const exception of exceptions.get(at) ?? []) if (exception.last >= last) excused.add(exception.actor);
  return excused;
}

/** Whether `’s`, or the bare apostrophe after an s, stands at `at`. */
export function isPossessive(text: string, at: number): boolean {
  const mark = text[at];
  if (mark !== '’' && mark !== "'" && mark !== 'ʼ') return false;
  if (/^s(?![\p{L}\p{N}])/iu.test(text.slice(at + 1, at + 3))) return true;
  return /s/i.test(text[at - 1] ?? '') && !/^[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 3));
}
