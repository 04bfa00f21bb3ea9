import { standsApart } from '../citations/citation.ts';
import { syntaxFor } from '../citations/syntax/byLanguage.ts';
import type { DocumentLanguage } from '../text/language.ts';
import { sentenceAt } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { zonesOf } from '../text/zones.ts';
import { maskedDraft } from './check/draft/masked.ts';

/**
 * The prose of a draft that is selected, or of the sentence at an empty selection, without its citations, whose locators are no numbers of the claim. `undefined`
 * where there are no words.
 */
export function claimAt(text: string, language: DocumentLanguage, { start, end }: Span): string | undefined {
  const citations = syntaxFor(language).find(text);
  // The text of a link is prose.
  const hidden = citations.filter(standsApart);
  const prose = maskedDraft(text, language, zonesOf(text, language), hidden);
  const claim = plain(start < end ? prose.slice(start, end) : sentenceIn(prose, start));
  return /[\p{L}\p{N}]/u.test(claim) ? claim : undefined;
}

/** The sentence at `offset`, looked for in its paragraph. */
function sentenceIn(prose: string, offset: number): string {
  const before = prose.slice(0, offset);
  const start = lastBlankLine(before);
  const after = /\n[ \t\r]*(?:\n|$)/.exec(prose.slice(offset));
  const line = before.slice(before.lastIndexOf('\n') + 1) + prose.slice(offset).split('\n', 1)[0];
  if (line.trim() === '') return '';
  const paragraph = prose.slice(start, after ? offset + after.index : prose.length);
  const sentence = sentenceAt(paragraph, offset - start);
  return paragraph.slice(sentence.start, sentence.end);
}

/** Where the text behind the last blank line begins. */
function lastBlankLine(text: string): number {
  for (let end = text.lastIndexOf('\n'); end > 0; ) {
    const previous = text.lastIndexOf('\n', end - 1);
    if (text.slice(previous + 1, end).trim() === '') return end + 1;
    end = previous;
  }
  return 0;
}

function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?])/g, '')
    .trim();
}
