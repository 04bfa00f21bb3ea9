import type { Finding } from '../../finding.ts';
import { sentence } from '../../text/sentence.ts';
import type { Span } from '../../text/span.ts';
import { parseYaml, type YamlDocument, type YamlPath } from '../../text/yaml.ts';
import type { CslItem } from '../item.ts';
import { type BibliographyFile, brokenEntry, type LibraryEntry } from './bibliographyFile.ts';
import { rowTexts } from './entryRow.ts';
import { shapedItem } from './itemShape.ts';
import { type YamlBlock, yamlBlocks } from './yamlBlocks.ts';

/**
 * Reads a CSL YAML file: a list of records, at the top or under `references`. Each record of a block list is parsed for itself, so a broken one
 * does not hide the rest; any other form is parsed as a whole. Never throws.
 */
export function readCslYaml(text: string): BibliographyFile {
  const blocks = yamlBlocks(text)?.blocks;
  return blocks ? readBlocks(text, blocks) : readWhole(text);
}

function readBlocks(text: string, blocks: readonly YamlBlock[]): BibliographyFile {
  const findings: Finding[] = [];
  const entries: LibraryEntry[] = [];
  const items = new Map<number, CslItem>();
  for (const block of blocks) {
    // The list mark becomes white space, so that what is left is a map at its own indentation.
    const source = `${' '.repeat(block.contentStart - block.lineStart)}${text.slice(block.contentStart, block.end)}`;
    const [document] = parseYaml(source, block.lineStart);
    const problem = document?.problems[0];
    if (problem)
      findings.push(brokenEntry(problem, sentence`This record is not valid YAML: ${firstSentence(problem.message)}`));
    else add(document, [], document?.value, block, { text, entries, findings, items });
  }
  return { entries, findings, item: async (entry) => items.get(entry.start)! };
}

function readWhole(text: string): BibliographyFile {
  const findings: Finding[] = [];
  const entries: LibraryEntry[] = [];
  const items = new Map<number, CslItem>();
  for (const document of parseYaml(text)) {
    for (const problem of document.problems) {
      findings.push(brokenEntry(problem, sentence`This is not valid YAML: ${firstSentence(problem.message)}`));
    }
    const { value } = document;
    const path = Array.isArray(value) ? [] : ['references'];
    const list: unknown = Array.isArray(value) ? value : (value as { references?: unknown } | undefined)?.references;
    if (!Array.isArray(list)) continue;
    for (const [index, raw] of list.entries()) {
      const place = [...path, index];
      add(document, place, raw, document.spanOf(place), { text, entries, findings, items });
    }
  }
  return { entries, findings, item: async (entry) => items.get(entry.start)! };
}

interface Reading {
  readonly text: string;
  readonly entries: LibraryEntry[];
  readonly findings: Finding[];
  readonly items: Map<number, CslItem>;
}

function add(document: YamlDocument | undefined, path: YamlPath, raw: unknown, span: Span, into: Reading): void {
  const item = shapedItem(raw);
  if (!item || !document) {
    const head = { start: span.start, end: Math.min(span.end, span.start + 1) };
    into.findings.push(brokenEntry(head, sentence`This record has no “id”, so it cannot be cited.`));
    return;
  }
  into.items.set(span.start, item);
  const id = document.spanOf([...path, 'id']);
  const keyStart = Math.max(id.start, into.text.indexOf(item.id, id.start));
  into.entries.push({ key: item.id, start: span.start, end: span.end, keyStart, ...rowTexts(item) });
}

function firstSentence(message: string): string {
  return `${message.split('\n')[0]!.replace(/[.:]\s*$/, '')}.`;
}
