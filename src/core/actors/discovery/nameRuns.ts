import { isGivenName } from './declined.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isInitial, isJoinedInitials } from './initials.ts';
import type { NameToken } from './nameTokens.ts';
import { agreeInCase, isAdjective, isBodyNoun, isPlaceNoun } from './slavicNouns.ts';
import { calendarWords, commonWords, namePrefixes, organizationWords, placeWords } from './words.ts';

/** A stretch of words with capitals that may be one name or several: the numbers of its first and last token. */
export type NameRun = readonly [first: number, last: number];

const mostWords = 12;
const isCyrillic = /^\p{Script=Cyrillic}/u;
const knownPhrase = 5;
/** The end of an adjective made of a place: Камский, Тавринецький. */
const ofPlace = /(?:ск|цк|зьк|ськ)\p{L}{2,3}$/u;

/** The stretches of a text that may hold names, in order and apart; `taken` are known already, by their first tokens. */
export function nameRuns(
  tokens: readonly NameToken[],
  gazetteer: Gazetteer,
  taken: ReadonlyMap<number, NameRun> = new Map(),
): NameRun[] {
  const runs: NameRun[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const whole = taken.get(first);
    if (whole) first = whole[1];
    if (whole || !tokens[first]!.capital) continue;
    const known = knownEnd(tokens, first, gazetteer);
    if (known < 0 && !canBeName(tokens[first]!.word) && !isInitial(tokens, first)) continue;
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
  if (next.gap !== 'space' && !(next.capital && isJoinedInitials(tokens[last]!.word))) return undefined;
  if (/^["“]$/.test(next.word)) return overNickname(tokens, first, last);
  if (next.capital)
    return canBeName(next.word) &&
      (!next.initial || /\.$/.test(tokens[last]!.word)) &&
      !beginsPerson(tokens, first, last + 1)
      ? last + 1
      : undefined;
  return (
    nounOf(tokens, first, last) ?? ofGenitives(tokens, first, last) ?? overSmallWords(tokens, first, last, gazetteer)
  );
}

/** "Водоканала Анатолий Бергов", "Свердловской области Анна Берг": a given name with a surname after it begins a name of its own. */
function beginsPerson(tokens: readonly NameToken[], first: number, at: number): boolean {
  const { word } = tokens[at]!;
  const before = tokens[at - 1]!;
  if (!isCyrillic.test(word) || !isGivenName(word)) return false;
  if (!before.capital) return true;
  const after = tokens[at + 1];
  if (!after?.capital || after.gap !== 'space' || /(?:вич|вн|ович|евич)\p{Ll}{0,3}$/u.test(after.word)) return false;
  return !(at - first === 1 && before.initial) && !isGivenName(before.word) && before.word.length > 1;
}

/** "Верховный суд", "Манежная площадь": the noun written small after the adjective that begins a name. */
function nounOf(tokens: readonly NameToken[], first: number, last: number): number | undefined {
  const { word, capital } = tokens[last]!;
  // "Новый завод": the capital of a sentence makes no name of a plain adjective.
  const isPlain = tokens[last]!.initial && !ofPlace.test(word);
  if (!capital || isPlain || !isCyrillic.test(word) || !isAdjective(word)) return undefined;
  const next = tokens[last + 1]!;
  if (isBodyNoun(next.word) || isPlaceNoun(next.word)) return agreeInCase(word, next.word) ? last + 1 : undefined;
  const noun = tokens[last + 2];
  const isTwo =
    first === last &&
    noun?.gap === 'space' &&
    isAdjective(next.word) &&
    isBodyNoun(noun.word) &&
    agreeInCase(next.word, noun.word);
  return isTwo ? last + 2 : undefined;
}

/** "Paul W. Quay", "Gen. Smith". */
function afterDot(tokens: readonly NameToken[], last: number): number | undefined {
  const after = tokens[last + 2];
  const isShort = /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sen|Rep|Gov|Sgt|Maj|Capt|St|Prof|Adm|Brig)$/u.test(
    tokens[last]!.word,
  );
  const isCapital = after?.capital && after.gap !== 'line' && (canBeName(after.word) || isInitial(tokens, last + 2));
  return isShort && isCapital ? last + 2 : undefined;
}

/** "Hector “the Bolt” Camara": a nickname in quotation marks after a given name, up to the surname. */
function overNickname(tokens: readonly NameToken[], first: number, last: number): number | undefined {
  if (!isGivenName(tokens[first]!.word)) return undefined;
  if (!tokens[last + 2]?.capital && !/^(?:the|la|el|le|il|der)$/.test(tokens[last + 2]?.word ?? '')) return undefined;
  for (let at = last + 3; at < last + 8; at++) {
    if (/^[,.;:!?]$/.test(tokens[at]?.word ?? '.')) return undefined;
    if (!/^["”]$/.test(tokens[at]!.word)) continue;
    const surname = tokens[at + 1];
    return surname?.capital && surname.gap === 'space' ? at + 1 : undefined;
  }
  return undefined;
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
  if (small === '&') return true;
  if (small === 'in') return ofBody && linksInside(tokens, first, last) && gazetteer.find(after) !== undefined;
  return small === 'and' && ofBody && gazetteer.find(after) === undefined && linksInside(tokens, first, last);
}

/** Russian and Ukrainian bodies have small words for the rest of their names: Институт мировой экономики. */
function ofGenitives(tokens: readonly NameToken[], first: number, last: number): number | undefined {
  const next = tokens[last + 1]!.word;
  if (last - first < 3 && ofField.test(tokens[first]!.word) && anyGenitive.test(next) && !pastTense.test(next))
    return last + 1;
  if (!genitive.test(next) || !organizationWords().has(tokens[first]!.word) || last - first > 3) return undefined;
  return last + 1;
}

/** Bodies named after their field: a ministry of fishery, a fund for birds. */
const ofField = /^(?:Министерств|Міністерств|Департамент|Управлени|Управлінн|Комитет|Комітет|Служб|Фонд(?!ов))/;
const anyGenitive = /^[а-яёіїєґ’'-]{4,}(?:и|ы|і|я|ї|у|а|в)$/u;
/** What a body did, which ends as genitives do: сообщила, сказав, билися. */
const pastTense = /(?:л[аи]|[аеиіоуыя]в|ся|сь)$/u;
const instruments =
  /^(?:Plan|Treaty|Declaration|Convention|Charter|Code|Bill|Act|Articles|Memorandum|Agreement|Battle|Siege|Bank|Order|Republic|Kingdom|Commonwealth|Duchy|Sultanate|Emirate|Secretary)$/;
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
