import type { Finding } from '../../../finding.ts';
import { sentence } from '../../../text/sentence.ts';
import type { Span } from '../../../text/span.ts';
import type { CslItem, CslName } from '../../item.ts';
import { type BibliographyFile, brokenEntry, type LibraryEntry } from '../bibliographyFile.ts';
import { type ListedItem, rowTexts } from '../entryRow.ts';
import { convertEntry } from './convert.ts';
import { eachField, type FieldProblem, keyOf } from './fields.ts';
import { withInherited } from './inherit.ts';
import { latexToText } from './latex.ts';
import { plainName, splitNames } from './names.ts';
import { type BibBlock, splitBib } from './splitter.ts';
import { type BibTables, keyList, type RawEntry, rawEntry, stringsOf } from './tables.ts';
import { type StringLookup, valueText } from './value.ts';

/** So much of a field is listed, in UTF-16 code units: the names of some thousand authors. A brace that is missing can make a field of a whole file. */
const longestListed = 100_000;
/** What follows an entry that a brace too many has closed. */
const fieldAfter = /[ \t]*,[ \t\r\n]*([A-Za-z][\w+-]*)[ \t]*=[ \t]*["{\w]/y;

/** Blocks that are no entries to cite. `xdata` holds fields for others; `control` is biblatex's own. */
const notCited = new Set(['xdata', 'control']);
const noEntry = new Set(['string', 'preamble', 'comment']);

/** The fields a row is made of, as written. */
interface RowFields {
  author?: string;
  editor?: string;
  title?: string;
  subtitle?: string;
  date?: string;
  year?: string;
  ids?: string;
  crossref?: string;
  xdata?: string;
}
const rowFields: ReadonlySet<string> = new Set<keyof RowFields>([
  'author',
  'editor',
  'title',
  'subtitle',
  'date',
  'year',
  'ids',
  'crossref',
  'xdata',
]);

/** Reads a `.bib` file: rows now, records when they are asked for. Never throws. */
export function readBib(text: string): BibliographyFile {
  const blocks = splitBib(text);
  const strings = stringsOf(text, blocks);
  const string = (name: string) => strings.get(name);
  const findings: Finding[] = [];
  const entries: LibraryEntry[] = [];
  const places = new BibPlaces(text, string);
  const heirs: { readonly index: number; readonly fields: RowFields }[] = [];
  for (const block of blocks) {
    if (noEntry.has(block.type)) continue;
    const { key, start: keyStart, fields: from } = keyOf(text, block);
    const fields: RowFields = {};
    const keep = (name: string, start: number, end: number) => {
      if (!rowFields.has(name)) return;
      fields[name as keyof RowFields] = valueText(text, start, Math.min(end, start + longestListed), string);
    };
    const problem = eachField(text, from, block.bodyEnd, keep, key === '');
    const finding = findingOf(text, block, key, problem);
    if (finding) findings.push(finding);
    if (key === '') continue;
    places.add(key, block.start, block.end);
    if (notCited.has(block.type)) continue;
    if (fields.crossref !== undefined || fields.xdata !== undefined) heirs.push({ index: entries.length, fields });
    entries.push(entryOf(key, keyStart, block, fields));
  }
  for (const { index, fields } of heirs) {
    const { key, keyStart, ...span } = entries[index]!;
    const whole = withInherited(places.at(span) ?? { type: 'misc', key, fields: new Map() }, (other) =>
      places.entry(other),
    );
    entries[index] = entryOf(key, keyStart, span, { ...fields, ...Object.fromEntries(whole.fields) });
  }
  return { entries, findings, tables: places, item: converter(places) };
}

function entryOf(key: string, keyStart: number, { start, end }: Span, fields: RowFields): LibraryEntry {
  const aliases = fields.ids === undefined ? undefined : keyList(fields.ids);
  const { label, search } = rowTexts(listedItem(key, fields), aliases);
  return aliases ? { key, start, end, keyStart, label, search, aliases } : { key, start, end, keyStart, label, search };
}

/** Where the entries of a file stand, so that one can be read in full when it is asked for. */
class BibPlaces implements BibTables {
  readonly #text: string;
  readonly string: StringLookup;
  readonly #keys: string[] = [];
  readonly #spans: number[] = [];
  #byKey: ReadonlyMap<string, number> | undefined;

  constructor(text: string, string: StringLookup) {
    this.#text = text;
    this.string = string;
  }

  add(key: string, start: number, end: number): void {
    this.#keys.push(key);
    this.#spans.push(start, end);
  }

  /** The first entry with the key. */
  entry(key: string): RawEntry | undefined {
    this.#byKey ??= new Map(this.#keys.map((each, index) => [each, index] as const).reverse());
    const index = this.#byKey.get(key);
    return index === undefined
      ? undefined
      : this.at({ start: this.#spans[2 * index]!, end: this.#spans[2 * index + 1]! });
  }

  /** The entry that stands at `span`; `string` knows more names than the file's own. */
  at({ start, end }: Span, string: StringLookup = this.string): RawEntry | undefined {
    const text = this.#text.slice(start, end);
    const [block] = splitBib(text);
    return block && rawEntry(text, block, string);
  }
}

function findingOf(text: string, block: BibBlock, key: string, problem: FieldProblem | undefined): Finding | undefined {
  const name = key === '' ? `@${block.type}` : `“${key}”`;
  const head = { start: block.start, end: Math.min(block.end, block.bodyStart + Math.max(key.length, 1)) };
  if (!block.closed) {
    return brokenEntry(
      head,
      sentence`The entry ${name} is never closed: a brace is missing. It is read as far as it goes.`,
    );
  }
  if (key === '')
    return brokenEntry(head, sentence`This @${block.type} entry has no citation key, so it cannot be cited.`);
  if (!problem) return closedEarly(text, block, name);
  const end = text.indexOf('\n', problem.offset);
  const span = {
    start: problem.offset,
    end: Math.max(problem.offset + 1, end < 0 ? block.end : Math.min(end, block.end)),
  };
  return brokenEntry(span, sentence`In the entry ${name} ${problem.said}.`);
}

function closedEarly(text: string, { end }: BibBlock, name: string): Finding | undefined {
  fieldAfter.lastIndex = end;
  const field = fieldAfter.exec(text)?.[1];
  if (field === undefined) return undefined;
  return brokenEntry(
    { start: end - 1, end },
    sentence`The entry ${name} ends here, and “${field}” is not read: there is a brace too many before it.`,
  );
}

function listedItem(key: string, { author, editor, title, subtitle, date, year }: RowFields): ListedItem {
  const titles = [title, subtitle].filter((part) => part !== undefined).map(latexToText);
  const issued = /-?\d{4}/.exec(date ?? '')?.[0] ?? latexToText(year ?? '');
  return {
    id: key,
    author: namesOf(author),
    editor: namesOf(editor),
    title: titles.length > 0 ? titles.join(': ') : undefined,
    issued: issued === '' ? undefined : { literal: issued },
  };
}

function namesOf(list: string | undefined): CslName[] | undefined {
  return list === undefined ? undefined : splitNames(list).map(plainName);
}

/** Records that were made are kept while neither the file nor what it may refer to changes. */
function converter(places: BibPlaces): BibliographyFile['item'] {
  const made = new Map<number, { readonly others: readonly BibTables[]; readonly item: Promise<CslItem> }>();
  return (entry, others) => {
    const known = made.get(entry.start);
    if (known && known.others === others) return known.item;
    const tables: readonly BibTables[] = [places, ...others];
    const find = (key: string): RawEntry | undefined => first(tables, (table) => table.entry(key));
    const string = (name: string) => first(tables, (table) => table.string(name));
    const raw = places.at(entry, string) ?? { type: 'misc', key: entry.key, fields: new Map<string, string>() };
    const item = convertEntry(raw, find);
    made.set(entry.start, { others, item });
    return item;
  };
}

function first<T, R>(list: readonly T[], look: (element: T) => R | undefined): R | undefined {
  for (const element of list) {
    const found = look(element);
    if (found !== undefined) return found;
  }
  return undefined;
}
