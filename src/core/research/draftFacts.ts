import { documentFormatting } from '../citations/documentFormatting.ts';
import { draftDate } from '../text/draftDate.ts';
import type { DocumentLanguage } from '../text/language.ts';
import { sentenceAt } from '../text/sentences.ts';

/** The BCP 47 tag a draft gives itself. */
export function languageOf(text: string, language: DocumentLanguage): string | undefined {
  return documentFormatting(text, language).locale;
}

/**
 * When what a draft says at an offset was: the only year its sentence names, else the draft's own date (front matter `date`). ISO, maybe partial; `undefined` when
 * neither is there.
 */
export function datesIn(text: string, language: DocumentLanguage): (offset: number) => string | undefined {
  const own = draftDate(text, language);
  return (offset) => {
    const from = text.lastIndexOf('\n\n', offset) + 1;
    const until = text.indexOf('\n\n', offset);
    const paragraph = text.slice(from, until < 0 ? text.length : until);
    const { start, end } = sentenceAt(paragraph, offset - from);
    const years = new Set(paragraph.slice(start, end).match(/(?<![\d-])(?:1[89]|20)\d\d(?![\d-])/g) ?? []);
    return years.size === 1 ? [...years][0] : years.size === 0 ? own : undefined;
  };
}
