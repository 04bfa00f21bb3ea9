import { frontMatter } from '../text/frontMatter.ts';
import type { Span } from '../text/span.ts';
import { type RecordField, recordField, recordFields, recordTypes } from './recordSchema.ts';

/** Something that can be typed in a record. `insert` is a snippet as VS Code has them: `${1:…}` is a place to fill in. */
export interface RecordSuggestion {
  readonly label: string;
  readonly insert: string;
  readonly kind: 'field' | 'type' | 'value';
  readonly description: string;
}

/** What can stand at a place, instead of what stands in the span. */
export interface RecordSuggestions extends Span {
  readonly suggestions: readonly RecordSuggestion[];
}

/** The YAML of a record within its file, and where it begins; `undefined` when a Markdown file has no front matter. */
export function recordBlock(
  text: string,
  isSidecar: boolean,
): { readonly yaml: string; readonly start: number } | undefined {
  if (isSidecar) return { yaml: text, start: 0 };
  const head = frontMatter(text);
  return head && { yaml: head.yaml, start: head.yamlStart };
}

/** What may be written at `offset` of a record: names of fields it does not have yet, types, and forms of dates. `today` is an ISO date. */
export function suggestInRecord(yaml: string, offset: number, today: string): RecordSuggestions | undefined {
  const lineStart = yaml.lastIndexOf('\n', offset - 1) + 1;
  const before = yaml.slice(lineStart, offset);
  const word = /^[\w-]*$/.exec(before);
  if (word) {
    const rest = /^[\w-]*/.exec(yaml.slice(offset))![0];
    return { start: lineStart, end: offset + rest.length, suggestions: fieldNames(yaml, lineStart) };
  }
  const value = /^([\w-]+):[ \t]+(\S*)$/.exec(before);
  if (!value) return undefined;
  const [, name = '', typed = ''] = value;
  const rest = /^[^\s#]*/.exec(yaml.slice(offset))![0];
  const suggestions = valuesOf(recordField(name), today);
  return suggestions.length === 0
    ? undefined
    : { start: offset - typed.length, end: offset + rest.length, suggestions };
}

function fieldNames(yaml: string, lineStart: number): RecordSuggestion[] {
  const there = new Set<string>();
  for (const match of yaml.matchAll(/^([\w-]+):/gm)) if (match.index !== lineStart) there.add(match[1]!);
  const hasColon = /^[\w-]*[ \t]*:/.test(yaml.slice(lineStart));
  return recordFields
    .filter(({ name }) => !there.has(name))
    .map(({ name, description }) => ({
      label: name,
      insert: hasColon ? name : `${name}: `,
      kind: 'field',
      description,
    }));
}

function valuesOf(field: RecordField | undefined, today: string): RecordSuggestion[] {
  if (field?.kind === 'type')
    return Object.entries(recordTypes).map(([label, description]) => ({
      label,
      insert: label,
      kind: 'type',
      description,
    }));
  if (field?.kind === 'date') return field.name === 'accessed' ? [dateOf(today), ...dateForms] : [...dateForms];
  return [];
}

function dateOf(today: string): RecordSuggestion {
  return { label: today, insert: today, kind: 'value', description: 'Today.' };
}

const year = `\${1:YYYY}`;
const month = `\${2:MM}`;
const day = `\${3:DD}`;
const dateForms: readonly RecordSuggestion[] = [
  { label: 'YYYY-MM-DD', insert: `${year}-${month}-${day}`, kind: 'value', description: 'A day.' },
  { label: 'YYYY-MM', insert: `${year}-${month}`, kind: 'value', description: 'A month, when the day is not stated.' },
  { label: 'YYYY', insert: year, kind: 'value', description: 'A year, when the month is not stated.' },
  {
    label: 'YYYY-MM-DD/YYYY-MM-DD',
    insert: `${year}-${month}-${day}/\${4:YYYY}-\${5:MM}-\${6:DD}`,
    kind: 'value',
    description: 'From one day to another.',
  },
  { label: 'YYYY~', insert: `${year}~`, kind: 'value', description: 'About a year.' },
];

/** The name of the field that stands at `offset` of a record, at the beginning of its line. */
export function fieldAt(yaml: string, offset: number): (Span & { readonly field: RecordField }) | undefined {
  const start = yaml.lastIndexOf('\n', offset - 1) + 1;
  const name = /^([\w-]+):/.exec(yaml.slice(start, start + 100))?.[1];
  const field = name === undefined ? undefined : recordField(name);
  if (!field || name === undefined || offset > start + name.length) return undefined;
  return { start, end: start + name.length, field };
}
