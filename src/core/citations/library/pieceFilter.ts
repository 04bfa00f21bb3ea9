/** A stretch of the text is looked through or left out as a whole; its length is a power of two, in code units. */
const shift = 12;
/** Bits per stretch, a power of two: about every sixth is set by the words of a library. */
const bits = 8192;
/** Of a longer piece no more than its first letters are asked for. */
const longestPiece = 64;

/**
 * Tells in which stretches of a long text a piece can be: of each it is known which three letters in a row occur, in a bit per hash of them. Made in about
 * 4 ms for a million code units, in a tenth of their memory; a search then looks through few of the stretches.
 */
export class PieceFilter {
  readonly #text: string;
  readonly #sets: Uint32Array;
  readonly #stretches: number;

  constructor(text: string) {
    this.#text = text;
    this.#stretches = (text.length >> shift) + 1;
    const words = bits >> 5;
    const sets = new Uint32Array(this.#stretches * words);
    let [one, two] = [text.charCodeAt(0), text.charCodeAt(1)];
    for (let at = 0; at + 2 < text.length; at++) {
      const three = text.charCodeAt(at + 2);
      const bit = hashOf(one, two, three);
      const set = (at >> shift) * words + (bit >> 5);
      sets[set]! |= 1 << (bit & 31);
      // A piece that begins in the stretch before may reach into this one.
      if ((at & ((1 << shift) - 1)) < longestPiece && at >= 1 << shift) sets[set - words]! |= 1 << (bit & 31);
      one = two;
      two = three;
    }
    this.#sets = sets;
  }

  /** Gives the places of `piece` one after the other: the first at or after an offset, -1 when there is none. A piece has at least three code units. */
  finder(piece: string): (from: number) => number {
    const hashes: number[] = [];
    for (let at = 0; at + 2 < Math.min(piece.length, longestPiece); at++)
      hashes.push(hashOf(piece.charCodeAt(at), piece.charCodeAt(at + 1), piece.charCodeAt(at + 2)));
    return (from) => {
      for (let stretch = from >> shift; stretch < this.#stretches; stretch++) {
        if (!this.#mayHold(stretch, hashes)) continue;
        const begin = Math.max(from, stretch << shift);
        const at = this.#text.slice(begin, ((stretch + 1) << shift) + piece.length - 1).indexOf(piece);
        if (at >= 0) return begin + at;
      }
      return -1;
    };
  }

  #mayHold(stretch: number, hashes: readonly number[]): boolean {
    const base = stretch * (bits >> 5);
    for (const hash of hashes) if ((this.#sets[base + (hash >> 5)]! & (1 << (hash & 31))) === 0) return false;
    return true;
  }
}

function hashOf(one: number, two: number, three: number): number {
  return ((one * 1447 + two * 31 + three) ^ (one << 7)) & (bits - 1);
}
