import type { Finding } from '../../../finding.ts';
import { sentence } from '../../../text/sentence.ts';
import type { Span } from '../../../text/span.ts';
import { parseYaml } from '../../../text/yaml.ts';
import type { CslItem } from '../../item.ts';
import { type BibliographyFile, brokenEntry, type LibraryEntry } from '../bibliographyFile.ts';
import { rowTexts } from '../entryRow.ts';
import { itemOfEntry } from './item.ts';

/**
 * Reads a bibliography in Typst's own format: a YAML map from keys to entries. Each entry is parsed for itself, so a broken one does not hide the rest;
 * where anchors tie entries together the text is parsed as a whole. Never throws.
 */
export function readHayagriva(text: string): BibliographyFile {
  const reading: Reading = { text, findings: [], entries: [], items: new Map() };
  const isTied = /(?:^|\s)(?:<<:|\*[\w-]+[ \t]*\r?$)/m.test(text);
  if (isTied) readSpan({ start: 0, end: text.length }, reading, true);
  else for (const span of entrySpans(text)) readSpan(span, reading, false);
  const { entries, findings, items } = reading;
  return { entries, findings, item: async (entry) => items.get(entry.start)! };
}

interface Reading {
  readonly text: string;
  readonly findings: Finding[];
  readonly entries: LibraryEntry[];
  readonly items: Map<number, CslItem>;
}

/** Reads the entries of a stretch, which is one of them unless it is the whole text. */
function readSpan(span: Span, into: Reading, isWhole: boolean): void {
  for (const document of parseYaml(into.text.slice(span.start, span.end), span.start)) {
    for (const { start, end, message } of document.problems)
      into.findings.push(
        brokenEntry({ start, end }, sentence`This entry is not valid YAML: ${firstSentence(message)}`),
      );
    for (const [key, raw] of Object.entries(mapOf(document.value)))
      add(key, raw, document.spanOf([key], 'key'), isWhole ? document.spanOf([key]).end : span.end, into);
  }
}

function add(key: string, raw: unknown, place: Span, end: number, { text, findings, entries, items }: Reading): void {
  const item = itemOfEntry(key, raw);
  if (!item) {
    findings.push(brokenEntry(place, sentence`The entry “${key}” has no fields.`));
    return;
  }
  const keyStart = Math.max(place.start, text.indexOf(key, place.start));
  items.set(place.start, item);
  entries.push({ key: item.id, start: place.start, end, keyStart, ...rowTexts(item) });
}

/** The entries of a block map: each from the line of its key to the last line that says something. */
function entrySpans(text: string): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (let start = text.startsWith('\uFEFF') ? 1 : 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length : newline + 1;
    const line = text.slice(start, next).trimEnd();
    if (line !== '' && !/^(?:\s*#|---|%|\.\.\.)/.test(line)) {
      const last = spans.at(-1);
      if (/^[ \t}\]]/.test(line) && last) last.end = start + line.length;
      else spans.push({ start, end: start + line.length });
    }
    start = next;
  }
  return spans;
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function firstSentence(message: string): string {
  return `${message.split('\n')[0]!.replace(/[.:]\s*$/, '')}.`;
}
