import { foldWord } from '../../text/fold.ts';
import { eachWord } from '../../text/tokens.ts';
import {
  bylineWord,
  creditEnd,
  creditedWork,
  creditStart,
  namedCreditEnd,
  navigation,
  notices,
  noticeWords,
  shortCreditEnd,
  tail,
} from './lexicon.ts';

/** What one line is, looked at by itself. */

export function wordCount(text: string): number {
  let count = 0;
  eachWord(text, () => count++);
  return count;
}

/** Whether a text has at least so many words; of a long one only the beginning is looked at. */
export function hasWords(text: string, fewest: number): boolean {
  const enough = fewest * longWord;
  return wordCount(text.slice(0, enough)) >= fewest || (text.length > enough && wordCount(text) >= fewest);
}

/** Words are seldom longer, in UTF-16 code units, the space behind them included. */
const longWord = 12;

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
  return /^(?:(?:\d{1,2}:)?\d{1,2}:\d{2}|(?:(?:reading time|lesezeit|temps de lecture|tiempo de lectura|время чтения)\s*:?\s*)?\d{1,3}[ -]?(?:min(?:ut\p{L}{0,2})?|мин(?:ут\p{L}?)?)\.?(?:[ -](?:read|de lecture|lesezeit|чтения))?)$/iu.test(
    text.trim(),
  );
}

const day = String.raw`(?:\d{1,2}\.? \p{L}{3,10},? \d{4}|\p{L}{3,10} \d{1,2},? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})`;
const hour = String.raw`(?:[,|·•\s]+(?:(?:at|à|um|a las|в) )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: \p{L}{2,4})?)`;
const dateWord = String.raw`(?:last )?(?:updated?|published|posted|modified|aktualisiert|veröffentlicht|publiziert|erstellt|publié le|mis à jour le|publicado|actualizado|pubblicato|aggiornato|opublikowano|aktualizacja|обновлено|опубликовано)(?: on)?[\s:]+`;
const date = new RegExp(String.raw`^(${dateWord})?(?:\p{L}{3,10},? )?${day}${hour}?$`, 'u');

const updatedAt = new RegExp(
  String.raw`^${dateWord}(?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: \p{L}{2,4})?$`,
  'u',
);

/** A line that is only a date; `published` when it says what the date is of, so that it can be no heading of a chronicle. */
export function dateLine(text: string): 'date' | 'published' | undefined {
  if (text.length < 40 && updatedAt.test(text.trim().toLowerCase())) return 'published';
  const match = text.length > 80 ? null : date.exec(text.trim().toLowerCase());
  return match ? (match[1] === undefined ? 'date' : 'published') : undefined;
}

/** A line that only credits people with their work on the text: "Words: Jane Doe", "(Reporting by Jane Doe; editing by Ann Other)". */
export function isCredit(text: string): boolean {
  if (text.length > 200) return false;
  return creditsIn(text).every((credit) => {
    const names = credit.replace(creditedWork, '');
    return names !== credit && namesIn(names).every(isPersonName);
  });
}

export function isNavigation(text: string): boolean {
  return text.length < 60 && navigation.has(bare(text));
}

export function isTailMark(text: string): boolean {
  return (
    text.length < 60 &&
    (tail.has(bare(text)) || /^more (?:from|in|on) (?:\p{Lu}\S*|the \p{Lu}\S*)(?: \S+){0,2}$/iu.test(text))
  );
}

/** A link to another page with the words that introduce it: "Also read: The bridge that never opened". */
export function isReference(text: string): boolean {
  const colon = text.slice(0, 40).indexOf(':');
  return colon > 0 && text.length < 200 && tail.has(bare(text.slice(0, colon)));
}

/** The names in a line that credits people with their work, folded. */
export function creditedNames(text: string): string[] {
  if (!isCredit(text)) return [];
  return creditsIn(text).flatMap((credit) => namesIn(credit.replace(creditedWork, '')).map(bare));
}

function creditsIn(text: string): string[] {
  return text.replace(/^[([]|[)\]]?\.?$/g, '').split(/\s*[;|]\s*/);
}

function namesIn(text: string): string[] {
  return text.split(/\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+/);
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

/** A paragraph of at least this many words is signed with the letters at its end, not credited with them. */
const signedWords = 36;

/** A sentence or two with the credit of a photographer or agency. */
export function isCaption(text: string): boolean {
  if (hasWords(text, 61)) return false;
  if (creditStart.test(text) || creditEnd.test(text) || namedCreditEnd.test(text)) return true;
  return shortCreditEnd.test(text) && !hasWords(text, signedWords);
}
