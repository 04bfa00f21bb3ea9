import Fuse from 'fuse.js';
import { JoinedRows } from '../../src/core/citations/library/joinedRows.ts';
import { Library, type LibraryRow } from '../../src/core/citations/library/library.ts';
import { matchRows } from '../../src/core/citations/library/matchRows.ts';
import { NearestKeys } from '../../src/core/citations/library/nearestKeys.ts';
import { NearRows } from '../../src/core/citations/library/nearRows.ts';
import { inSlices, slices } from '../../src/core/slices.ts';
import { nodeClock as clock } from '../../src/worker/clock.node.ts';
import { vocabulary } from './support/corpus.ts';
import { pick, seededRandom, zipf } from './support/random.ts';
import { Slices } from './support/slices.ts';
import { ms, printTable } from './support/table.ts';
import { timed, timeEach } from './support/timing.ts';

const sizes = {
  small: { entries: 2_000, queries: 40, peerEntries: 200, peerQueries: 5 },
  full: { entries: 50_000, queries: 300, peerEntries: 2_000, peerQueries: 12 },
} as const;
const uri = 'file:///library.bib';

/** Loads a made-up `.bib` library and completes from it, beside citation-js and fuse.js. */
export async function bench(size: 'small' | 'full'): Promise<void> {
  const { entries, queries, peerEntries, peerQueries } = sizes[size];
  const random = seededRandom(11);
  const words = vocabulary(20_000);
  const made = makeEntries(entries, words, random);
  const text = made.join('\n');
  const before = heap();
  const library = new Library();
  const load = await timed(() => {
    library.setFile(uri, text);
    return library.rows;
  });
  const held = before === undefined ? undefined : heap()! - before;
  await printLoading(library, load, { text, held, subset: made.slice(0, peerEntries) });
  await printListing(load.result, makeQueries(queries, load.result, random), peerQueries);
}

interface Loaded {
  readonly took: number;
  readonly cpu: number;
  readonly result: readonly LibraryRow[];
}

async function printLoading(
  library: Library,
  load: Loaded,
  {
    text,
    held,
    subset,
  }: { readonly text: string; readonly held: number | undefined; readonly subset: readonly string[] },
): Promise<void> {
  const peer = await wholeFile(subset.join('\n'));
  const scale = load.result.length / subset.length;
  for (const { key } of load.result.slice(0, 200)) await library.item(key);
  const keys = load.result.slice(200, 400).map(({ key }) => key);
  const convert = await timeEach(keys, (key) => library.item(key));
  printTable(
    `A .bib file: ${load.result.length} entries, ${(text.length / 1e6).toFixed(1)} MB, ${held === undefined ? 'run node with --expose-gc for what is held' : `${(held / 1e6).toFixed(0)} MB held beside its text`}`,
    ['milliseconds', 'clock', 'CPU'],
    [
      ['Ibid: keys completable after', ms(load.took), ms(load.cpu)],
      [`citation-js, the first ${subset.length} entries`, ms(peer.took), ms(peer.cpu)],
      ['citation-js, scaled to all of them', ms(peer.took * scale), ms(peer.cpu * scale)],
      ['Ibid: record of a key, p95', ms(convert.p95), ms(convert.cpu95)],
    ],
  );
}

