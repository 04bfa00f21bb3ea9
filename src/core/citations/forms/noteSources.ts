import { tokenize } from '../../text/tokens.ts';
import type { CiteItem } from '../citation.ts';
import { parseLocatorInput } from '../syntax/locatorInput.ts';
import type { LocatorTerms } from '../syntax/locatorTerms.ts';
import { type Match, type NoteIndex, nameDateAt, titleAt } from './noteIndex.ts';
import { groupItems } from './textCitations.ts';

/**
 * The sources that the text of a note cites as a style prints them, with their locators, as far as the words say it: the title of an entry, its beginning
 * together with the name of the author, or name and date where only one entry has them. `ibid.` is `before`. Empty when nothing is certain.
 */
export function sourcesOfNote(
  note: string,
  index: NoteIndex,
  terms: LocatorTerms,
  before: string | undefined,
): CiteItem[] {
  const group = /^\s*\(([^()]*)\)\.?\s*$/.exec(note)?.[1];
  const grouped = group === undefined ? undefined : groupItems(group, index, terms);
  if (grouped) return grouped;
  const tokens = tokenize(note);
  const words = tokens.map((token) => token.folded);
  if (before !== undefined && (words[0] === 'ibid' || words[0] === 'ebd'))
    return [{ key: before, ...locatorIn(note.slice(tokens[0]!.end), terms, undefined) }];
  const matches = matchesIn(words, index);
  return matches.map((match, place) => {
    const next = matches[place + 1];
    const end = next ? note.lastIndexOf(';', tokens[next.from]!.start) : note.length;
    const start = tokens[match.to - 1]!.end;
    return { key: match.row.key, ...locatorIn(note.slice(start, Math.max(start, end)), terms, match.row.year) };
  });
}

function matchesIn(words: readonly string[], index: NoteIndex): Match[] {
  const matches: Match[] = [];
  for (let at = 0; at < words.length; ) {
    const match = titleAt(words, at, index) ?? nameDateAt(words, at, index);
    if (match && matches.at(-1)?.row.key !== match.row.key) matches.push(match);
    at = match ? match.to : at + 1;
  }
  return matches;
}

/** The locator in what stands after a source: a piece with a label, else a last piece that is a number and not the year. */
function locatorIn(rest: string, terms: LocatorTerms, year: string | undefined): Partial<CiteItem> {
  const pieces = rest.split(/[,;:]\s+|[()”"]+/).map((piece) => piece.trim().replace(/[.)\]]+$/, ''));
  const read = pieces.map((piece) => (piece.length > 40 ? undefined : parseLocatorInput(piece, terms)));
  const labelled = read.findLast((locator, index) => locator && locator.value !== pieces[index]);
  const last = pieces.findLastIndex((piece) => piece !== '');
  const bare = read[last]?.value === pieces[last] && pieces[last] !== year ? read[last] : undefined;
  const found = labelled ?? bare;
  return found ? { label: found.label, locator: found.value } : {};
}
