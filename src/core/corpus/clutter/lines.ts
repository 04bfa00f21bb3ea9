import { foldWord } from '../../text/fold.ts';
import { eachWord } from '../../text/tokens.ts';
import { chrome, commenting, furnitureKey, headings, hints, ofPages, references, topics } from './furnitureLines.ts';
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
  pronoun,
  shortCreditEnd,
  signedCreditEnd,
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

/** A line of a page's furniture: a link, a button, a word over others. One word with a full stop may be an answer. */
export function isNavigation(text: string, { navigation } = ofPages): boolean {
  if (text.length >= 60) return false;
  if (!/[\p{L}\p{N}]/u.test(text)) return navigation === ofPages.navigation;
  const key = furnitureKey(text.replace(/^\d{1,6}\s+(?=\p{L})|\s*\(\d{1,6}\)\s*$/gu, ''));
  return navigation.has(key) && !(endsSentence(text) && !key.includes(' '));
}

/** A link of a page that may just as well be a heading of its text. */
export function isHeadingWord(text: string): boolean {
  return text.length < 60 && headings.has(furnitureKey(text)) && !endsSentence(text);
}

export function isTailMark(text: string, { tail } = ofPages): boolean {
  return (
    text.length < 60 &&
    (tail.has(furnitureKey(text)) || /^more (?:from|in|on) (?:\p{Lu}\S*|the \p{Lu}\S*)(?: \S+){0,2}$/iu.test(text))
  );
}

const longestCommentsMark = 12;

/** Where readers begin to write: `12 comments`, `4 thoughts on “The lake”`. */
export function isCommentsMark(text: string): boolean {
  if (text.length > 150 || /[.…。:]$/.test(text) || hasWords(text, longestCommentsMark + 1)) return false;
  return (
    /^(?:\d{1,6} (?:thoughts?|comments?|responses?|replies)|(?:one|no) (?:thoughts?|comments?)) (?:on|to)(?!\p{L})/iu.test(
      text,
    ) || commenting.has(furnitureKey(text.replace(/^\d{1,6}\s+|\s*\(\d{1,6}\)\s*$/g, '')))
  );
}

/** A link to another page with the words that introduce it: "Also read: The bridge that never opened". */
export function isReference(text: string, { tail } = ofPages): boolean {
  return text.length < 200 && tail.has(keyBeforeColon(text));
}

/** What a page is filed under, "Topics: Rivers, Bridges", the way to it, "Home > World > Rivers", or another page that is no sentence. */
export function isFiled(text: string): boolean {
  if (text.length >= 200 || endsSentence(text)) return false;
  const before = keyBeforeColon(text);
  const after = text.slice(text.search(/[:：]/) + 1).trim();
  if (topics.has(before)) return after.split(/[,;|•·#，、；]/).every((topic) => !hasWords(topic, longestTopic + 1));
  return references.has(before) || (hints.has(before) && isTitled(after)) || isWay(text);
}

const longestTopic = 5;
const longestTitled = 6;
const longestStep = 4;

/** Begins as titles do, and is short or has capitals throughout. */
function isTitled(text: string): boolean {
  if (!/^["“„«]?(?:\p{Lu}|\p{Lo})/u.test(text)) return false;
  return !hasWords(text, longestTitled + 1) || !/(?<!\p{L})\p{Ll}\p{L}{4}/u.test(text);
}

/** The way to a page, from its start or over three steps, all named as places of a site are. */
function isWay(text: string): boolean {
  if (text.length >= 120 || /[.!?«“„"]/.test(text)) return false;
  const steps = text.split(/(?<=\S)\s?[>›»]\s(?=\S)/);
  const fromStart = furnitureKey(steps[0]!)
    .split(' ')
    .some((word) => chrome.has(word));
  return steps.length >= (fromStart ? 2 : 3) && steps.every(isStep);
}

function isStep(text: string): boolean {
  return /^(?:\p{Lu}|\p{Lo})/u.test(text.trim()) && !hasWords(text, longestStep + 1);
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

export function isNotice(text: string, { notices } = ofPages): boolean {
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
  const name = text.replace(/[([（][^()[\]]{0,80}[)\]）]$/u, '');
  return name === text ? text : name.trimEnd();
}

/** In UTF-16 code units. */
const longestByline = 200;

/** The name in "By Jane Doe" (also with "and Ann Other", a date or a role after a comma); `undefined` when the line is no byline. */
export function bylineName(text: string): string | undefined {
  if (text.length > longestByline || !bylineWord.test(text) || endsSentence(text.replace(/\b\p{Lu}\.$/u, '')))
    return undefined;
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

const longestOrigin = 6;

/** A short line that says where the text or its figures are from, and no more than a name. */
export function isSourceLine(text: string): boolean {
  if (text.length >= 100 || !sourceLine.test(text)) return false;
  const origin = text.replace(sourceLine, '');
  const isNamed = /^["“„«]?(?:\p{Lu}|\p{Lo})/u.test(origin) || /^\S+$/.test(origin);
  return isNamed && !pronoun.test(origin) && origin.split(/\s+/).length <= longestOrigin;
}

/** A paragraph of at least this many words is signed with the letters at its end, not credited with them. */
const signedWords = 36;

/** A sentence or two with the credit of a photographer or agency. */
export function isCaption(text: string): boolean {
  if (hasWords(text, 61)) return false;
  if ([creditStart, creditEnd, namedCreditEnd, signedCreditEnd].some((sign) => sign.test(text))) return true;
  if (figureStart.test(text)) return !(endsSentence(text) && hasWords(text, toldWords));
  return isCreditedInCapitals(text) || (shortCreditEnd.test(text) && !hasWords(text, signedWords));
}

/** A numbered figure or table of so many words that ends with its sentence may be a paragraph on it. */
const toldWords = 15;

/** One sentence that tells nothing of anyone named before, with a name in capitals behind it: more are a letter with its signature. */
function isCreditedInCapitals(text: string): boolean {
  const end = capitalCreditEnd.exec(text.slice(-200));
  // Shorter words in capitals are the letters of organisations.
  if (!end || !/\p{Lu}{5}/u.test(end[1]!) || pronoun.test(text)) return false;
  return !/[.!?]["”’»]?\s+\p{Lu}/u.test(text.slice(0, text.length - end[1]!.length).replace(/[.!?]["”’»]?\s$/, ''));
}
