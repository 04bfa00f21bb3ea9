import type { CslItem, CslName } from '../citations/item.ts';
import { isoDate } from '../citations/label.ts';
import type { TextEdit } from '../text/edit.ts';
import { frontMatter } from '../text/frontMatter.ts';
import { nameOf, sidecarOf } from './fileNames.ts';
import { recordFields } from './recordSchema.ts';
import type { Origin, SourceMetadata } from './source.ts';

/** What a source is filled in as: what to write, and where the cursor goes then. */
export interface RecordForm {
  readonly edits: readonly TextEdit[];
  /** In the text once the edits are made: behind the first field that is missing. */
  readonly cursor: number;
}

/** A source as far as its record goes. */
export interface RecordSource {
  readonly uri: string;
  readonly sidecar?: string;
  readonly metadata: SourceMetadata;
}

/** The file that a source's record is written in, which may not be there yet: its sidecar, for Markdown its front matter. */
export function recordFile({ uri, sidecar }: Pick<RecordSource, 'uri' | 'sidecar'>): string {
  return sidecar ?? (isMarkdown(uri) ? uri : sidecarOf(uri));
}

/** Whether a record in `file` is front matter. */
export function isMarkdown(uri: string): boolean {
  return /\.(?:md|markdown)$/i.test(uri);
}

/**
 * The form of a source's record: a line for each field that is missing, in the file that holds the record (`text` is what it has; `undefined` when it is to
 * be made). A form that begins anew lists what else is known as comments, with where it comes from: nothing counts as given before a person writes it so.
 */
export function recordForm(source: RecordSource, text: string | undefined): RecordForm {
  const inFrontMatter = recordFile(source) === source.uri;
  const head = inFrontMatter && text !== undefined ? frontMatter(text) : undefined;
  if (inFrontMatter && !head) {
    const block = newBlock(source, false);
    const start = text?.startsWith('\uFEFF') ? 1 : 0;
    const edit = { start, end: start, text: `---\n${block}---\n\n` };
    return { edits: [edit], cursor: start + 4 + firstGap(block) };
  }
  if (!inFrontMatter && (text === undefined || text.trim() === '')) {
    const block = newBlock(source, true);
    return { edits: [{ start: 0, end: text?.length ?? 0, text: block }], cursor: firstGap(block) };
  }
  const yaml = head ? { start: head.yamlStart, text: head.yaml } : { start: 0, text: text! };
  return addMissing(source, yaml);
}

/** Adds lines for what is missing and not yet begun behind the record that is there. */
function addMissing({ metadata }: RecordSource, yaml: { readonly start: number; readonly text: string }): RecordForm {
  const { missing } = metadata;
  const fresh = missing.filter((field) => emptyLine(yaml.text, field) === undefined);
  const end = yaml.start + yaml.text.length;
  const before = yaml.text === '' || yaml.text.endsWith('\n') ? '' : '\n';
  const lines = fresh.map((field) => `${field}: \n`).join('');
  const edits = fresh.length > 0 ? [{ start: end, end, text: before + lines }] : [];
  const [first] = missing;
  const begun = first === undefined ? undefined : emptyLine(yaml.text, first);
  if (begun !== undefined) return { edits, cursor: yaml.start + begun };
  if (first === undefined) return { edits, cursor: yaml.start };
  return { edits, cursor: end + before.length + `${first}: `.length };
}

/** Where the value of a field goes that stands there without one; `undefined` when it does not. */
function emptyLine(yaml: string, field: string): number | undefined {
  const line = new RegExp(`^${field}:[ \\t]*(?=\\r?$)`, 'm').exec(yaml);
  return line ? line.index + line[0].length : undefined;
}

function newBlock(source: RecordSource, isSidecar: boolean): string {
  const { item, origins, missing } = source.metadata;
  const known = recordFields
    .map(({ name }) => name)
    .filter((field) => item[field] !== undefined && origins[field] !== 'given' && field !== 'id')
    .map((field) => `# ${field}: ${shownValue(item[field])} (${originWords[origins[field] ?? 'inferred']})\n`);
  const head = isSidecar ? [`# The record of ${oneLine(nameOf(source.uri))}.\n`] : [];
  if (known.length > 0) head.push('# What follows after # was found, not given; write it without # to state it.\n');
  return [...head, ...known, ...missing.map((field) => `${field}: \n`)].join('');
}

function firstGap(block: string): number {
  const gap = /^[^#\n][^\n]*: $/m.exec(block);
  return gap ? gap.index + gap[0].length : block.length;
}

const originWords: Readonly<Record<Origin, string>> = {
  given: 'given',
  bibliography: 'from the bibliography',
  file: 'from the file',
  inferred: 'inferred',
  missing: 'missing',
};

const longestValue = 200;

/** The value of a field on one line, as a person would write it. */
export function shownValue(value: unknown): string {
  const text = textOf(value);
  const line = oneLine(text);
  return line.length > longestValue ? `${line.slice(0, longestValue)}…` : line;
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map((name) => nameText(name as CslName)).join('; ');
  if (typeof value !== 'object' || value === null) return String(value);
  const date = value as NonNullable<CslItem['issued']>;
  const [, until] = date['date-parts'] ?? [];
  const from = isoDate(date);
  if (from === undefined) return date.literal ?? date.raw ?? '';
  return until ? `${from}/${isoDate({ 'date-parts': [until] })}` : from;
}

function nameText(name: CslName | string): string {
  if (typeof name === 'string') return name;
  const family = [name['non-dropping-particle'] ?? name['dropping-particle'], name.family].filter(Boolean).join(' ');
  return name.literal ?? [name.given, family, name.suffix].filter(Boolean).join(' ');
}

/** Control characters and line ends would end a comment. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
}
