import { foldWord } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { Mention, NameKind } from './actor.ts';
import { type Exception, excusedAt, isPossessive } from './exceptions.ts';
import { entryKinds, type MatcherData } from './matcherData.ts';
import { anyCase, hasCapital, Shouting, sameCase, wantsCapital } from './nameCase.ts';
import { childOf } from './nameTrie.ts';
import { NameScanner, type NameWords, shut } from './nameWords.ts';
import { type FoundName, resolveNames } from './resolve.ts';

export { buildMatcher, type MatcherData } from './matcherData.ts';

/** Folded spellings are remembered up to this many. */
const memory = 1 << 16;
const unknown = -1;
const nobody: ReadonlySet<string> = new Set();
const weakKind = entryKinds.indexOf('weakAlias');
const exceptionKind = entryKinds.indexOf('exception');
const properExceptionKind = entryKinds.indexOf('properException');

/** A name that ends at a word, with those of its entries whose case fits. */
interface Reading {
  readonly first: number;
  readonly last: number;
  readonly entries: readonly number[];
}

/** A name with its last word and how many words it has. */
interface Chosen {
  readonly found: FoundName;
  readonly last: number;
  readonly length: number;
}

/** One text while it is matched. */
interface Scan {
  readonly text: string;
  readonly words: NameWords;
  readonly numbers: readonly number[];
  readonly shouting: Shouting;
}

/** Finds the names of actors in texts. Linear in the length of the text. */
export class MentionMatcher {
  readonly #data: MatcherData;
  readonly #scanner = new NameScanner();
  readonly #vocabulary: ReadonlyMap<string, number>;
  readonly #numbers = new Map<string, number>();

  constructor(data: MatcherData) {
    this.#data = data;
    this.#vocabulary = new Map(data.vocabulary.map((word, number) => [word, number]));
  }

  /**
   * The mentions in `text`, in order and apart: at each place the longest name, never across a line or the end of a sentence, never touching `excluded`. The rules
   * are those of design 05 (case, possessives, exceptions, weak aliases). With `inside`, ids of actors whose names are descriptions, the names that stand
   * within those are given too, each after the one around it ("fall of Assad", then "Assad").
   */
  match(text: string, excluded: readonly Span[] = [], inside: ReadonlySet<string> = nobody): Mention[] {
    const words = this.#scanner.scan(text);
    const numbers = words.words.map((word) => this.#numberOf(word));
    shut(words, numbers, excluded);
    const scan: Scan = { text, words, numbers, shouting: new Shouting(text) };
    return resolveNames(this.#names(scan, inside)).map(({ start, end, bearers }) => ({
      start,
      end,
      surface: text.slice(start, end),
      kind: bearers[0]!.kind,
      candidates: bearers.map(({ actor }) => this.#data.actorIds[actor]!),
    }));
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#vocabulary.get(foldWord(word)) ?? unknown;
    if (this.#numbers.size >= memory) this.#numbers.clear();
    this.#numbers.set(word, number);
    return number;
  }

  #names(scan: Scan, inside: ReadonlySet<string>): FoundName[] {
    const readings: Reading[][] = [];
    const exceptions = new Map<number, Exception[]>();
    for (let first = 0; first < scan.numbers.length; first++) {
      if (scan.numbers[first] === unknown) continue;
      const here = this.#readingsAt(scan, first, exceptions);
      if (here.length > 0) readings.push(here);
    }
    return this.#chosen(scan, readings, exceptions, inside);
  }