async function printListing(
  rows: readonly LibraryRow[],
  queries: readonly string[],
  peerQueries: number,
): Promise<void> {
  const cited = new Set(rows.slice(0, 20).map(({ key }) => key));
  const joined = new JoinedRows(rows);
  for (const typed of queries) matchRows(joined, `${typed.slice(0, -1)}`, { cited });
  const list = await timeEach(queries, (typed) => matchRows(joined, typed, { cited }));
  const slips = queries
    .filter((typed) => typed.length > 5)
    .map((typed) => `${typed.slice(0, 2)}${typed[3]}${typed[2]}${typed.slice(4)}`);
  const held = new Slices();
  const all = new NearRows(rows);
  const meant = (typed: string) => inSlices(all.like(typed), slices(clock));
  await held.measure('host: rows that come are made ready', () =>
    inSlices(new JoinedRows(rows).preparing(), () => clock.pause()),
  );
  const first = await timed(() => held.measure('worker: the words of all rows, once', () => meant(slips.at(-1)!)));
  const near = await timeEach(slips.slice(0, 60), async (typed) => {
    if (matchRows(joined, typed, { cited }).rows.length === 0) await meant(typed);
  });
  const fuse = new Fuse(rows, { keys: ['search'], ignoreLocation: true, threshold: 0.4 });
  const peer = await timeEach(queries.slice(0, peerQueries), (typed) => fuse.search(typed, { limit: 200 }));
  const keys = rows.map(({ key }) => key);
  const nearest = new NearestKeys(keys);
  const unknown = await timeEach(
    keys.slice(0, 40).map((key) => `${key.slice(0, 4)}x${key.slice(4)}`),
    (key) => nearest.of(key),
  );
  const line = (name: string, { p50, p95, cpu95 }: Awaited<ReturnType<typeof timeEach>>) => [
    name,
    ms(p50),
    ms(p95),
    ms(cpu95),
  ];
  printTable(
    `Typed to listed: ${rows.length} rows`,
    ['milliseconds', 'p50', 'p95', 'CPU p95'],
    [
      line('Ibid: words that occur', list),
      line('Ibid: words with a slip', near),
      ['Ibid: the first of these', ms(first.took), '', ms(first.cpu)],
      line('fuse.js', peer),
      line('Ibid: nearest keys of an unknown one, in the worker', unknown),
    ],
  );
  held.table();
}

/** All entries of a file made into records at once, as libraries for BibTeX do. */
async function wholeFile(text: string): Promise<{ took: number; cpu: number }> {
  const { plugins } = (await import('@citation-js/core')) as unknown as {
    plugins: { input: { chain(data: string, options: object): unknown[] } };
  };
  const plugin = '@citation-js/plugin-bibtex';
  await import(plugin);
  return timed(() => plugins.input.chain(text, { forceType: '@biblatex/text', generateGraph: false }));
}

/** Bytes in use; `undefined` where the collector cannot be called, since garbage would be counted. */
function heap(): number | undefined {
  if (!globalThis.gc) return undefined;
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

/** Entries of about 620 characters, as a reference manager exports them. */
function makeEntries(count: number, words: readonly string[], random: () => number): string[] {
  const rank = zipf(words.length, random);
  const run = (length: number) => Array.from({ length }, () => words[rank()]!).join(' ');
  const names = Array.from({ length: Math.max(200, count / 5) }, () => capital(pick(words, random)));
  return Array.from({ length: count }, (_, index) => {
    const family = pick(names, random);
    const year = 1950 + Math.floor(random() * 76);
    const title = run(7).replace(/^./, (letter) => letter.toUpperCase());
    return `@article{${family.toLowerCase()}${year}${title.split(' ')[0]!.toLowerCase()}${index.toString(36)},
  author = {${family}, ${pick(names, random)} and M{\\"u}${pick(words, random)}, ${pick(names, random)}},
  title = {${title} of {NATO} and \\emph{${run(2)}}},
  journaltitle = {Journal of ${capital(run(2))}},
  date = {${year}-0${1 + Math.floor(random() * 9)}},
  volume = {${Math.floor(random() * 80)}},
  pages = {${index}--${index + 12}},
  doi = {10.1000/${index}},
  abstract = {${run(35)}},
  file = {/home/me/library/${index}.pdf}
}
`;
  });
}

function capital(word: string): string {
  return word.replace(/^./, (letter) => letter.toUpperCase());
}

/** What a writer types: the beginning of a name, then more of it, a year or a word of the title. */
function makeQueries(count: number, rows: readonly LibraryRow[], random: () => number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const words = pick(rows, random)
      .search.split(' ')
      .filter((word) => word.length > 1);
    const name = words[1] ?? '';
    if (index % 4 === 0) return name.slice(0, 1 + Math.floor(random() * name.length));
    if (index % 4 === 1) return name;
    return `${name} ${pick(words, random)}`;
  });
}
