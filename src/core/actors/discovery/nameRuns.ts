import type { Gazetteer } from './gazetteer.ts';
import type { NameToken } from './nameTokens.ts';
import { calendarWords, commonWords, namePrefixes, organizationWords, placeWords } from './words.ts';

/** A stretch of words with capitals that may be one name or several: the numbers of its first and last token. */
export type NameRun = readonly [first: number, last: number];

const mostWords = 12;
const knownPhrase = 5;

/** The stretches of a text that may hold names, in order and apart. */
export function nameRuns(tokens: readonly NameToken[], gazetteer: Gazetteer): NameRun[] {
  const runs: NameRun[] = [];
  for (let first = 0; first < tokens.length; first++) {
    if (!tokens[first]!.capital) continue;
    const known = knownEnd(tokens, first, gazetteer);
    if (known < 0 && !canBeName(tokens[first]!.word)) continue;
    let last = Math.max(known, first);
    while (last - first < mostWords) {
      const next = nextWord(tokens, first, last, gazetteer);
      if (next === undefined) break;
      last = next;
    }
    runs.push([first, last]);
    first = last;
  }
  return runs;
}

/** The last token of the longest known name that begins at `first`; -1 when none does. */
export function knownEnd(
  tokens: readonly NameToken[],
  first: number,
  gazetteer: Gazetteer,
  limit = tokens.length - 1,
): number {
  let phrase = '';
  let found = -1;
  const most = gazetteer.begins(tokens[first]!.word) ? Math.min(limit, first + knownPhrase) : Math.min(limit, first);
  for (let at = first; at <= most; at++) {
    const token = tokens[at]!;
    if (at > first && token.gap === 'line') break;
    phrase += (at > first && token.gap === 'space' ? ' ' : '') + token.word;
    if (gazetteer.find(phrase)) found = at;
    if (token.closed) break;
  }
  return found;
}

/** Where the name goes on after the token `last`; `undefined` when it ends there. */
function nextWord(tokens: readonly NameToken[], first: number, last: number, gazetteer: Gazetteer): number | undefined {
  if (tokens[last]!.closed) return undefined;
  const next = tokens[last + 1];
  if (!next || next.gap === 'line') return undefined;
  if (next.word === '.' && next.gap === 'none') return afterDot(tokens, last);
  if (next.gap !== 'space') return undefined;
  if (next.capital)
    return canBeName(next.word) && (!next.initial || /\.$/.test(tokens[last]!.word)) ? last + 1 : undefined;
  return ofGenitives(tokens, first, last) ?? overSmallWords(tokens, first, last, gazetteer);
}

/** "George W. Bush", "Gen. Smith". */
function afterDot(tokens: readonly NameToken[], last: number): number | undefined {
  const after = tokens[last + 2];
  const isShort = /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sen|Rep|Gov|Sgt|Maj|Capt|St|Prof|Adm|Brig)$/u.test(
    tokens[last]!.word,
  );
  return isShort && after?.capital && after.gap === 'space' && canBeName(after.word) ? last + 2 : undefined;
}

function overSmallWords(
  tokens: readonly NameToken[],
  first: number,
  last: number,
  gazetteer: Gazetteer,
): number | undefined {
  const small = tokens[last + 1]!.word;
  let at = last + 2;
  if (isLink(small) && tokens[at]?.word === 'the') at += 1;
  if (namePrefixes.has(small) && namePrefixes.has(tokens[at]?.word ?? '')) at += 1;
  const after = tokens[at];
  if (!after?.capital || after.gap !== 'space' || !canBeName(after.word) || calendarWords.has(after.word))
    return undefined;
  return namePrefixes.has(small) || links(tokens, [first, last], small, after.word, gazetteer) ? at : undefined;
}

/** Whether a body's name goes on over "of", "for", "and" or "&". */
function links(
  tokens: readonly NameToken[],
  [first, last]: NameRun,
  small: string,
  after: string,
  gazetteer: Gazetteer,
): boolean {
  const ofBody = hasBodyWord(tokens, first, last);
  const before = tokens[last]!.word;
  if (small === 'of')
    return ofBody || organizationWords().has(after) || placeWords.has(before) || instruments.test(before);
  if (small === 'for') return ofBody;
  if (small === '&') return ofBody || organizationWords().has(after);
  return small === 'and' && ofBody && gazetteer.find(after) === undefined && linksInside(tokens, first, last);
}

/** Russian and Ukrainian bodies have small words for the rest of their names: Институт мировой экономики. */
function ofGenitives(tokens: readonly NameToken[], first: number, last: number): number | undefined {
  const next = tokens[last + 1]!.word;
  if (!genitive.test(next) || !organizationWords().has(tokens[first]!.word) || last - first > 3) return undefined;
  return last + 1;
}

const instruments =
  /^(?:Plan|Treaty|Declaration|Convention|Charter|Code|Bill|Act|Articles|Memorandum|Agreement|Battle|Siege|Bank|Order)$/;
const genitive = /^[а-яёіїєґ-]{3,}(?:ой|ого|его|их|ых|ии|ей|ов|ия|ики|ства|ки|ні|ої|ого)$/u;

function isLink(word: string): boolean {
  return word === 'of' || word === 'for' || word === 'on';
}

function hasBodyWord(tokens: readonly NameToken[], first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (organizationWords().has(tokens[at]!.word)) return true;
  return false;
}

function linksInside(tokens: readonly NameToken[], first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (isLink(tokens[at]!.word)) return true;
  return false;
}

function canBeName(word: string): boolean {
  return !commonWords.has(word) && !calendarWords.has(word) && !/^I(?:'(?:m|ve|d|ll))?$/.test(word);
}
