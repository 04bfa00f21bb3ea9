import type { Finding } from '../../finding.ts';
import { type Sentence, sentence } from '../../text/sentence.ts';
import type { Span } from '../../text/span.ts';
import type { CslItem } from '../item.ts';
import { type BibliographyFile, brokenEntry, type LibraryEntry } from './bibliographyFile.ts';
import { rowTexts } from './entryRow.ts';
import { shapedItem } from './itemShape.ts';
import { jsonElements } from './jsonElements.ts';

/** Reads a CSL JSON file: an array of records, or an object with one under `items` or `references`. Never throws. */
export function readCslJson(text: string): BibliographyFile {
  const findings: Finding[] = [];
  const entries: LibraryEntry[] = [];
  const array = jsonElements(text);
  if (!array && text.trim() !== '') {
    findings.push(
      brokenEntry(
        { start: 0, end: firstLine(text, 0) },
        sentence`CSL JSON is a list of records: this file begins with no “[”.`,
      ),
    );
  }
  for (const span of array?.elements ?? []) {
    const read = readElement(text, span);
    if (read.problem) findings.push(brokenEntry({ start: span.start, end: firstLine(text, span.start) }, read.problem));
    else entries.push(entryOf(text, span, read.item!));
  }
  if (array && array.close === undefined) {
    const end = text.trimEnd().length;
    findings.push(
      brokenEntry(
        { start: Math.max(0, end - 1), end },
        sentence`The list of records is never closed: a “]” is missing at the end.`,
      ),
    );
  }
  return {
    entries,
    findings,
    item: async (entry) => readElement(text, entry).item!,
  };
}

/** The record of one element, or what is wrong with it. */
function readElement(text: string, { start, end }: Span): { item?: CslItem; problem?: Sentence } {
  let raw: unknown;
  try {
    raw = JSON.parse(text.slice(start, end));
  } catch (error) {
    return { problem: sentence`This record is not valid JSON: ${plain(error)}` };
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { problem: sentence`This is no record: “{” is expected here.` };
  const item = shapedItem(raw);
  return item ? { item } : { problem: sentence`This record has no “id”, so it cannot be cited.` };
}

function plain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  // The engine quotes the text and counts from the start of the record, which says nothing to the reader of the file.
  return `${message.replace(/\s+(?:in JSON )?at position \d+.*$/s, '').replace(/,? *(?:\.{3})?"[\s\S]*"(?:\.{3})? is not valid JSON$/, '')}.`;
}

function entryOf(text: string, span: Span, item: CslItem): LibraryEntry {
  return { key: item.id, start: span.start, end: span.end, keyStart: keyStart(text, span, item.id), ...rowTexts(item) };
}

const id = /"id"\s*:\s*("?)/g;

/** Where the value of the first `id` that reads like the key begins, without quotation marks; else the start of the record. */
function keyStart(text: string, span: Span, key: string): number {
  id.lastIndex = span.start;
  for (let match = id.exec(text); match && match.index < span.end; match = id.exec(text)) {
    const start = match.index + match[0].length;
    if (text.startsWith(key, start)) return start;
  }
  return span.start;
}

function firstLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : Math.max(start + 1, end);
}
