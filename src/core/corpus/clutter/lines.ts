import { foldWord } from '../../text/fold.ts';
import { eachWord } from '../../text/tokens.ts';
import { commenting, furnitureKey, navigation, notices, references, tail, topics } from './furnitureLines.ts';
import {
  bylineWord,
  capitalCreditEnd,
  creditEnd,
  creditedWork,
  creditStart,
  figureStart,
  namedCreditEnd,
  noName,
  noticeWords,
  shortCreditEnd,
  sourceLine,
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

/** Set in capitals throughout, as headings are. */
export function isInCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
}

export function isRunningTime(text: string): boolean {
  return /^(?:(?:\d{1,2}:)?\d{1,2}:\d{2}|(?:(?:reading time|lesezeit|temps de lecture|tiempo de lectura|время чтения)\s*:?\s*)?\d{1,3}[ -]?(?:min(?:ut\p{L}{0,2})?|мин(?:ут\p{L}?)?)\.?(?:[ -](?:read|de lecture|lesezeit|чтения))?)$/iu.test(
    text.trim(),
  );
}

/** A line that only credits people with their work on the text: "Words: Jane Doe", "(Reporting by Jane Doe; editing by Ann Other)". */
export function isCredit(text: string): boolean {
  if (text.length > 200) return false;
  return creditsIn(text).every((credit) => {
    const names = credit.replace(creditedWork, '');
    return names !== credit && namesIn(names).every(isCreditedName);
  });
}

/** A line of the page's furniture: a link, a button, a word over others. One word with a full stop may be an answer. */
export function isNavigation(text: string): boolean {
  if (text.length >= 60) return false;
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  const key = furnitureKey(text.replace(/^\d{1,6}\s+(?=\p{L})|\s*\(\d{1,6}\)\s*$/gu, ''));
  return navigation.has(key) && !(endsSentence(text) && !key.includes(' '));
}

export function isTailMark(text: string): boolean {
  return (
    text.length < 60 &&
    (tail.has(furnitureKey(text)) || /^more (?:from|in|on) (?:\p{Lu}\S*|the \p{Lu}\S*)(?: \S+){0,2}$/iu.test(text))
  );
}

/** Where readers begin to write: `12 comments`, `4 thoughts on “The lake”`. */
export function isCommentsMark(text: string): boolean {
  if (text.length > 150) return false;
  return (
    /^(?:\d{1,6}|one|no) (?:thoughts? on|comments? (?:on|to)|responses? to|replies to)(?!\p{L})/iu.test(text) ||
    commenting.has(furnitureKey(text.replace(/^\d{1,6}\s+|\s*\(\d{1,6}\)\s*$/g, '')))
  );
}

/** A link to another page with the words that introduce it: "Also read: The bridge that never opened". */
export function isReference(text: string): boolean {
  return text.length < 200 && tail.has(keyBeforeColon(text));
}

/** What a page is filed under, "Topics: Rivers, Bridges", the way to it, "Home > World > Rivers", or another page that is no sentence. */
export function isFiled(text: string): boolean {
  if (text.length >= 200 || endsSentence(text)) return false;
  const before = keyBeforeColon(text);
  if (references.has(before) || topics.has(before)) return true;
  return text.length < 120 && /\S\s?[>›»]\s\S/.test(text) && !/[.!?«“„"]/.test(text);
}

function keyBeforeColon(text: string): string {
  const colon = text.slice(0, 40).search(/[:：]/);
  return colon > 0 ? furnitureKey(text.slice(0, colon)) : '';
}

/** The names in a line that credits people with their work, folded. */
export function creditedNames(text: string): string[] {
  if (!isCredit(text)) return [];
  return creditsIn(text).flatMap((credit) => namesIn(credit.replace(creditedWork, '')).map(bare));
}

function creditsIn(text: string): string[] {
  return text.replace(/^[([（]|[)\]）]?\.?$/g, '').split(/\s*[;|]\s*/);
}

function namesIn(text: string): string[] {
  return text.split(/\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+/);
}

export function isNotice(text: string): boolean {
  if (text.length < 60 && notices.has(furnitureKey(text.replace(/©|\b\d{4}\b/g, '')))) return true;
  if (/^(?:©|\(c\)|copyright\b|版权所有|جميع الحقوق)/i.test(text) && wordCount(text) < 25) return true;
  const found = new Set((text.match(noticeWords) ?? []).map((word) => word.toLowerCase()));
  return found.size >= 3;
}

/** "By", "By ,": the byline's word with no name after it. */
export function isEmptyByline(text: string): boolean {
  return bylineWord.test(text) && text.replace(bylineWord, '') === '';
}

/** Without a remark in brackets at its end, as behind a name: "Jane Doe (Paris)". */
export function withoutRemark(text: string): string {
  return text.replace(/\s*[([（][^()[\]]{0,80}[)\]）]$/u, '');
}

/** The name in "By Jane Doe" (also with "and Ann Other", a date or a role after a comma); `undefined` when the line is no byline. */
export function bylineName(text: string): string | undefined {
  if (!bylineWord.test(text) || endsSentence(text.replace(/\b\p{Lu}\.$/u, ''))) return undefined;
  const names = withoutRemark(text.replace(bylineWord, '')).split(/\s*[,|•·]\s*/)[0]!;
  return names.split(/\s+(?:and|und|et|y|и|&)\s+/).every(isCreditedName) ? names : undefined;
}

/** Two to four capitalised words, initials and particles allowed, and nothing else; none of them is one that names an office or a page. */
export function isPersonName(text: string): boolean {
  const isName =
    /^\p{Lu}[\p{L}'’-]*\.?(?:\s(?:(?:de|van|von|der|den|la|le|bin|al|di|da)\s)*\p{Lu}[\p{L}'’-]*\.?){1,3}$/u;
  return isName.test(text.trim()) && !noName.test(text);
}

/** A person's name where one is expected: in scripts without capitals it is any two to four words, or as many letters of Chinese or Japanese. */
export function isCreditedName(text: string): boolean {
  return (
    isPersonName(text) ||
    /^(?:\p{Script=Han}{2,4}|\p{Script=Arabic}{2,}(?: \p{Script=Arabic}{2,}){1,3})$/u.test(text.trim())
  );
}

/** A short line that says where the text or its figures are from. */
export function isSourceLine(text: string): boolean {
  return text.length < 100 && sourceLine.test(text) && !(endsSentence(text) && hasWords(text, 9));
}

/** A paragraph of at least this many words is signed with the letters at its end, not credited with them. */
const signedWords = 36;

/** A sentence or two with the credit of a photographer or agency. */
export function isCaption(text: string): boolean {
  if (hasWords(text, 61)) return false;
  if ([creditStart, figureStart, creditEnd, namedCreditEnd, capitalCreditEnd].some((sign) => sign.test(text)))
    return true;
  return shortCreditEnd.test(text) && !hasWords(text, signedWords);
}
