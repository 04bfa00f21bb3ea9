import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import Fuse from 'fuse.js';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import type { Source } from '../../src/core/corpus/source.ts';
import { EmbeddedSearch } from '../../src/core/search/embeddedSearch.ts';
import { snippetOf } from '../../src/core/search/snippet.ts';
import { IndexStore } from '../../src/core/search/store/indexStore.ts';
import { nodeClock as clock } from '../../src/worker/clock.node.ts';
import { fileUri, NodeFileStore } from '../../src/worker/files.node.ts';
import { NodeIndexStorage } from '../../src/worker/storage.node.ts';
import { scratchFolder } from '../support/scratch.ts';
import { makeSource, makeSources, vocabulary, wordsByFrequency } from './support/corpus.ts';
import { type KindOfQuery, measurePeers } from './support/peers.ts';
import { seededRandom, zipf } from './support/random.ts';
import { measureRestart } from './support/restart.ts';
import { keepResults } from './support/results.ts';
import { Slices } from './support/slices.ts';
import { ms, printTable } from './support/table.ts';
import { type Timings, timed, timeEach } from './support/timing.ts';

/** Passages. */
const sizes = { small: 2000, medium: 50_000, full: 200_000, million: 1_000_000 } as const;

/** Measures the search over a corpus that is made up; the tables of the larger sizes are kept in `results`. */
export async function bench(size: keyof typeof sizes, alone = false): Promise<void> {
  const words = vocabulary(size === 'small' ? 8000 : 60_000);
  const sources = makeSources(sizes[size], words);
  const { title, tables } = await measure(sources, words, { runs: size === 'small' ? 20 : 60, alone });
  if (alone || size === 'small') return;
  const command = `npx tsx test/bench/search.ts --${size}`;
  keepResults(size === 'million' ? 'search-million' : 'search', title, command, tables);
}

/** Measures the search over the sources below a folder, and keeps the tables in `results`; they name no source. */
async function benchCorpus(folder: string, alone: boolean): Promise<void> {
  const corpus = new Corpus(new NodeFileStore(), clock);
  await corpus.load([fileUri(resolve(folder))]);
  const words = wordsByFrequency(corpus.sources);
  const { title, tables } = await measure(corpus.sources, words, { runs: 60, alone });
  if (!alone) keepResults('search-corpus', title, 'npx tsx test/bench/search.ts --corpus FOLDER', tables);
}

/**
 * Measures the search against its targets, beside a scan of all texts, fuse.js, SQLite FTS5 and MiniSearch, and prints tables. `words` are those of the
 * sources, the most frequent first; `alone` leaves the other engines out.
 */
async function measure(
  sources: readonly Source[],
  words: readonly string[],
  { runs, alone }: { readonly runs: number; readonly alone: boolean },
) {
  const texts = sources.flatMap(({ passages }) => passages.map(({ text }) => text));
  const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
  const title = `Search: ${texts.length} passages, ${megabytes.toFixed(1)} MB of text, ${sources.length} sources`;
  console.log(`\n${title}`);
  const { search, cpu, table } = await measureBuild(sources, megabytes);
  const queries = await measureQueries(search, texts, words, runs);
  const common = [0, 3, 40, 200, 900].map((rank) => `${words[rank]} ${words[rank + 60]} `);
  const tables = [
    table,
    queries.table,
    await measureRestart(search, common, megabytes),
    await measureUpdate(search, sources, words),
    await measureSlices(search, sources),
  ];
  if (!alone) tables.push(await measurePeers(texts, queries.kinds, cpu));
  return { title, tables };
}

async function measureBuild(sources: readonly Source[], megabytes: number) {
  await settle();
  const before = process.memoryUsage();
  const { took, cpu, result } = await timed(() => EmbeddedSearch.build(sources, clock));
  await settle();
  const after = process.memoryUsage();
  const grown = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6;
  const table = printTable(
    'Build',
    ['', 'measured', 'target'],
    [
      ['seconds', (took / 1000).toFixed(2), ''],
      ['seconds of the processor', (cpu / 1000).toFixed(2), ''],
      ['MB of text per second of the processor', (megabytes / (cpu / 1000)).toFixed(1), '>= 4'],
      [`memory of the index, MB${globalThis.gc ? '' : ' (run node with --expose-gc)'}`, grown.toFixed(0), ''],
      ['bytes of the packed index / text', (result.bytes / 1e6 / megabytes).toFixed(2), '<= 0.6'],
    ],
  );
  return { search: result, cpu, table };
}

/** Builds, saves, opens, and joins what is left after half of the sources have gone. */
async function measureSlices(search: EmbeddedSearch, sources: readonly Source[]): Promise<string> {
  const slices = new Slices();
  const store = () => new IndexStore(new NodeIndexStorage(folder), 'slices', clock);
  const folder = scratchFolder('slices');
  await slices.measure('build', () => EmbeddedSearch.build(sources, clock));
  await slices.measure('save', () => store().save(search.parts, () => undefined));
  const opened = await slices.measure('open', () => store().open());
  const restored = EmbeddedSearch.of(opened ?? [], clock);
  await slices.measure('warm', () => restored.warm());
  const half = sources.slice(0, Math.floor(sources.length / 2)).map(({ uri }) => uri);
  const left = await slices.measure('removal of half', () => restored.update([], half));
  await slices.measure('merge', () => left.compacted());
  return slices.table();
}

/** Lets go of what is no longer used, where the process was started with --expose-gc. */
async function settle() {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await setImmediate();
  }
}

