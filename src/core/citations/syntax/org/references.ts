import type { Span } from '../../../text/span.ts';
import type { FoundCiteItem } from '../../citation.ts';
import { locatorTerms } from '../locatorTerms.ts';
import { readPlainNote } from '../plainNote.ts';
import { readOrgAffix } from './affix.ts';

/**
 * The sources of `see @a p. 3; @b`, which begins at `from` in its document; `key` matches one with its mark, without it in its first group. What stands
 * before the first key and after the last one, by itself between semicolons, belongs to the whole.
 */
export function referencesOf(body: string, from: number, key: RegExp): FoundCiteItem[] {
  const pieces = piecesOf(body).map((piece) => ({ ...piece, key: keyIn(body, piece, key) }));
  const first = pieces.findIndex((piece) => piece.key);
  const last = pieces.findLastIndex((piece) => piece.key);
  const terms = locatorTerms('en');
  const affix = ({ start, end }: Span) => readOrgAffix(body.slice(start, end));
  return pieces.flatMap((piece, index): FoundCiteItem[] => {
    const at = piece.key;
    if (!at) return [];
    const lead = index === first ? pieces.slice(0, first) : [];
    const trail = index === last ? pieces.slice(last + 1) : [];
    const prefix = [...lead, { start: piece.start, end: at.start - 1 }].map(affix).filter(Boolean).join(' ');
    const { suffix: own, ...place } = readPlainNote(body.slice(at.end, piece.end), terms);
    const suffix = [readOrgAffix(own ?? ''), ...trail.map(affix)].filter(Boolean).join(' ');
    return [
      {
        key: body.slice(at.start, at.end),
        ...place,
        ...(prefix === '' ? {} : { prefix }),
        ...(suffix === '' ? {} : { suffix }),
        keySpan: { start: from + at.start, end: from + at.end },
      },
    ];
  });
}

function piecesOf(body: string): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  for (const { index } of body.matchAll(/;/g)) {
    pieces.push({ start, end: index });
    start = index + 1;
  }
  return [...pieces, { start, end: body.length }];
}

function keyIn(body: string, { start, end }: Span, key: RegExp): Span | undefined {
  const match = key.exec(body.slice(start, end));
  if (!match) return undefined;
  const at = start + match.index + match[0].length - match[1]!.length;
  return { start: at, end: at + match[1]!.length };
}
