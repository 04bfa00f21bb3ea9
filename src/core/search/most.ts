import { evaluateAmong, evaluatePart } from './evaluate.ts';
import { either, type Hits, HitsWriter, noHits } from './hits.ts';
import type { Plan } from './plan.ts';
import type { QueryNode, WordNode } from './query.ts';

/** A query of several words of which a passage may lack some. */
export interface Loosened {
  /** The words it may lack, the rarest first; each stands somewhere in the corpus. */
  readonly words: readonly WordNode[];
  /** What binds all the same: phrases, exclusions, filters, alternatives, beginnings of words. */
  readonly bound: readonly QueryNode[];
  /** So many of `words`, from the first on, say something; the others are too common to count. */
  readonly telling: number;
  /** So many of those a passage must have that lacks the rarest word. */
  readonly enough: number;
}

/** A word says something when it weighs at least this share of the rarest one. */
const tellingShare = 0.25;

/**
 * The query with its plain words made optional; `undefined` when it has fewer than two of them, or binds them with AND. A passage has most of a query when it has the rarest word,
 * or half of those that are not much more common (by BM25's inverse document frequency).
 */
export function loosened({ root, expansions, rarity }: Plan): Loosened | undefined {
  if (root.kind !== 'and' || root.strict) return undefined;
  const words = root.parts.filter((part): part is WordNode => part.kind === 'word' && mayLack(part));
  const bound = root.parts.filter((part) => !words.includes(part as WordNode));
  const there = words.filter((word) => expansions.get(word)!.frequency > 0);
  if (words.length < 2 || there.length === 0) return undefined;
  there.sort((a, b) => expansions.get(a)!.frequency - expansions.get(b)!.frequency);
  const heaviest = rarity.get(there[0]!)!;
  const telling = there.filter((word) => rarity.get(word)! >= heaviest * tellingShare).length;
  return { words: there, bound, telling, enough: Math.ceil(telling / 2) };
}

/** The passages of one segment that have most of a query, those with all of it among them; their scores lack what they lack. */
export function evaluateMost(plan: Plan, segment: number, { words, bound, telling, enough }: Loosened): Hits {
  // Whatever lacks all of these has too few of the others.
  const leading = words.slice(0, telling - enough + 1).map((word) => evaluatePart(plan, segment, word));
  const candidates = leading.reduce(either, noHits);
  const found = words.map((word, index) => leading[index] ?? evaluatePart(plan, segment, word, candidates));
  const at = new Uint32Array(words.length);
  const sums = new HitsWriter(candidates.passages.length);
  for (const passage of candidates.passages) {
    let [score, own, count] = [0, 0, 0];
    for (const [word, hits] of found.entries()) {
      while (hits.passages[at[word]!]! < passage) at[word]!++;
      if (hits.passages[at[word]!] !== passage) continue;
      score += hits.scores[at[word]!]!;
      own |= hits.own[at[word]!]!;
      if (word === 0) count += enough;
      else if (word < telling) count++;
    }
    if (count >= enough) sums.add(passage, score, own);
  }
  return evaluateAmong(plan, segment, bound, sums.done());
}

function mayLack({ match }: WordNode): boolean {
  return match === 'stem' || match === 'typo';
}
