import { expand } from './expand.ts';
import type { LiveSegment } from './liveSegment.ts';
import { type WordNode, wantedTexts } from './query.ts';
import { lex } from './queryLexer.ts';
import { fieldNames, parseQuery } from './queryParser.ts';
import { compare } from './sortWords.ts';
import { termsOf } from './terms.ts';
import { nearWords } from './typos.ts';

/** Queries with more pieces than this are not tried with one piece left out. */
const mostLeftOut = 8;
/** So many words are looked for in the neighbourhood of the dictionary. */
const mostCorrected = 3;

/**
 * A query near `query` that matches something, by `matches`, which counts hits: with words replaced that no passage has, with
 * phrases taken as words, or with one piece left out; `undefined` when there is none.
 */
export function suggestQuery(
  query: string,
  segments: readonly LiveSegment[],
  matches: (query: string) => number,
): string | undefined {
  const corrected = correct(query.trim(), segments);
  const loose = corrected
    .replace(/["“”„‟«»＂]/g, ' ')
    .replace(/~\d+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  for (const other of [corrected, loose]) if (other !== query.trim() && matches(other) > 0) return other;
  return narrowest(without(corrected), matches);
}

/** Replaces words that no passage has by the nearest ones that are there. */
function correct(query: string, segments: readonly LiveSegment[]): string {
  const { root } = parseQuery(query);
  if (!root) return query;
  const words = wantedTexts(root).flatMap((node) => (node.kind === 'word' ? [node] : node.words));
  const better = new Map<string, string>();
  for (const word of words.filter((one) => expand(one, segments).frequency === 0).slice(0, mostCorrected)) {
    const near = nearest(word, segments);
    if (near !== undefined) better.set(word.form, near);
  }
  let corrected = '';
  let at = 0;
  for (const { form, start, end } of termsOf(query)) {
    corrected += query.slice(at, start) + (better.get(form) ?? query.slice(start, end));
    at = end;
  }
  return corrected + query.slice(at);
}

/** The word with the fewest slips, then the most frequent. */
function nearest({ form }: WordNode, segments: readonly LiveSegment[]): string | undefined {
  const most = Math.min(3, Math.floor(form.length / 2));
  const found = segments.flatMap((segment) =>
    nearWords(form, segment, most).map(({ word, distance }) => ({
      form: segment.data.forms[word]!,
      distance,
      frequency: segment.frequency({ from: word, to: word + 1 }),
    })),
  );
  const living = found.filter(({ frequency }) => frequency > 0);
  living.sort((a, b) => a.distance - b.distance || b.frequency - a.frequency || compare(a.form, b.form));
  return living[0]?.form;
}

/** The query with one of its pieces left out, each in turn. */
function without(query: string): string[] {
  const pieces = lex(query, fieldNames);
  if (pieces.length < 2 || pieces.length > mostLeftOut) return [];
  return pieces.flatMap((piece, index) => {
    if (piece.kind !== 'chunk' && piece.kind !== 'quoted') return [];
    const before = pieces[index - 1]?.kind;
    const start = before === 'field' || before === 'minus' ? pieces[index - 1]!.at : piece.at;
    return [
      `${query.slice(0, start)}${query.slice(pieces[index + 1]?.at ?? query.length)}`.replace(/\s+/g, ' ').trim(),
    ];
  });
}

/** The query with the fewest hits, at least one. */
function narrowest(queries: readonly string[], matches: (query: string) => number): string | undefined {
  const counted = queries.map((query) => ({ query, hits: matches(query) })).filter(({ hits }) => hits > 0);
  return counted.sort((a, b) => a.hits - b.hits)[0]?.query;
}
