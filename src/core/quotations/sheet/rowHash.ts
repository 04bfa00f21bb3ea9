import { passageHash } from '../check/provenance/provenance.ts';

/** What a tick is for. */
export interface CheckedWords {
  readonly sentence: string;
  /** The quoted words, where it is a quotation. */
  readonly quoted?: string;
  readonly key?: string;
  /** As the draft names it. */
  readonly locator?: string;
  /** Of the source. */
  readonly words?: string;
}

/** A short name for what was checked; the same when only typography, white space or the place in the file change. */
export function rowHash({ sentence, quoted, key, locator, words }: CheckedWords): string {
  return passageHash([sentence, quoted, key, locator, words].map((part) => part ?? '').join(' \u241f '));
}
