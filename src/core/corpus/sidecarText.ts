import type { CslDate, CslName } from '../citations/item.ts';
import { isoDate } from '../citations/label.ts';
import { yamlMap } from '../citations/library/writeYaml.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { SaidError } from '../text/saidError.ts';
import { sentence } from '../text/sentence.ts';
import type { Span } from '../text/span.ts';
import { parseYaml } from '../text/yaml.ts';
import type { Record } from './record.ts';
import { parseDate, parseName } from './recordFields.ts';

/** How sidecars are written: as a person would, so that they can be read and completed by one. */

/** The line or lines of a field, each with a line end. Names and dates are written plainly where that can be read back. */
export function fieldLines(field: string, value: unknown): string {
  const date = isDate(value) ? plainDate(value) : undefined;
  if (date !== undefined) return `${field}: ${date}\n`;
  const plain = Array.isArray(value) ? value.map((each) => plainName(each) ?? each) : value;
  const short = Array.isArray(plain) && plain.length === 1 && typeof plain[0] === 'string' ? plain[0] : plain;
  return `${yamlMap({ [field]: short }, '').join('\n')}\n`;
}

/**
 * The text of a sidecar with `fields` set: what is stated under a name is replaced, the rest is added at the end, and everything else stays as it is.
 * Throws when the text has no form that can be edited so; then it has to be mended by hand.
 */
export function withFields(text: string, fields: Record): string {
  const document = parseYaml(text)[0];
  const stated = document?.value;
  if (document && (document.problems.length > 0 || (stated !== undefined && !isMap(stated)))) throw unfit();
  const edits: TextEdit[] = [];
  let added = '';
  for (const [field, value] of Object.entries(fields)) {
    const name = isMap(stated) ? nameIn(stated, field) : undefined;
    const lines = fieldLines(name ?? field, value);
    if (name === undefined || !document) added += lines;
    else if (!isPlainValue(lines, name)) throw unfit();
    else edits.push(replacing(text, document.spanOf([name]), lines.slice(name.length + 2, -1)));
  }
  const changed = applyEdits(text, edits);
  const result = changed === '' || changed.endsWith('\n') || added === '' ? changed + added : `${changed}\n${added}`;
  const read = parseYaml(result)[0];
  const wasRead = Object.keys(fields).every((field) => isMap(read?.value) && nameIn(read.value, field) !== undefined);
  if (read && (read.problems.length > 0 || !wasRead)) throw unfit();
  return result;
}

/** The span of a block value takes in the end of its last line, which has to stay. */
function replacing(text: string, { start, end }: Span, value: string): TextEdit {
  const blank = /\s*$/.exec(text.slice(start, end))![0].length;
  return { start, end: end - blank, text: value };
}

function unfit(): SaidError {
  return new SaidError(
    sentence`its sidecar is not a plain list of fields, so nothing can be added to it. Mend it first; nothing was written.`,
  );
}

/** A value that stands on the line of its name and can take the place of another one. */
function isPlainValue(lines: string, name: string): boolean {
  return lines.startsWith(`${name}: `) && lines.indexOf('\n') === lines.length - 1;
}

/** Other names under which a record may state a field. */
const otherNames: Readonly<globalThis.Record<string, string>> = { issued: 'date', URL: 'url', DOI: 'doi' };

function nameIn(stated: Readonly<globalThis.Record<string, unknown>>, field: string): string | undefined {
  return [field, otherNames[field]].find((name) => name !== undefined && Object.hasOwn(stated, name));
}

function isMap(value: unknown): value is Readonly<globalThis.Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDate(value: unknown): value is CslDate {
  return isMap(value) && ('date-parts' in value || 'literal' in value);
}

function plainDate(date: CslDate): string | undefined {
  const written = isoDate(date);
  return written !== undefined && sameData(parseDate(written), date) ? written : undefined;
}

function plainName(name: unknown): string | undefined {
  if (!isMap(name)) return undefined;
  const { given, family, literal } = name as CslName;
  const written = literal ?? [given, family].filter(Boolean).join(' ');
  return sameData(parseName(written), name) ? written : undefined;
}

/** Whether two records of plain data say the same, in any order of fields. */
function sameData(a: unknown, b: unknown): boolean {
  if (!isMap(a) || !isMap(b)) return JSON.stringify(a) === JSON.stringify(b);
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => sameData(a[name], b[name]));
}
