import { resemblance, type TextSketch } from './sketch.ts';

/** Shorter texts are alike by chance; in words. */
const fewestWords = 30;
/** A shingle in more texts than this is a set phrase and proves nothing. */
const mostTexts = 64;
/** Texts that share fewer of the shingles that stand for them are not compared. */
const fewestShared = 4;
/** The share of all their shingles that near-duplicates have in common. */
const nearShare = 0.6;
/** The share of the shorter text that is in the longer, when it is a copy cut short. */
const containedShare = 0.8;

/**
 * `same`: word for word. `near`: corrected, reprinted, with another beginning or end. `contained`: one holds most of the other, as papers print the first
 * half of an agency's story.
 */
export type DuplicateKind = 'same' | 'near' | 'contained';

export interface DuplicateGroup {
  /** The weakest kind that holds the group together. */
  readonly kind: DuplicateKind;
  /** Sorted; at least two. */
  readonly uris: readonly string[];
}

/** The texts that have all words in common, with their likeness to other texts. */
interface Copies {
  readonly sketch: TextSketch;
  readonly uris: Set<string>;
  readonly like: Map<Copies, DuplicateKind>;
}

/** Knows which of many texts are copies of each other, while some of them change. */
export class Duplicates {
  readonly #byUri = new Map<string, Copies>();
  readonly #byWords = new Map<string, Copies>();

  /** Takes many texts into an empty one, with a pause to be taken after each step. */
  *fill(sketches: readonly TextSketch[]): Generator<undefined, void> {
    for (const sketch of sketches) this.#add(sketch);
    const different = [...this.#byWords.values()];
    for (const [b, others] of candidates(different.map(({ sketch }) => sketch))) {
      for (const a of others) link(different[a]!, different[b]!);
      yield undefined;
    }
  }

  /** Takes a text in place of the earlier one of its URI: it is compared with each of the others. */
  set(sketch: TextSketch): void {
    this.remove(sketch.uri);
    const isNew = !this.#byWords.has(sketch.fingerprint);
    const own = this.#add(sketch);
    if (own && isNew) for (const other of this.#byWords.values()) if (other !== own) link(other, own);
  }

  remove(uri: string): void {
    const copies = this.#byUri.get(uri);
    if (!copies) return;
    this.#byUri.delete(uri);
    copies.uris.delete(uri);
    if (copies.uris.size > 0) return;
    this.#byWords.delete(copies.sketch.fingerprint);
    for (const other of copies.like.keys()) other.like.delete(copies);
  }

  groups(): DuplicateGroup[] {
    const groups = new Groups();
    for (const { uris, like } of this.#byWords.values()) {
      const [first, ...others] = uris;
      for (const uri of others) groups.join(first!, uri, 'same');
      for (const [other, kind] of like) groups.join(first!, [...other.uris][0]!, kind);
    }
    return groups.all();
  }

  /** `undefined` for a text that is too short to be compared. */
  #add(sketch: TextSketch): Copies | undefined {
    if (sketch.words < fewestWords) return undefined;
    const copies = this.#byWords.get(sketch.fingerprint) ?? { sketch, uris: new Set(), like: new Map() };
    copies.uris.add(sketch.uri);
    this.#byWords.set(sketch.fingerprint, copies);
    this.#byUri.set(sketch.uri, copies);
    return copies;
  }
}

function link(a: Copies, b: Copies): void {
  const kind = likeness(a.sketch, b.sketch);
  if (!kind) return;
  a.like.set(b, kind);
  b.like.set(a, kind);
}

/** Each text with those before it that share several of the shingles that stand for them. */
function* candidates(sketches: readonly TextSketch[]): Generator<readonly [number, number[]]> {
  // In many small tables: one large table is moved as a whole, a fifth of a second long, whenever it outgrows its room.
  const tables = Array.from({ length: 256 }, () => new Map<number, number[]>());
  for (const [index, { smallest }] of sketches.entries()) {
    const shared = new Map<number, number>();
    for (const hash of smallest) {
      const holders = tables[hash & 255]!;
      const before = holders.get(hash);
      if (!before) holders.set(hash, [index]);
      else if (before.length < mostTexts) {
        for (const other of before) shared.set(other, (shared.get(other) ?? 0) + 1);
        before.push(index);
      }
    }
    yield [index, [...shared].flatMap(([other, count]) => (count >= fewestShared ? [other] : []))];
  }
}

function likeness(a: TextSketch, b: TextSketch): DuplicateKind | undefined {
  const share = resemblance(a, b);
  if (share >= nearShare) return 'near';
  const common = (share / (1 + share)) * (a.shingles + b.shingles);
  return common / Math.min(a.shingles, b.shingles) >= containedShare ? 'contained' : undefined;
}

const strength: Readonly<Record<DuplicateKind, number>> = { same: 0, near: 1, contained: 2 };

/** Joins what belongs together. */
class Groups {
  readonly #groupOf = new Map<string, { uris: string[]; kind: DuplicateKind }>();

  join(a: string, b: string, kind: DuplicateKind): void {
    const left = this.#of(a);
    const right = this.#of(b);
    const weakest = [left.kind, right.kind, kind].reduce((one, other) =>
      strength[other] > strength[one] ? other : one,
    );
    const [large, small] = left.uris.length >= right.uris.length ? [left, right] : [right, left];
    large.kind = weakest;
    if (large === small) return;
    large.uris.push(...small.uris);
    for (const uri of small.uris) this.#groupOf.set(uri, large);
  }

  all(): DuplicateGroup[] {
    return [...new Set(this.#groupOf.values())].map(({ kind, uris }) => ({ kind, uris: [...uris].sort() }));
  }

  #of(uri: string): { uris: string[]; kind: DuplicateKind } {
    const found = this.#groupOf.get(uri) ?? { uris: [uri], kind: 'same' as const };
    this.#groupOf.set(uri, found);
    return found;
  }
}
