/** Passages of one segment that match a part of the query, ascending. */
export interface Hits {
  readonly passages: Uint32Array;
  readonly scores: Float32Array;
  /** By hit: 1 when the passage's own text matches, 0 when only the title or heading above it does. */
  readonly own: Uint8Array;
}

export const noHits: Hits = { passages: new Uint32Array(0), scores: new Float32Array(0), own: new Uint8Array(0) };

/** Room for hits, in ascending order; `done` gives what was added. */
export class HitsWriter {
  readonly #passages: Uint32Array;
  readonly #scores: Float32Array;
  readonly #own: Uint8Array;
  #length = 0;

  constructor(capacity: number) {
    this.#passages = new Uint32Array(capacity);
    this.#scores = new Float32Array(capacity);
    this.#own = new Uint8Array(capacity);
  }

  add(passage: number, score: number, own: number): void {
    this.#passages[this.#length] = passage;
    this.#scores[this.#length] = score;
    this.#own[this.#length++] = own;
  }

  /** Adds all passages from `from` to before `to`, without a score. */
  addRun(from: number, to: number): void {
    const length = this.#length;
    for (let passage = from; passage < to; passage++) this.#passages[length + passage - from] = passage;
    this.#own.fill(1, length, length + to - from);
    this.#length += to - from;
  }

  /** Adds the hits from the one at `from`. */
  addAll({ passages, scores, own }: Hits, from: number): void {
    this.#passages.set(passages.subarray(from), this.#length);
    this.#scores.set(scores.subarray(from), this.#length);
    this.#own.set(own.subarray(from), this.#length);
    this.#length += passages.length - from;
  }

  done(): Hits {
    const length = this.#length;
    return {
      passages: this.#passages.subarray(0, length),
      scores: this.#scores.subarray(0, length),
      own: this.#own.subarray(0, length),
    };
  }
}

/** The passages in both, with the sum of their scores. */
export function both(a: Hits, b: Hits): Hits {
  const [left, right] = [a.passages, b.passages];
  const hits = new HitsWriter(Math.min(left.length, right.length));
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const one = left[i]!;
    const other = right[j]!;
    if (one === other) hits.add(one, a.scores[i]! + b.scores[j]!, a.own[i]! | b.own[j]!);
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return hits.done();
}

/** The passages in either, with the sum of their scores. */
export function either(a: Hits, b: Hits): Hits {
  if (a.passages.length === 0) return b;
  if (b.passages.length === 0) return a;
  const [left, right] = [a.passages, b.passages];
  const hits = new HitsWriter(left.length + right.length);
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    const one = left[i]!;
    const other = right[j]!;
    if (one === other) hits.add(one, a.scores[i]! + b.scores[j]!, a.own[i]! | b.own[j]!);
    else if (one < other) hits.add(one, a.scores[i]!, a.own[i]!);
    else hits.add(other, b.scores[j]!, b.own[j]!);
    if (one <= other) i++;
    if (other <= one) j++;
  }
  hits.addAll(a, i);
  hits.addAll(b, j);
  return hits.done();
}

/** The passages of `a` that `b` does not match with their own text. */
export function minus(a: Hits, b: Hits): Hits {
  const hits = new HitsWriter(a.passages.length);
  for (let i = 0, j = 0; i < a.passages.length; i++) {
    const passage = a.passages[i]!;
    while (j < b.passages.length && b.passages[j]! < passage) j++;
    if (b.passages[j] !== passage || b.own[j] === 0) hits.add(passage, a.scores[i]!, a.own[i]!);
  }
  return hits.done();
}

/** The hits that match with their own text, and whose passage passes `test`. */
export function ownOnly(hits: Hits, test: (passage: number) => boolean): Hits {
  const kept = new HitsWriter(hits.passages.length);
  for (let i = 0; i < hits.passages.length; i++)
    if (hits.own[i] === 1 && test(hits.passages[i]!)) kept.add(hits.passages[i]!, hits.scores[i]!, 1);
  return kept.done();
}

/** The hits whose passage passes `test`. */
export function only(hits: Hits, test: (passage: number) => boolean): Hits {
  const kept = new HitsWriter(hits.passages.length);
  for (let i = 0; i < hits.passages.length; i++)
    if (test(hits.passages[i]!)) kept.add(hits.passages[i]!, hits.scores[i]!, hits.own[i]!);
  return kept.done();
}
