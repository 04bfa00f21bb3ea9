import { foldWord } from '../text/fold.ts';
import type { Actor } from './actor.ts';
import { namesOf } from './actorNames.ts';
import { casesOf } from './cases/casesOf.ts';
import { caseNeeds } from './nameCase.ts';
import { type NameTrie, NameTrieBuilder } from './nameTrie.ts';
import { NameScanner } from './nameWords.ts';
import type { ActorRegistry } from './registry.ts';

/** Kinds of entries; the first four are kinds of names, in the order of their weight. `properException` is an exception that is itself a proper name. */
export const entryKinds = ['name', 'alias', 'weakAlias', 'metonym', 'exception', 'properException'] as const;

/**
 * All names of a registry, made for matching: flat arrays and tables of strings, fit for `postMessage`. An entry is one spelling of one name (or exception) of one
 * actor; entries of one spelling form a chain.
 */
export interface MatcherData extends NameTrie {
  /** Folded words by number; punctuation that stands inside a name counts as a word. */
  readonly vocabulary: readonly string[];
  readonly actorIds: readonly string[];
  /** First entry of a node, -1 for none, and the next entry of an entry. */
  readonly entryOfNode: Int32Array;
  readonly nextEntry: Int32Array;
  readonly entryActor: Int32Array;
  readonly entryKind: Uint8Array;
  /** Where the case needs of an entry begin in `needs`: one number for each of its words, below zero as in nameCase.ts, else a place in `exactWords`. */
  readonly entryNeeds: Int32Array;
  readonly needs: Int32Array;
  readonly exactWords: readonly string[];
}

/** Builds the data for a matcher from all names and exceptions of all actors. */
export function buildMatcher(registry: ActorRegistry): MatcherData {
  const builder = new MatcherBuilder();
  const { actors } = registry;
  for (const [number, actor] of actors.entries()) {
    for (const { text, kind } of namesOf(actor)) {
      builder.add(text, number, entryKinds.indexOf(kind));
      for (const form of casesOf(text, actor.type === 'person')) builder.add(form, number, entryKinds.indexOf(kind));
    }
    for (const text of actor.except)
      builder.add(text, number, entryKinds.indexOf(isProper(text, actor) ? 'properException' : 'exception'));
  }
  return builder.data(actors.map(({ id }) => id));
}

/** "Washington Post" is a name beside "Washington"; "in Moscow" is not one beside "Moscow". */
function isProper(exception: string, actor: Actor): boolean {
  const own = namesOf(actor)
    .map(({ text }) => text)
    .filter((text) => exception.includes(text))
    .sort((a, b) => b.length - a.length)[0];
  return /\p{Lu}/u.test(own === undefined ? exception : exception.replace(own, ''));
}

/** Numbers words. */
class Vocabulary {
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.words.length);
    this.words.push(word);
    return this.words.length - 1;
  }
}

/** Takes names one by one and keeps them flat: with a small object for each, collecting garbage took longer than all the rest. */
class MatcherBuilder {
  readonly #scanner = new NameScanner();
  readonly #vocabulary = new Vocabulary();
  readonly #exact = new Vocabulary();
  /** The paths of all entries one after the other, and where each ends. */
  readonly #steps: number[] = [];
  readonly #ends: number[] = [];
  readonly #actors: number[] = [];
  readonly #kinds: number[] = [];
  readonly #entryNeeds: number[] = [];
  readonly #needs: number[] = [];

  /** Adds a name as written and, when punctuation stands inside it (`St. Petersburg`), also without that. */
  add(text: string, actor: number, kind: number): void {
    const { words, gaps } = this.#scanner.scan(text);
    if (words.length === 0) return;
    const needs = this.#needs.length;
    for (const [index, need] of caseNeeds(words).entries())
      this.#needs.push(need === 'exact' ? this.#exact.numberOf(words[index]!) : need);
    const numbers = words.map((word) => this.#vocabulary.numberOf(foldWord(word)));
    this.#enter(numbers, actor, kind, needs);
    if (gaps.every((gap) => gap === '')) return;
    const written = numbers.flatMap((number, index) => {
      const gap = gaps[index];
      return gap ? [this.#vocabulary.numberOf(gap), number] : [number];
    });
    this.#enter(written, actor, kind, needs);
  }

  #enter(path: readonly number[], actor: number, kind: number, needs: number): void {
    for (const step of path) this.#steps.push(step);
    this.#ends.push(this.#steps.length);
    this.#actors.push(actor);
    this.#kinds.push(kind);
    this.#entryNeeds.push(needs);
  }

  data(actorIds: readonly string[]): MatcherData {
    const trie = new NameTrieBuilder(this.#steps.length);
    const nodes = this.#ends.map((end, entry) => trie.add(this.#steps, this.#ends[entry - 1] ?? 0, end));
    const entryOfNode = new Int32Array(trie.trie.nodes).fill(-1);
    const nextEntry = new Int32Array(nodes.length);
    for (const [entry, node] of nodes.entries()) {
      nextEntry[entry] = entryOfNode[node]!;
      entryOfNode[node] = entry;
    }
    return {
      ...trie.trie,
      vocabulary: this.#vocabulary.words,
      actorIds,
      entryOfNode,
      nextEntry,
      entryActor: Int32Array.from(this.#actors),
      entryKind: Uint8Array.from(this.#kinds),
      entryNeeds: Int32Array.from(this.#entryNeeds),
      needs: Int32Array.from(this.#needs),
      exactWords: this.#exact.words,
    };
  }
}
