import type { DocumentLanguage } from '../../../../../src/core/text/language.ts';

/**
 * A draft with what a careful reader says of its quotations, each by its first words: a verdict or several that would do; `differs!` where a negation, a number
 * or a name is changed, `none` where nothing is quoted. What is not listed is `unsourced`.
 */
export interface WholeDraft {
  readonly title: string;
  readonly language: DocumentLanguage;
  readonly draft: string;
  readonly expected: readonly (readonly [words: string, verdicts: string])[];
}
