/**
 * A trie over word numbers as one hash table with linear probing: each edge is three numbers, node, word, child. Children of a node are not listed,
 * since matching only ever asks for one of them.
 */
export interface NameTrie {
  /** Its length is three times a power of two; an empty place has node -1. */
  readonly edges: Int32Array;
  readonly nodes: number;
}

/** Builds a trie for at most `mostEdges` edges; node 0 is the root. */
export class NameTrieBuilder {
  readonly #edges: Int32Array;
  #nodes = 1;

  constructor(mostEdges: number) {
    let capacity = 16;
    while (capacity < mostEdges * 1.6) capacity *= 2;
    this.#edges = new Int32Array(capacity * 3).fill(-1);
  }

  /** The node of the path `steps[from]` to `steps[to - 1]`, made where it is not there yet. */
  add(steps: readonly number[], from: number, to: number): number {
    let node = 0;
    for (let at = from; at < to; at++) {
      const word = steps[at]!;
      const place = placeOf(this.#edges, node, word);
      if (this.#edges[place] === -1) {
        this.#edges[place] = node;
        this.#edges[place + 1] = word;
        this.#edges[place + 2] = this.#nodes++;
      }
      node = this.#edges[place + 2]!;
    }
    return node;
  }

  get trie(): NameTrie {
    return { edges: this.#edges, nodes: this.#nodes };
  }
}

/** The child of `node` by `word`; -1 when there is none. */
export function childOf(edges: Int32Array, node: number, word: number): number {
  const place = placeOf(edges, node, word);
  return edges[place] === -1 ? -1 : edges[place + 2]!;
}

/** Where the edge stands or would stand. */
function placeOf(edges: Int32Array, node: number, word: number): number {
  const mask = edges.length / 3 - 1;
  let hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b);
  hash ^= hash >>> 15;
  let place = hash & mask;
  while (edges[place * 3] !== -1 && (edges[place * 3] !== node || edges[place * 3 + 1] !== word))
    place = (place + 1) & mask;
  return place * 3;
}