  /** Leftmost, then longest; names within those of the actors `inside` as well, by the same rule. */
  #chosen(
    scan: Scan,
    readings: readonly Reading[][],
    exceptions: ReadonlyMap<number, readonly Exception[]>,
    inside: ReadonlySet<string>,
  ): FoundName[] {
    const names: FoundName[] = [];
    let next = 0;
    let outerFirst = 0;
    let innerNext = 0;
    let innerLast = -1;
    for (const [index, here] of readings.entries()) {
      const { first } = here[0]!;
      if (first >= next) {
        const name = this.#longest(scan, here, exceptions);
        if (!name || this.#articleYields(scan, name, readings[index + 1], exceptions)) continue;
        names.push(name.found);
        next = name.last + 1;
        outerFirst = first;
        innerNext = first;
        innerLast = this.#isInside(name.found, inside) ? name.last : -1;
      }
      if (first < innerNext || first > innerLast) continue;
      const within = here.filter(({ last }) => last < innerLast || (last === innerLast && first > outerFirst));
      const inner = this.#longest(scan, within, exceptions);
      if (!inner) continue;
      names.push(inner.found);
      innerNext = inner.last + 1;
    }
    return names;
  }

  #isInside({ bearers }: FoundName, inside: ReadonlySet<string>): boolean {
    return inside.size > 0 && bearers.every(({ actor }) => inside.has(this.#data.actorIds[actor]!));
  }

  /** "the Ministry" yields to "Ministry of Canals", which begins a word later and is longer. */
  #articleYields(
    scan: Scan,
    name: Chosen,
    following: readonly Reading[] | undefined,
    exceptions: ReadonlyMap<number, readonly Exception[]>,
  ): boolean {
    const first = name.last - name.length + 1;
    if (following?.[0]?.first !== first + 1 || scan.words.words[first]!.toLowerCase() !== 'the') return false;
    return (this.#longest(scan, following, exceptions)?.last ?? 0) > name.last;
  }

  /** Names that begin at the word `first`, longest first; exceptions go to `exceptions`. */
  #readingsAt(scan: Scan, first: number, exceptions: Map<number, Exception[]>): Reading[] {
    const { edges, entryOfNode } = this.#data;
    const readings: Reading[] = [];
    let node = childOf(edges, 0, scan.numbers[first]!);
    for (let last = first; node >= 0; ) {
      if (entryOfNode[node]! >= 0) {
        const entries = this.#fitting(scan, node, first, exceptions, last);
        if (entries.length > 0) readings.unshift({ first, last, entries });
      }
      last += 1;
      node = last < scan.numbers.length ? this.#step(scan, node, last) : unknown;
    }
    return readings;
  }

  /** The node after the gap before the word `at`, and that word. */
  #step({ words, numbers }: Scan, node: number, at: number): number {
    const { edges } = this.#data;
    const gap = words.gaps[at];
    if (gap === undefined || numbers[at] === unknown) return unknown;
    if (gap === '') return childOf(edges, node, numbers[at]!);
    const mark = this.#vocabulary.get(gap);
    const after = mark === undefined ? unknown : childOf(edges, node, mark);
    return after < 0 ? unknown : childOf(edges, after, numbers[at]!);
  }

  #fitting(
    scan: Scan,
    node: number,
    first: number,
    exceptions: Map<number, Exception[]>,
    last: number,
  ): readonly number[] {
    const { entryOfNode, nextEntry, entryKind, entryActor } = this.#data;
    const entries: number[] = [];
    for (let entry = entryOfNode[node]!; entry >= 0; entry = nextEntry[entry]!) {
      if (!this.#caseFits(scan, entry, first, last)) continue;
      const kind = entryKind[entry]!;
      if (kind < exceptionKind) entries.push(entry);
      else if (kind === properExceptionKind || !isPossessive(scan.text, scan.words.ends[last]!)) {
        const here = exceptions.get(first) ?? [];
        exceptions.set(first, [...here, { last, actor: entryActor[entry]! }]);
      }
    }
    return entries;
  }

  #caseFits(scan: Scan, entry: number, first: number, last: number): boolean {
    const { entryNeeds, needs, exactWords } = this.#data;
    for (let at = first, need = entryNeeds[entry]!; at <= last; at++, need++) {
      const wanted = needs[need]!;
      if (wanted === anyCase) continue;
      const word = scan.words.words[at]!;
      const fits = wanted === wantsCapital ? hasCapital(word) : sameCase(word, exactWords[wanted]!);
      if (!fits && !(hasCapital(word) && scan.shouting.at(scan.words.starts[at]!))) return false;
    }
    return true;
  }

  /** The longest reading that is left once exceptions are taken away. */
  #longest(
    scan: Scan,
    readings: readonly Reading[],
    exceptions: ReadonlyMap<number, readonly Exception[]>,
  ): Chosen | undefined {
    const { entryActor, entryKind } = this.#data;
    for (const { first, last, entries } of readings) {
      const excused = excusedAt(exceptions, first, last);
      const kinds = new Map<number, number>();
      for (const entry of entries) {
        const actor = entryActor[entry]!;
        if (excused.has(actor)) continue;
        kinds.set(actor, Math.min(kinds.get(actor) ?? weakKind + 1, entryKind[entry]!));
      }
      if (kinds.size === 0) continue;
      const bearers = [...kinds]
        .sort(([a, kindA], [b, kindB]) => kindA - kindB || a - b)
        .map(([actor, kind]) => ({ actor, kind: entryKinds[kind] as NameKind }));
      const found = { start: scan.words.starts[first]!, end: scan.words.ends[last]!, bearers };
      return { found, last, length: last - first + 1 };
    }
    return undefined;
  }
}
