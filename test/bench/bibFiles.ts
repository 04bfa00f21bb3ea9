/**
 * Reads every `.bib` file below a folder beside pandoc: `npx tsx test/bench/bibFiles.ts FOLDER [how many differences to print of each variable]`.
 * Needs pandoc and no network. The exit code is 1 when a file makes the reader throw or an entry is lost.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CslItem } from '../../src/core/citations/item.ts';
import { readBib } from '../../src/core/citations/library/bib/readBib.ts';
import { printTable } from './support/table.ts';

const variables = ['title', 'author', 'issued', 'type', 'container-title', 'publisher', 'page', 'DOI', 'URL'] as const;
type Variable = (typeof variables)[number];

interface Score {
  same: number;
  different: number;
  onlyPandoc: number;
  onlyIbid: number;
  readonly examples: string[];
}

/** What came of all files together. */
interface Totals {
  files: number;
  bytes: number;
  entries: number;
  compared: number;
  readonly crashed: string[];
  readonly refused: string[];
  readonly lost: string[];
  readonly scores: ReadonlyMap<Variable, Score>;
}

/** Pandoc's own reading of a file; `undefined` when it gives up on it. */
function pandocItems(path: string, text: string): CslItem[] | undefined {
  const isBiblatex = /^\s*(?:date|journaltitle|location|xdata|ids|langid|origdate|eventdate)\s*=/im.test(text);
  const { status, stdout } = spawnSync('pandoc', ['-f', isBiblatex ? 'biblatex' : 'bibtex', '-t', 'csljson', path], {
    encoding: 'utf8',
    timeout: 20_000,
    maxBuffer: 1 << 28,
  });
  return status === 0 ? (JSON.parse(stdout) as CslItem[]) : undefined;
}

async function compareFile(path: string, totals: Totals): Promise<void> {
  const text = new TextDecoder().decode(readFileSync(path));
  totals.files++;
  totals.bytes += text.length;
  try {
    const read = readBib(text);
    totals.entries += read.entries.length;
    const own = new Map<string, CslItem>();
    for (const entry of read.entries) if (!own.has(entry.key)) own.set(entry.key, await read.item(entry, []));
    const theirs = pandocItems(path, text);
    if (!theirs) totals.refused.push(path);
    const counts = new Map<string, number>();
    for (const { id } of theirs ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const item of theirs ?? []) {
      if (item.id === '') continue;
      const mine = own.get(item.id);
      if (!mine) totals.lost.push(`${path}: ${item.id}`);
      // Of entries with one key the two may take different ones.
      else if (counts.get(item.id) === 1) compareItems(mine, item, path, totals);
    }
  } catch (error) {
    totals.crashed.push(`${path}: ${String(error)}`);
  }
}

function compareItems(own: CslItem, theirs: CslItem, path: string, totals: Totals): void {
  totals.compared++;
  for (const variable of variables) {
    const score = totals.scores.get(variable)!;
    const [mine, other] = [comparable(own, variable), comparable(theirs, variable)];
    if (mine === '' && other === '') continue;
    if (mine === other) score.same++;
    else {
      if (mine === '') score.onlyPandoc++;
      else if (other === '') score.onlyIbid++;
      else score.different++;
      score.examples.push(`${path}: ${own.id}\n    Ibid    ${mine}\n    pandoc  ${other}`);
    }
  }
}

/** What of a variable is compared: letters and digits in lower case, since pandoc changes the case of titles; of dates the year, month and day. */
function comparable(item: CslItem, variable: Variable): string {
  const value = item[variable];
  if (value === undefined) return '';
  if (variable === 'author') return (value as readonly unknown[]).map((name) => folded(nameText(name))).join('; ');
  if (variable === 'issued') {
    const { 'date-parts': parts, literal, raw } = value as NonNullable<CslItem['issued']>;
    return parts ? parts.map((part) => part.join('-')).join('/') : folded(literal ?? raw ?? '');
  }
  // Where pandoc knows no type it writes none.
  if (variable === 'type') return value === 'document' ? '' : String(value);
  return variable === 'URL' ? String(value) : folded(String(value));
}

function nameText(name: unknown): string {
  const { family = '', given = '', literal = '', suffix = '', ...rest } = name as Record<string, string>;
  const particles = `${rest['dropping-particle'] ?? ''} ${rest['non-dropping-particle'] ?? ''}`;
  return `${literal} ${given} ${particles} ${family} ${suffix}`;
}

function folded(text: string): string {
  const plain = text.replace(/<[^<>]*>/g, '').normalize('NFKD');
  return plain
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function report({ files, bytes, entries, compared, crashed, refused, lost, scores }: Totals, shown: number): void {
  printTable(
    `${files} .bib files, ${(bytes / 1e6).toFixed(1)} MB, ${entries} entries; ${compared} compared with pandoc's, which gives up on ${refused.length} files`,
    ['variable', 'agreement', 'same', 'different', 'only pandoc', 'only Ibid'],
    [...scores].map(([name, { same, different, onlyPandoc, onlyIbid }]) => {
      const all = same + different + onlyPandoc + onlyIbid;
      return [
        name,
        `${((100 * same) / Math.max(1, all)).toFixed(2)} %`,
        ...[same, different, onlyPandoc, onlyIbid].map(String),
      ];
    }),
  );
  console.log(`Thrown: ${crashed.length}. Lost: ${lost.length}.`, ...crashed.slice(0, 20), ...lost.slice(0, 20));
  for (const [name, { examples }] of scores)
    for (const example of examples.slice(0, shown)) console.log(`${name}: ${example}`);
}

/** Reads the files of the folder named on the command line; among the other benches, where none is named, only says so. */
export async function bench(_size: 'small' | 'full', folder?: string, shown = 0): Promise<void> {
  if (folder === undefined) return console.log('Run by itself: npx tsx test/bench/bibFiles.ts FOLDER');
  const score = (): Score => ({ same: 0, different: 0, onlyPandoc: 0, onlyIbid: 0, examples: [] });
  const totals: Totals = {
    files: 0,
    bytes: 0,
    entries: 0,
    compared: 0,
    crashed: [],
    refused: [],
    lost: [],
    scores: new Map(variables.map((variable) => [variable, score()])),
  };
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (/\.bib$/i.test(path)) await compareFile(join(folder, path), totals);
  report(totals, shown);
  process.exitCode = totals.crashed.length + totals.lost.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await bench('full', process.argv[2], Number(process.argv[3] ?? 0));
