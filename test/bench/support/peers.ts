import { getHeapStatistics } from 'node:v8';
import MiniSearch from 'minisearch';
import { Fts5, sqliteNode } from '../../support/fts5.ts';
import { ms, printTable } from './table.ts';
import { percentile, timed, timeEach } from './timing.ts';

/** Queries of one kind, no two the same, with the milliseconds of the processor that our own took for each. */
export interface KindOfQuery {
  readonly name: string;
  readonly queries: readonly string[];
  readonly cpus: readonly number[];
}

/** The first so many queries of each kind are compared. */
const asked = 10;
const limit = 50;

/**
 * Builds MiniSearch and FTS5 (in memory, Porter's stems, indexes of prefixes of 1 to 3 letters) over the same texts and asks them the same queries. Returns
 * the table that it has printed, in Markdown. `built` is what our own took to build, in milliseconds of the processor, as all of this.
 */
export async function measurePeers(texts: readonly string[], kinds: readonly KindOfQuery[], built: number) {
  const fts5 = await timesOfFts5(texts, kinds);
  const mini = fitsMiniSearch(texts.length) ? await timesOfMiniSearch(texts, kinds) : undefined;
  const row = (name: string, ours: number, theirs: number | undefined, minis: number | undefined) => [
    name,
    ms(ours),
    ...against(ours, theirs),
    ...against(ours, minis),
  ];
  return printTable(
    'Beside SQLite FTS5 and MiniSearch, p50 of 50 ranked hits, ms of the processor (the ratio is theirs to ours; - where they have no such query)',
    ['', 'Ibid', 'FTS5', 'ratio', 'MiniSearch', 'ratio'],
    [
      ...kinds.map(({ name, cpus }) =>
        row(name, percentile(cpus.slice(0, asked), 0.5), fts5?.times.get(name), mini?.times.get(name)),
      ),
      row('build', built, fts5?.build, mini?.build),
    ],
  );
}

function against(ours: number, theirs: number | undefined): [string, string] {
  return theirs === undefined ? ['-', '-'] : [ms(theirs), (theirs / ours).toFixed(theirs < ours * 10 ? 1 : 0)];
}

interface PeerTimes {
  readonly build: number;
  readonly times: ReadonlyMap<string, number>;
}

async function timesOfFts5(texts: readonly string[], kinds: readonly KindOfQuery[]): Promise<PeerTimes | undefined> {
  if (sqliteNode === undefined) return undefined;
  const queries = kinds.flatMap(({ name, queries }) =>
    queries.slice(0, asked).flatMap((query) => {
      const theirs = inFts5(query);
      return theirs === undefined ? [] : [{ name, theirs }];
    }),
  );
  const fts5 = new Fts5(sqliteNode);
  try {
    const { build, times } = await fts5.timed(
      texts,
      queries.map(({ theirs }) => theirs),
      limit,
    );
    const all = new Map<string, number[]>();
    for (const [index, { name }] of queries.entries()) all.set(name, [...(all.get(name) ?? []), times[index]!]);
    return { build, times: new Map([...all].map(([name, values]) => [name, percentile(values, 0.5)])) };
  } finally {
    fts5.dispose();
  }
}

/** A query of the bench in FTS5's syntax; `undefined` for slips and filters, which it does not have. */
function inFts5(query: string): string | undefined {
  if (query.includes(':') || query.endsWith('~')) return undefined;
  const near = /^"(.*)"~(\d)$/.exec(query);
  if (near) return `NEAR(${quoted(near[1]!).join(' ')}, ${near[2]})`;
  if (query.startsWith('"')) return query;
  if (query.includes(' OR ')) return quoted(query.replace(' OR ', ' ')).join(' OR ');
  return `${quoted(query).join(' AND ')}${query.endsWith(' ') ? '' : '*'}`;
}

function quoted(words: string): string[] {
  return words
    .trim()
    .split(' ')
    .map((word) => `"${word}"`);
}

/** Whether this process may take the memory that MiniSearch needs for so many passages: 6 kB each, as measured, and as much again for its growing. */
function fitsMiniSearch(passages: number): boolean {
  return passages * 12_000 < getHeapStatistics().heap_size_limit;
}

async function timesOfMiniSearch(texts: readonly string[], kinds: readonly KindOfQuery[]): Promise<PeerTimes> {
  const mini = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  const { cpu } = await timed(() => mini.addAll(texts.map((text, id) => ({ id, text }))));
  const times = new Map<string, number>();
  for (const { name, queries } of kinds) {
    if (queries[0]!.includes('"') || queries[0]!.includes(':')) continue;
    const { cpu50 } = await timeEach(queries.slice(0, asked), (query) => inMiniSearch(mini, query));
    times.set(name, cpu50);
  }
  return { build: cpu, times };
}

/** The last word is a prefix unless a space follows, as with us; `~` is one slip. */
function inMiniSearch(mini: MiniSearch, query: string) {
  const slip = query.endsWith('~');
  const either = query.includes(' OR ');
  return mini
    .search(query.replace(' OR ', ' ').replace('~', ''), {
      combineWith: either ? 'OR' : 'AND',
      fuzzy: slip ? 1 : false,
      prefix: (_, at, terms) => !query.endsWith(' ') && !slip && at === terms.length - 1,
    })
    .slice(0, limit);
}
