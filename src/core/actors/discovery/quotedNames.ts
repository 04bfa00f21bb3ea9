import type { NameRun } from './nameRuns.ts';
import type { NameToken } from './nameTokens.ts';
import { bearsName } from './slavicNouns.ts';

const longest = 7;
const closers: Readonly<Record<string, string>> = { '«': '»', '„': '“', '“': '”' };

/** The names in quotation marks after a noun that bears one (партия «Яблоко»), and those of the same words elsewhere, by their first tokens. */
export function quotedNames(tokens: readonly NameToken[]): ReadonlyMap<number, NameRun> {
  const quoted: NameRun[] = [];
  const known = new Set<string>();
  for (let at = 1; at < tokens.length; at++) {
    const closer = closers[tokens[at - 1]!.word];
    const last = closer === undefined || !tokens[at]!.capital ? undefined : endOf(tokens, at, closer);
    if (last === undefined) continue;
    quoted.push([at, last]);
    if (bearsName(tokens[at - 2]?.word ?? '')) known.add(wordsOf(tokens, at, last));
  }
  return new Map(quoted.filter(([first, last]) => known.has(wordsOf(tokens, first, last))).map((run) => [run[0], run]));
}

/** The token before the closing mark, where few words and no other mark stand before it. */
function endOf(tokens: readonly NameToken[], first: number, closer: string): number | undefined {
  for (let at = first; at < Math.min(tokens.length, first + longest); at++) {
    if (tokens[at]!.word === closer) return at - 1;
    if (tokens[at]!.gap === 'line' || /^[^\p{L}\p{N}.&]/u.test(tokens[at]!.word)) return undefined;
  }
  return undefined;
}

function wordsOf(tokens: readonly NameToken[], first: number, last: number): string {
  let words = '';
  for (let at = first; at <= last; at++) words += ` ${tokens[at]!.word}`;
  return words;
}
