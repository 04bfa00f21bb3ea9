import { keyList, type RawEntry } from './tables.ts';

/** How many parents up a reference is followed. */
const depthLimit = 8;

/** Looks an entry up by its key. */
export type EntryLookup = (key: string) => RawEntry | undefined;

/** The entry with what it has from its `xdata` and `crossref` entries; its own fields win. References in a circle lead nowhere. */
export function withInherited(entry: RawEntry, find: EntryLookup): RawEntry {
  return inheriting(entry, find, new Map(), 0);
}

/** `made` keeps what is known of the parents, so that each is worked out once; one that is being worked out is `undefined`. */
function inheriting(
  entry: RawEntry,
  find: EntryLookup,
  made: Map<string, RawEntry | undefined>,
  depth: number,
): RawEntry {
  const xdata = entry.fields.get('xdata');
  const crossref = entry.fields.get('crossref')?.trim();
  if (depth >= depthLimit || (xdata === undefined && crossref === undefined)) return entry;
  made.set(entry.key, undefined);
  const whole = (key: string): RawEntry | undefined => {
    if (made.has(key)) return made.get(key);
    const found = find(key);
    const parent = found && inheriting(found, find, made, depth + 1);
    made.set(key, parent);
    return parent;
  };
  const fields = new Map(entry.fields);
  const take = (name: string, value: string) => {
    if (!fields.has(name)) fields.set(name, value);
  };
  for (const key of keyList(xdata ?? '')) for (const [name, value] of whole(key)?.fields ?? []) take(name, value);
  const parent = crossref === undefined ? undefined : whole(crossref);
  for (const [name, value] of parent?.fields ?? [])
    for (const heir of heirsOf(name, parent!.type, entry.type)) take(heir, value);
  fields.delete('xdata');
  fields.delete('crossref');
  return { ...entry, fields };
}

/** Never inherited. Source of this and the tables below: the BibLaTeX manual, appendix B, "Inheritance Setup". */
const ownOnly = new Set(
  'ids crossref xref xdata entryset entrysubtype execute label options presort related relatedoptions relatedstring relatedtype shorthand shorthandintro sortkey'.split(
    ' ',
  ),
);
const titles = ['title', 'subtitle', 'titleaddon'];
/** What belongs to the title of the parent only. */
const ofTitle = new Set(['shorttitle', 'sorttitle', 'indextitle', 'indexsorttitle']);
/** Under which name the parts of an entry have its title. */
const titlePrefixes: readonly (readonly [parents: string, children: string, prefix: string])[] = [
  ['mvbook', 'book inbook bookinbook suppbook', 'main'],
  ['mvcollection mvreference', 'collection reference incollection inreference suppcollection', 'main'],
  ['mvproceedings', 'proceedings inproceedings', 'main'],
  ['book', 'inbook bookinbook suppbook incollection', 'book'],
  ['collection reference', 'incollection inreference suppcollection inbook', 'book'],
  ['proceedings', 'inproceedings conference', 'book'],
  ['periodical', 'article suppperiodical', 'journal'],
];

/** The fields of a `child` that a field of its `parent` fills. */
function heirsOf(name: string, parent: string, child: string): readonly string[] {
  if (ownOnly.has(name)) return [];
  const prefix = titlePrefixes.find(([parents, children]) => has(parents, parent) && has(children, child))?.[2];
  if (prefix !== undefined && ofTitle.has(name)) return [];
  if (prefix !== undefined && titles.includes(name)) return [prefix + name];
  const isPartOfBook = (parent === 'book' || parent === 'mvbook') && /^(?:inbook|bookinbook|suppbook)$/.test(child);
  return name === 'author' && isPartOfBook ? ['author', 'bookauthor'] : [name];
}

function has(words: string, word: string): boolean {
  return words.split(' ').includes(word);
}