async function measureQueries(
  search: EmbeddedSearch,
  texts: readonly string[],
  words: readonly string[],
  runs: number,
) {
  const keystroke = async (query: string) => {
    const { hits } = await search.search(query, { limit: 50 });
    return hits.map(({ passage, highlights }) => snippetOf(passage.text, highlights, 240));
  };
  const fuse = new Fuse(texts, { ignoreLocation: true, threshold: 0.2 });
  for (const [, queries] of queryKinds(words, texts, 10, 11)) for (const query of queries) await keystroke(query);
  const rows: string[][] = [];
  const kinds: KindOfQuery[] = [];
  for (const [name, queries] of queryKinds(words, texts, runs)) {
    const ours = await timeEach(queries, keystroke);
    const scan = await timeEach(queries.slice(0, 5), (query) => scanned(texts, query));
    const fuses =
      texts.length > 10_000 ? undefined : await timeEach(queries.slice(0, 2), (query) => fuse.search(query));
    kinds.push({ name, queries: [...new Set(queries)], cpus: ours.cpus });
    rows.push([name, ...shown(ours), ms(scan.p50), fuses ? ms(fuses.p50) : '-', '16']);
  }
  const table = printTable(
    'Keystroke to 50 ranked hits with snippets, ms',
    ['', 'p50', 'p95', 'cpu p50', 'cpu p95', 'scan p50', 'fuse.js p50', 'p95 target'],
    rows,
  );
  return { kinds, table };
}

function shown({ p50, p95, cpu50, cpu95 }: Timings): string[] {
  return [p50, p95, cpu50, cpu95].map(ms);
}

function queryKinds(words: readonly string[], texts: readonly string[], runs: number, seed = 7): [string, string[]][] {
  const random = seededRandom(seed);
  const rank = zipf(words.length, random);
  const word = () => words[rank()]!;
  const many = (make: () => string) => Array.from({ length: runs }, make);
  const phrase = (length: number): string => {
    const text = texts[Math.floor(random() * texts.length)]!.replaceAll('"', '').split(/\s+/);
    if (text.length < length) return phrase(length);
    const at = Math.floor(random() * (text.length - length));
    return `"${text.slice(at, at + length).join(' ')}"`;
  };
  const common = (count: number, from = 0) =>
    words[from + Math.floor(random() * Math.min(count, words.length - from))]!;
  const slip = (of: string) => `${of.slice(0, 2)}${of.slice(3)}~`;
  return [
    ['1 letter', [...'abcdefghijklmnoprstuvwx']],
    ['2 letters, all', [...'abcdefghijklmnoprstuvwx'].map((letter) => `${letter}${seed === 7 ? 'a' : 'o'}`)],
    ['2 letters', many(() => word().slice(0, 2))],
    ['3 letters', many(() => word().slice(0, 3))],
    ['common word', many(() => `${common(100)} `)],
    ['word', many(() => `${word()} `)],
    ['second word, 1 letter', many(() => `${word()} ${word().slice(0, 1)}`)],
    ['second word, 2 letters', many(() => `${word()} ${word().slice(0, 2)}`)],
    ['two words', many(() => `${word()} ${word()} `)],
    ['three common words', many(() => Array.from({ length: 3 }, () => common(50)).join(' '))],
    ['OR of two words', many(() => `${word()} OR ${word()} `)],
    ['phrase of two', many(() => phrase(2))],
    ['phrase of four', many(() => phrase(4))],
    ['phrase of common words', many(() => `"${common(20)} ${common(20)}"`)],
    ['near, ~5', many(() => `${phrase(2)}~5`)],
    ['slip of the keyboard', many(() => slip(common(5000, 100)))],
    ['filter alone', ['year:2010', 'in:3', 'key:key1', 'year:2005..2020', 'title:ta']],
  ];
}

function scanned(texts: readonly string[], query: string): number {
  const wanted = query.toLowerCase().replace(/["~5]/g, '').trim();
  return texts.filter((text) => text.toLowerCase().includes(wanted)).length;
}

async function measureUpdate(search: EmbeddedSearch, sources: readonly Source[], words: readonly string[]) {
  const random = seededRandom(9);
  const rank = zipf(words.length, random);
  let current = search;
  const saves = await timeEach([...Array(30).keys()], async () => {
    const number = Math.floor(random() * sources.length);
    const { uri, metadata } = sources[number]!;
    const changed = { ...makeSource(number, 30, () => words[rank()]!, random), uri, metadata };
    current = await current.update([changed], []);
    await current.search(`key:${metadata.item.id} ${changed.passages[3]!.text.split(' ')[0]}`);
  });
  const letters = await timeEach([...'stmprkb'], (letter) => current.search(letter));
  return printTable(
    'Save of one source (30 passages) to searchable, ms',
    ['', 'p50', 'p95', 'cpu p50', 'cpu p95', 'p95 target'],
    [
      ['update and first search', ...shown(saves), '100'],
      ['1 letter after updates', ...shown(letters), '16'],
    ],
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      medium: { type: 'boolean' },
      full: { type: 'boolean' },
      million: { type: 'boolean' },
      alone: { type: 'boolean', default: false },
      corpus: { type: 'string' },
    },
  });
  const asked = (['medium', 'full', 'million'] as const).find((size) => values[size]);
  await (values.corpus === undefined
    ? bench(asked ?? 'small', values.alone)
    : benchCorpus(values.corpus, values.alone));
}
