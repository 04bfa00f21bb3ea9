import { statementsIn } from '../../../../src/core/quotations/statements/statementsIn.ts';

/** Who says what in a text whose lines are paragraphs, `form speaker: words` without the mark at their end. */
export function said(text: string, language = 'en'): string[] {
  const passages = [...text.matchAll(/[^\n]+/g)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    kind: 'body',
  }));
  return statementsIn({ text, language, passages }, { match: () => [] }).map(
    ({ form, speaker, text: words }) => `${form} ${speaker?.name}: ${words.replace(/[.,]$/, '')}`,
  );
}
