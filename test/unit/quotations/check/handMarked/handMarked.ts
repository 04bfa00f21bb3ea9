import type { DocumentLanguage } from '../../../../../src/core/text/language.ts';

export type Expected = readonly string[];

/** A draft in a language, with the verdicts that a careful reader gives its quotations, in order. */
export interface HandMarked {
  readonly title: string;
  readonly language?: DocumentLanguage;
  readonly draft: string;
  readonly verdicts: Expected;
}
