import { AhoCorasick } from '@monyone/aho-corasick';
import nlp from 'compromise';
import { parseActorFile } from '../../src/core/actors/actorFile.ts';
import { ActorDiscovery } from '../../src/core/actors/discovery/discovery.ts';
import { buildMatcher, MentionMatcher } from '../../src/core/actors/matcher.ts';
import { ActorRegistry } from '../../src/core/actors/registry.ts';
import { vocabulary } from './support/corpus.ts';
import { pick, seededRandom, zipf } from './support/random.ts';
import { ms, printTable } from './support/table.ts';
import { percentile, timed } from './support/timing.ts';

const sizes = {
  small: { aliases: 5_000, bytes: 200_000, runs: 5 },
  full: { aliases: 50_000, bytes: 1_000_000, runs: 9 },
} as const;

/** Builds the matcher for made-up actors and runs it over made-up text, beside a look-up of every run of up to four words in a `Map`. */
export async function bench(size: 'small' | 'full'): Promise<void> {
  const { aliases, bytes, runs } = sizes[size];
  const random = seededRandom(5);
  const words = vocabulary(40_000);
  const names = makeNames(aliases, words, random);
  const text = makeText(bytes, words, names, random);
  const registry = ActorRegistry.of(parseActorFile('', yamlOf(names)).actors);
  const before = heap();
  const build = await timed(() => buildMatcher(registry));
  const held = heap() - before;
  const start = await timed(() => new MentionMatcher(structuredClone(build.result)));
  const ours = await repeat(runs, () => start.result.match(text).length);
  const peer = new Set(names.map((name) => name.toLowerCase()));
  const naive = await repeat(runs, () => lookUp(peer, text));
  const folded = text.toLowerCase();
  const beforeAutomaton = heap();
  const automaton = await timed(() => new AhoCorasick([...peer]));
  const automatonHeld = heap() - beforeAutomaton;
  const ahoCorasick = await repeat(1, () => automaton.result.matchInText(folded).length);
  const speed = (milliseconds: number, read: number = bytes) => `${(read / 1000 / milliseconds).toFixed(2)} MB/s`;
  printTable(
    `Mentions: ${aliases} aliases, ${bytes / 1e6} MB of text`,
    ['CPU milliseconds', 'build', 'clone and start', 'match (p50)', 'speed', 'held', 'hits'],
    [
      [
        'Ibid',
        ms(build.took),
        ms(start.took),
        ms(ours.p50),
        speed(ours.p50),
        `${(held / 1e6).toFixed(1)} MB`,
        String(ours.hits),
      ],
      ['Map of folded names', '-', '-', ms(naive.p50), speed(naive.p50), '-', String(naive.hits)],
      [
        '@monyone/aho-corasick (no word boundaries, case or offsets of the original)',
        ms(automaton.took),
        '-',
        ms(ahoCorasick.p50),
        speed(ahoCorasick.p50),
        `${(automatonHeld / 1e6).toFixed(1)} MB`,
        String(ahoCorasick.hits),
      ],
    ],
  );
  await benchDiscovery(text, registry, speed);
}

/** So much of the text is enough for the slow one. */
const compromiseReads = 50_000;

/** Discovery of actors nobody wrote down, beside the names that `compromise` finds. */
async function benchDiscovery(
  text: string,
  registry: ActorRegistry,
  speed: (milliseconds: number, read?: number) => string,
): Promise<void> {
  const passages = text.split('\n\n').map((each, at) => ({ id: String(at), text: each, kind: 'body' }));
  const clock = { now: () => 0, pause: () => Promise.resolve() };
  const discovery = new ActorDiscovery(clock);
  await discovery.replace([{ uri: 'warm', passages: passages.slice(0, 50) }]);
  const read = await timed(() => discovery.replace([{ uri: 'all', passages }]));
  const grouped = await timed(() => discovery.candidates(registry).length);
  const part = text.slice(0, compromiseReads);
  const other = await timed(() => nlp(part).topics().out('array').length);
  printTable(
    'Discovery: actors nobody wrote down',
    ['CPU milliseconds', 'read', 'speed', 'group', 'found'],
    [
      ['Ibid', ms(read.cpu), speed(read.cpu), ms(grouped.cpu), String(grouped.result)],
      [
        `compromise (${compromiseReads / 1000} kB)`,
        ms(other.cpu),
        speed(other.cpu, compromiseReads),
        '-',
        String(other.result),
      ],
    ],
  );
}

async function repeat(runs: number, work: () => number): Promise<{ readonly p50: number; readonly hits: number }> {
  const hits = work();
  const took: number[] = [];
  for (let run = 0; run < runs; run++) took.push((await timed(work)).cpu);
  return { p50: percentile(took, 0.5), hits };
}

/** No case rule, no possessives, no exceptions: every run of up to four words, folded, looked up. */
function lookUp(names: ReadonlySet<string>, text: string): number {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word.toLowerCase());
  let hits = 0;
  for (let at = 0; at < words.length; at++)
    for (let length = 4; length > 0; length--) {
      if (!names.has(words.slice(at, at + length).join(' '))) continue;
      hits += 1;
      at += length - 1;
      break;
    }
  return hits;
}

function makeNames(count: number, words: readonly string[], random: () => number): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const length = 1 + Math.floor(random() * 3);
    names.add(Array.from({ length }, () => capital(pick(words, random))).join(' '));
  }
  return [...names];
}

/** Text as news has it: about every twentieth word begins a name. */
function makeText(bytes: number, words: readonly string[], names: readonly string[], random: () => number): string {
  const rank = zipf(words.length, random);
  const pieces: string[] = [];
  for (let size = 0; size < bytes; ) {
    const piece = random() < 0.05 ? pick(names, random) : words[rank()]!;
    const mark = random();
    pieces.push(piece + (mark < 0.06 ? '. ' : mark < 0.12 ? ', ' : mark < 0.13 ? '’s ' : mark < 0.14 ? '.\n\n' : ' '));
    size += piece.length + 1;
  }
  return pieces.join('').slice(0, bytes);
}

/** Ten names an actor. */
function yamlOf(names: readonly string[]): string {
  const documents: string[] = [];
  for (let at = 0; at < names.length; at += 10) {
    const [name, ...alias] = names.slice(at, at + 10);
    documents.push(`id: a${at}\ntype: person\nname: ${name}\nalias: [${alias.join(', ')}]\n`);
  }
  return documents.join('---\n');
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}

function heap(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
