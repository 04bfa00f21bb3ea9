import { asItIs, inEnglish, type Sentence } from './sentence.ts';

/** An error whose words can be said in other languages; its message is the English. */
export class SaidError extends Error {
  readonly said: Sentence;

  constructor(said: Sentence) {
    super(inEnglish(said));
    this.said = said;
  }
}

/** What was thrown says, whatever it was; words that are in no other language are one value. */
export function saidBy(error: unknown): Sentence {
  if (error instanceof SaidError) return error.said;
  return asItIs(error instanceof Error ? error.message : String(error));
}
