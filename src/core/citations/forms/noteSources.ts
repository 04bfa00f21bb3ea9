import { tokenize } from '../../text/tokens.ts';
import type { CiteItem } from '../citation.ts';
import type { LibraryRow } from '../library/libraryRow.ts';
import { parseLocatorInput } from '../syntax/locatorInput.ts';
import type { LocatorTerms } from '../syntax/locatorTerms.ts';

/** What of a row a printed citation can be known by, as folded words. */
interface RowWords {
  readonly key: string;
  readonly title: readonly string[];
  /** The family name of the first author, or of the only one. */
  readonly name: readonly string[];
  readonly year: string | undefined;
}

/** Rows by the beginning of their title, and by name and year. */
export interface NoteIndex {
  readonly byTitle: ReadonlyMap<string, readonly RowWords[]>;
  readonly byNameYear: ReadonlyMap<string, readonly RowWords[]>;
}

/** So many words of a title are enough when the name of the author is printed too. */
const enoughWithName = 3;
/** A title of one word says too little by itself. */
const shortestTitle = 2;

/** Prepares the rows of a library for {@link sourcesOfNote}. */
export function noteIndex(rows: readonly LibraryRow[]): NoteIndex {
  const byTitle = new Map<string, RowWords[]>();
  const byNameYear = new Map<string, RowWords[]>();
  for (const row of rows) {
    if (row.aliasOf !== undefined) continue;
    const words = wordsOf(row);
    if (words.title.length >= shortestTitle) push(byTitle, words.title.slice(0, shortestTitle).join(' '), words);
    if (words.name.length > 0 && words.year !== undefined) push(byNameYear, words.name[0]!, words);
  }
  return { byTitle, byNameYear };
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The label of a row is `Weitz & Doe 2020 · Title`. */
function wordsOf({ key, label }: LibraryRow): RowWords {
  const at = label.indexOf(' · ');
  const head = at < 0 ? label : label.slice(0, at);
  const [, names = '', year = ''] = /^(.*) (\S+)$/.exec(head) ?? [];
  const name = names.startsWith('“') ? '' : names.split(/ & | et al\.$/)[0]!;
  return {
    key,
    title: at < 0 ? [] : folded(label.slice(at + 3)),
    name: folded(name),
    year: /^\d{4}$/.test(year) ? year : undefined,
  };
}

function folded(text: string): string[] {
  return tokenize(text).map((token) => token.folded);
}

interface Match {
  readonly row: RowWords;
  /** In words of the note. */
  readonly from: number;
  readonly to: number;
}

/**
 * The sources that the text of a note cites as a style prints them, with their locators, as far as the words say it: the title of an entry, its beginning
 * together with the name of the author, or name and year where only one entry has them. `ibid.` is `before`. Empty when nothing is certain.
 */
export function sourcesOfNote(
  note: string,
  index: NoteIndex,
  terms: LocatorTerms,
  before: string | undefined,
): CiteItem[] {
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
    const match = titleAt(words, at, index) ?? nameYearAt(words, at, index);
    if (match && matches.at(-1)?.row !== match.row) matches.push(match);
    at = match ? match.to : at + 1;
  }
  return matches;
}

/** The entry whose title, or enough of it, stands at `at`; none when two say the same. */
function titleAt(words: readonly string[], at: number, { byTitle }: NoteIndex): Match | undefined {
  const rows = byTitle.get(words.slice(at, at + shortestTitle).join(' ')) ?? [];
  let best: Match | undefined;
  let isOnly = true;
  for (const row of rows) {
    const length = sharedLength(words, at, row.title);
    const isWhole = length === row.title.length;
    const named = row.name.length > 0 && words.includes(row.name[0]!);
    if (!isWhole && !(named && length >= enoughWithName)) continue;
    if (isWhole && !named && row.name.length > 0 && length < enoughWithName) continue;
    if (best && length === best.to - at) isOnly = false;
    if (best && length <= best.to - at) continue;
    best = { row, from: at, to: at + length };
    isOnly = true;
  }
  return isOnly ? best : undefined;
}

function sharedLength(words: readonly string[], at: number, title: readonly string[]): number {
  let length = 0;
  while (length < title.length && words[at + length] === title[length]) length++;
  return length;
}

/** `Weitz 2020`, `Weitz and Doe 2020`: the year stands no further than a few names away. */
function nameYearAt(words: readonly string[], at: number, { byNameYear }: NoteIndex): Match | undefined {
  const rows = (byNameYear.get(words[at]!) ?? []).filter(
    ({ name, year }) => sharedLength(words, at, name) === name.length && words.slice(at, at + 6).includes(year!),
  );
  const [row, ...others] = rows;
  if (!row || others.length > 0) return undefined;
  return { row, from: at, to: at + words.slice(at, at + 6).indexOf(row.year!) + 1 };
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
