import { tokenize } from '../../text/tokens.ts';
import type { LibraryRow } from '../library/libraryRow.ts';

/** What of a row a printed citation can be known by, as folded words. */
export interface RowWords {
  readonly key: string;
  readonly title: readonly string[];
  /** The family names of the first author and, where there are two, of the second. */
  readonly names: readonly (readonly string[])[];
  /** Whether there are more authors than `names` has. */
  readonly isMore: boolean;
  /** `undefined` when there is none. */
  readonly year: string | undefined;
}

/** Rows by the beginning of their title, and by the name before a date. */
export interface NoteIndex {
  readonly byTitle: ReadonlyMap<string, readonly RowWords[]>;
  readonly byName: ReadonlyMap<string, readonly RowWords[]>;
}

/** Words of a note that name a source. */
export interface Match {
  readonly row: RowWords;
  /** In words of the note. */
  readonly from: number;
  readonly to: number;
}

/** So many words of a title are enough when the name of the author is printed too. */
const enoughWithName = 3;
/** A title of one word says too little by itself. */
const shortestTitle = 2;
/** A name with the initials and fellow authors behind it is no longer than this, in words. */
const longestNames = 6;

/** Prepares the rows of a library for what is printed of them. */
export function noteIndex(rows: readonly LibraryRow[]): NoteIndex {
  const byTitle = new Map<string, RowWords[]>();
  const byName = new Map<string, RowWords[]>();
  for (const row of rows) {
    if (row.aliasOf !== undefined) continue;
    const words = wordsOf(row);
    // A short title leaves the article out.
    const short = /^(?:the|an?)$/.test(words.title[0] ?? '') ? [{ ...words, title: words.title.slice(1) }] : [];
    for (const each of [words, ...short])
      if (each.title.length >= shortestTitle) push(byTitle, each.title.slice(0, shortestTitle).join(' '), each);
    if (words.names.length > 0) push(byName, words.names[0]![0]!, words);
  }
  return { byTitle, byName };
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
  const persons = names.startsWith('“') ? [] : names.replace(/ et al\.$/, '').split(' & ');
  return {
    key,
    title: at < 0 ? [] : folded(label.slice(at + 3)),
    names: persons.map(folded).filter((words) => words.length > 0),
    isMore: names.endsWith(' et al.'),
    year: /^\d{4}$/.test(year) ? year : undefined,
  };
}

function folded(text: string): string[] {
  return tokenize(text).map((token) => token.folded);
}

/** The entry whose title, or enough of it, stands at `at`; none when two say the same. */
export function titleAt(words: readonly string[], at: number, { byTitle }: NoteIndex): Match | undefined {
  const rows = byTitle.get(words.slice(at, at + shortestTitle).join(' ')) ?? [];
  let best: Match | undefined;
  let isOnly = true;
  for (const row of rows) {
    const length = sharedLength(words, at, row.title);
    const isWhole = length === row.title.length;
    const named = row.names.length > 0 && words.includes(row.names[0]![0]!);
    if (!isWhole && !(named && length >= enoughWithName)) continue;
    if (isWhole && !named && row.names.length > 0 && length < enoughWithName) continue;
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

/** `Weitz 2020`, `Weitz and Doe 2020`, `Weitz n.d.` at `at`, where only one entry is meant by it. */
export function nameDateAt(words: readonly string[], at: number, { byName }: NoteIndex): Match | undefined {
  const matches = (byName.get(words[at]!) ?? []).flatMap((row): Match[] => {
    const date = namesEnd(words, at, row);
    const length = date === undefined ? 0 : dateLength(words, date, row);
    return length > 0 ? [{ row, from: at, to: date! + length }] : [];
  });
  return matches.length === 1 ? matches[0] : undefined;
}

/** Between two names, and in place of further ones. */
const joints = new Set('and und et y e och og en i и al u a others andere s'.split(' '));

/** Where the date would stand when the authors of `row` are named at `at`; `undefined` when they are not. */
function namesEnd(words: readonly string[], at: number, { names, isMore }: RowWords): number | undefined {
  const [first = [], second] = names;
  if (first.length === 0 || sharedLength(words, at, first) < first.length) return undefined;
  let end = at + first.length;
  for (; end < at + longestNames && end < words.length; end++) {
    const word = words[end]!;
    if (second && sharedLength(words, end, second) === second.length) end += second.length - 1;
    else if (word.length > 1 && !joints.has(word) && !(isMore && !/\d/.test(word))) break;
    else if (dateIn(words, end) > 0) break;
  }
  // "Doe said in 2020" names nobody else.
  return isMore && !words.slice(at, end).some((word) => joints.has(word)) ? undefined : end;
}

/** What is printed for no date, in words. */
const undated = new Set(
  (
    'n d,no date,o j,ohne jahr,s d,sans date,s f,sin fecha,s a,z d,zonder datum,z j,б д,без даты,b d,bez daty,senza data,' +
    'sem data'
  ).split(','),
);

/** How many words at `at` are the date of `row`, or say that it has none. */
export function dateLength(words: readonly string[], at: number, { year }: RowWords): number {
  if (year !== undefined) return words[at] === year ? 1 : 0;
  return dateIn(words, at);
}

/** How many words at `at` say that there is no date. */
function dateIn(words: readonly string[], at: number): number {
  return undated.has(`${words[at]} ${words[at + 1]}`) ? 2 : 0;
}
