import { editDistance } from '../../text/editDistance.ts';

/** At most this many are offered. */
const limit = 3;
/** A key is taken for one with something added to its end only from this length on, in UTF-16 code units. */
const shortestBeginning = 4;

/** A key in lower case. */
interface Lower {
  readonly text: string;
  readonly letters: number;
}

interface Near {
  readonly key: string;
  readonly distance: number;
}

/** Keys among which those are looked for that are most like one that is unknown. */
export class NearestKeys {
  readonly #keys: readonly string[];
  readonly #lower: readonly string[];
  /** Which letters are in each, see {@link lettersOf}. */
  readonly #letters: Int32Array;

  constructor(keys: readonly string[]) {
    this.#keys = keys;
    this.#lower = keys.map((key) => key.toLowerCase());
    this.#letters = Int32Array.from(this.#lower, lettersOf);
  }

  /** The keys most like `key`, best first, at most three; none when nothing is near enough. Of 50,000 it takes about 5 ms. */
  of(key: string): string[] {
    const wanted = key.toLowerCase();
    const letters = lettersOf(wanted);
    const most = Math.max(1, Math.min(3, Math.floor(wanted.length / 3)));
    const best: Near[] = [];
    for (let index = 0; index < this.#keys.length; index++) {
      // Once three are found only a better one is of interest, which is cheaper to look for.
      const worst = best[limit - 1]?.distance ?? most + 2;
      if (worst <= 1) break;
      const other = { text: this.#lower[index]!, letters: this.#letters[index]! };
      const distance = distanceOf({ text: wanted, letters }, other, most, worst - 1);
      if (distance < worst) insert(best, { key: this.#keys[index]!, distance });
    }
    return best.map((found) => found.key);
  }
}

function insert(best: Near[], near: Near): void {
  const at = best.findIndex(({ distance }) => distance > near.distance);
  best.splice(at < 0 ? best.length : at, 0, near);
  if (best.length > limit) best.pop();
}

/** The edit distance up to `most`; one more than that for a key that begins with the other; infinite when above `bound`. */
function distanceOf(
  { text: a, letters }: Lower,
  { text: b, letters: others }: Lower,
  most: number,
  bound: number,
): number {
  const reach = Math.min(most, bound);
  if (Math.abs(a.length - b.length) <= reach && differing(letters, others) <= 2 * reach) {
    const distance = editDistance(a, b, reach);
    if (distance <= reach) return distance;
  }
  if (bound <= most) return Number.POSITIVE_INFINITY;
  const shorter = Math.min(a.length, b.length);
  return shorter >= shortestBeginning && (a.startsWith(b) || b.startsWith(a)) ? most + 1 : Number.POSITIVE_INFINITY;
}

/** Which characters occur, in 32 classes: each edit changes at most two of them. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let index = 0; index < text.length; index++) letters |= 1 << (text.charCodeAt(index) & 31);
  return letters;
}

function differing(a: number, b: number): number {
  let bits = a ^ b;
  let count = 0;
  for (; bits !== 0; count++) bits &= bits - 1;
  return count;
}
