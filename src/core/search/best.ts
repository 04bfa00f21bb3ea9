import type { LiveSegment } from './liveSegment.ts';
import { compare } from './sortWords.ts';

/** A passage in the ranking. */
export interface Ranked {
  readonly segment: LiveSegment;
  readonly passage: number;
  /** 0 body, 1 title or heading, 2 clutter: all of one tier come before all of the next. */
  readonly tier: number;
  readonly score: number;
}

/** How many passages match, and the best of them, best first. */
export interface Ranking {
  readonly total: number;
  readonly best: readonly Ranked[];
}

/** Negative when `a` comes first: by tier, score, date, and place in the corpus. Never 0 for two passages. */
export function compareRanked(a: Ranked, b: Ranked): number {
  return a.tier - b.tier || b.score - a.score || compareTies(a.segment, a.passage, b);
}

/** As `compareRanked`, without an object for what most often is not kept. */
function comesBefore(segment: LiveSegment, passage: number, tier: number, score: number, other: Ranked): boolean {
  if (tier !== other.tier) return tier < other.tier;
  if (score !== other.score) return score > other.score;
  return compareTies(segment, passage, other) < 0;
}

function compareTies(segment: LiveSegment, passage: number, other: Ranked): number {
  const source = segment.sourceOf[passage]!;
  const otherSource = other.segment.sourceOf[other.passage]!;
  if (segment === other.segment && source === otherSource) return passage - other.passage;
  const date = segment.dates[source]!;
  const otherDate = other.segment.dates[otherSource]!;
  if (date !== otherDate) return otherDate > date ? 1 : -1;
  return compare(segment.sources[source]!.uri, other.segment.sources[otherSource]!.uri);
}

/** Keeps the best of what it is offered: a binary heap with the worst on top. */
export class Best {
  readonly #most: number;
  readonly #heap: Ranked[] = [];
  /** The last passage that was turned away. What follows it in its source and has no better score is turned away as well. */
  #turnedAway: Ranked | undefined;

  constructor(most: number) {
    this.#most = most;
  }

  offer(segment: LiveSegment, passage: number, tier: number, score: number): void {
    const heap = this.#heap;
    const worst = heap[0];
    if (heap.length < this.#most) {
      heap.push({ segment, passage, tier, score });
      this.#rise(heap.length - 1);
    } else if (worst && !this.#isNoBetter(segment, passage, tier, score)) {
      if (comesBefore(segment, passage, tier, score, worst)) {
        heap[0] = { segment, passage, tier, score };
        this.#sink();
      } else if (score === worst.score) this.#turnedAway = { segment, passage, tier, score };
    }
  }

  #isNoBetter(segment: LiveSegment, passage: number, tier: number, score: number): boolean {
    const away = this.#turnedAway;
    if (!away || away.tier !== tier || score > away.score || away.segment !== segment) return false;
    return passage > away.passage && segment.sourceOf[passage] === segment.sourceOf[away.passage];
  }

  /** Best first. */
  ranked(): Ranked[] {
    return [...this.#heap].sort(compareRanked);
  }

  #rise(from: number): void {
    const heap = this.#heap;
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (compareRanked(heap[at]!, heap[parent]!) <= 0) return;
      [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
      at = parent;
    }
  }

  #sink(): void {
    const heap = this.#heap;
    for (let at = 0; ; ) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && compareRanked(heap[child]!, heap[worst]!) > 0) worst = child;
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst]!, heap[at]!];
      at = worst;
    }
  }
}
