/** What the sources hold, word by word, before it is sorted. Words have provisional numbers in the order they were met. */
export interface Collected {
  readonly words: readonly { readonly form: string; readonly language: string }[];
  /** The words of all passages in a row. */
  readonly tokens: Uint32Array;
  /** By passage, and one more: its first token. */
  readonly firstToken: Uint32Array;
  /** Runs of passages with a word in title or heading, three numbers each: word, first passage (ascending for a word), length. */
  readonly runs: readonly number[];
  readonly firstPassage: Uint32Array;
  readonly lengths: Uint16Array;
  readonly tiers: Uint8Array;
}
