import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { markdownReader } from '../../src/core/corpus/readers/markdown.ts';
import { readSource } from '../../src/core/corpus/readSource.ts';
import type { Passage, Source } from '../../src/core/corpus/source.ts';
import { EmbeddedSearch } from '../../src/core/search/embeddedSearch.ts';
import { findEvidence } from '../../src/core/search/evidence.ts';
import { Fts5, sqliteNode } from '../support/fts5.ts';
import { type Judged, judgedClaims, judgedSearches } from './support/judged.ts';
import { printTable } from './support/table.ts';

const clock = { now: () => performance.now(), pause: () => setImmediate() };
const names = ['balancing-act', 'heart-of-conflicts'] as const;
const looked = 10;

/** Passages by their names in the judgements, best first, for each query. */
type Rankings = readonly (readonly string[])[];

/** Ranks the passages of the sample corpus for judged queries, beside FTS5's bm25, and prints nDCG at 10. Names of actors are left out of account. */
export async function bench(): Promise<void> {
  const sources = await Promise.all(names.map(sampleSource));
  const body = sources.flatMap(({ passages }) => passages.filter(({ kind }) => kind === 'body'));
  const nameOf = new Map(body.map((passage) => [passage.id, nameIn(passage)]));
  checkJudgements(new Set(nameOf.values()));
  const search = await EmbeddedSearch.build(sources, clock);
  const named = (hits: readonly { passage: Passage }[]) =>
    hits.flatMap(({ passage }) => nameOf.get(passage.id) ?? []).slice(0, looked);
  const searches: string[][] = [];
  const strict: string[][] = [];
  for (const { query } of judgedSearches) {
    searches.push(named((await search.search(`${query} `, { most: true })).hits));
    strict.push(named((await search.search(`${query} `)).hits));
  }
  const claims: string[][] = [];
  for (const { query } of judgedClaims) claims.push(named((await findEvidence(query, search)).hits));
  const rows = [
    ['searches, Ibid', ...figures(judgedSearches, searches)],
    ['searches, Ibid, all words', ...figures(judgedSearches, strict)],
    ['claims, Ibid', ...figures(judgedClaims, claims)],
    ...(await rowsOfFts5(body)),
  ];
  printTable(
    `Relevance, ${judgedSearches.length} searches and ${judgedClaims.length} claims, ${body.length} passages`,
    ['', 'nDCG@10', 'first hit answers', 'nothing found'],
    rows.sort(([a], [b]) => (a! < b! ? 1 : -1)),
  );
}

async function sampleSource(name: (typeof names)[number]): Promise<Source> {
  const bytes = readFileSync(new URL(`../../corpus/${name}.md`, import.meta.url));
  const { uri, passages, textHome } = await readSource(`file:///corpus/${name}.md`, bytes, markdownReader);
  return { uri, passages, textHome, metadata: { item: { id: name, type: 'webpage' }, origins: {}, missing: [] } };
}

function nameIn({ id, locator }: Passage): string {
  return `${id.startsWith(`file:///corpus/${names[0]}`) ? 'b' : 'h'}${locator.value}`;
}

function checkJudgements(passages: ReadonlySet<string>): void {
  for (const { query, grades } of [...judgedSearches, ...judgedClaims])
    for (const name of Object.keys(grades))
      if (!passages.has(name)) throw new Error(`${query}: there is no passage ${name} to be judged.`);
}

async function rowsOfFts5(body: readonly Passage[]): Promise<string[][]> {
  if (sqliteNode === undefined) return [['FTS5: run the host tests first, they bring it', '', '', '']];
  const fts5 = new Fts5(sqliteNode);
  const texts = body.map(({ text }) => text);
  const ranked = async (judged: readonly Judged[], operator: 'AND' | 'OR') => {
    const queries = judged.map(({ query }) => wordsOf(query).join(` ${operator} `));
    const found = await fts5.ranked(texts, queries, looked);
    return figures(
      judged,
      found.map((numbers) => numbers.map((number) => nameIn(body[number]!))),
    );
  };
  try {
    return [
      ['searches, FTS5, all words', ...(await ranked(judgedSearches, 'AND'))],
      ['searches, FTS5, any word', ...(await ranked(judgedSearches, 'OR'))],
      ['claims, FTS5, any word', ...(await ranked(judgedClaims, 'OR'))],
    ];
  } finally {
    fts5.dispose();
  }
}

function wordsOf(query: string): string[] {
  return (query.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"`);
}

function figures(judged: readonly Judged[], rankings: Rankings): string[] {
  const gains = judged.map(({ grades }, index) => normalizedGain(grades, rankings[index]!));
  const answered = judged.filter(({ grades }, index) => grades[rankings[index]![0] ?? ''] === 2).length;
  const empty = rankings.filter((ranking) => ranking.length === 0).length;
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  return [mean.toFixed(3), `${answered} of ${judged.length}`, String(empty)];
}

/** nDCG with gains 2^grade - 1, after Burges et al., Learning to Rank using Gradient Descent, 2005. */
function normalizedGain(grades: Judged['grades'], ranking: readonly string[]): number {
  const best = Object.values(grades).sort((a, b) => b - a);
  const ideal = gainOf(best.slice(0, looked));
  return gainOf(ranking.map((name) => grades[name] ?? 0)) / ideal;
}

function gainOf(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await bench();
