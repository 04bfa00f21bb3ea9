import { foldWord } from '../../text/fold.ts';
import { tokenize } from '../../text/tokens.ts';
import { bylineWord, creditEnd, creditStart, navigation, notices, noticeWords, tail } from './lexicon.ts';

/** What one line is, looked at by itself. */

export function wordCount(text: string): number {
  return tokenize(text).length;
}

/** Folded, single spaces, without punctuation at the ends. */
export function bare(text: string): string {
  return foldWord(text)
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

export function endsSentence(text: string): boolean {
  return /[.!?…。！？][)\]"'”’»]*$/u.test(text);
}

export function isRunningTime(text: string): boolean {
  return /^(?:\d{1,2}:)?\d{1,2}:\d{2}$/.test(text.trim());
}

export function isNavigation(text: string): boolean {
  return text.length < 60 && navigation.has(bare(text));
}

export function isTailMark(text: string): boolean {
  return text.length < 60 && tail.has(bare(text));
}

export function isNotice(text: string): boolean {
  if (text.length < 60 && notices.has(bare(text))) return true;
  if (/^(?:©|\(c\)|copyright\b)/i.test(text) && wordCount(text) < 25) return true;
  const found = new Set((text.match(noticeWords) ?? []).map((word) => word.toLowerCase()));
  return found.size >= 3;
}

/** "By", "By ,": the byline's word with no name after it. */
export function isEmptyByline(text: string): boolean {
  return bylineWord.test(text) && text.replace(bylineWord, '') === '';
}

/** The name in "By Jane Doe" (also with "and Ann Other", a date or a role after a comma); `undefined` when the line is no byline. */
export function bylineName(text: string): string | undefined {
  if (!bylineWord.test(text) || endsSentence(text.replace(/\b\p{Lu}\.$/u, ''))) return undefined;
  const names = text.replace(bylineWord, '').split(/\s*[,|•·]\s*/)[0]!;
  return names.split(/\s+(?:and|und|et|y|и|&)\s+/).every(isPersonName) ? names : undefined;
}

/** Two to four capitalised words, initials and particles allowed, and nothing else. */
export function isPersonName(text: string): boolean {
  return /^\p{Lu}[\p{L}'’-]*\.?(?:\s(?:(?:de|van|von|der|den|la|le|bin|al|di|da)\s)*\p{Lu}[\p{L}'’-]*\.?){1,3}$/u.test(
    text.trim(),
  );
}

/** A sentence or two with the credit of a photographer or agency. */
export function isCaption(text: string): boolean {
  if (wordCount(text) > 60) return false;
  return creditStart.test(text) || creditEnd.test(text);
}
