import type { Span } from './span.ts';

/** Titles and the like: a name follows, so their dot never ends a sentence. English, German, French, Spanish and Russian. */
const beforeNames = wordSet(
  'mr mrs ms mx dr prof st ste gen col lt sgt maj capt cmdr adm sen rep gov rev hon pres amb supt messrs mme mlle hr fr sr sra dott ing г гг им ул акад проф',
);
/** Abbreviations that something always follows: a number, a place, an example. */
const beforeMore = wordSet(
  'vs cf ca approx no nos nr vol p pp ff fig figs ed eds ch sec art para e.g i.e z.b d.h u.a bzw vgl т.е т.к напр см стр ср',
);
/** After a number of one or two digits these make it an ordinal (German). */
const ordinalNouns = wordSet(
  'januar februar märz april mai juni juli august september oktober november dezember jahrhundert',
);
/** Words that begin a sentence rather than continue a name after `U.S.` or an initial. */
const openers = wordSet(
  'the a an in on at by for from with as if when while after before since but and or so yet he she it they we you i this that these those there his her its their our however meanwhile moreover',
);
const terminator = /[.!?…]+|[。！？؟۔।]+/gu;
const closers = /["'”’»›)\]}」』]*/uy;
const blankLine = /\n[ \t\r]*\n/g;

/**
 * The sentences of `text`, in order, without the white space around them. A dot after an abbreviation, an initial or within a number ends none; closing
 * quotation marks and brackets belong to the sentence before them; a blank line always ends one. Rules for English, roughly right for other languages.
 */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const end of boundaries(text)) {
    const sentence = trimmed(text, start, end);
    if (sentence) sentences.push(sentence);
    start = end;
  }
  return sentences;
}

/** The sentence at `offset`; between two sentences the one before. An empty span when `text` has none. */
export function sentenceAt(text: string, offset: number): Span {
  const sentences = sentencesOf(text);
  let found = sentences[0] ?? { start: 0, end: 0 };
  for (const sentence of sentences) if (sentence.start <= offset) found = sentence;
  return found;
}

/** Where sentences end, in order; the last one is the end of the text. */
function boundaries(text: string): number[] {
  const ends = [...text.matchAll(blankLine)].map((match) => match.index);
  let sentenceStart = 0;
  for (const match of text.matchAll(terminator)) {
    closers.lastIndex = match.index + match[0].length;
    const end = closers.lastIndex + closers.exec(text)![0].length;
    if (!endsSentence(text, match[0], match.index, end, sentenceStart)) continue;
    ends.push(end);
    sentenceStart = end;
  }
  return [...ends.sort((a, b) => a - b), text.length];
}

function endsSentence(text: string, mark: string, at: number, end: number, sentenceStart: number): boolean {
  if (/[。！？؟۔।]/u.test(mark)) return true;
  if (end === text.length) return true;
  const after = text.slice(end, end + 40);
  if (!/^\s/u.test(after)) return false;
  const next = after.trimStart();
  if (/^\p{Ll}/u.test(next)) return false;
  return mark !== '.' || end > at + 1 || !isAbbreviation(text, at, next, sentenceStart);
}

/** Whether the dot at `at` belongs to the word before it; `next` is the text after it. */
function isAbbreviation(text: string, at: number, next: string, sentenceStart: number): boolean {
  const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(0, at - 24), at))![0];
  const nextWord = /^\p{L}+/u.exec(next)?.[0] ?? '';
  const lower = word.toLowerCase();
  if (/^\d{1,3}$/.test(word)) {
    const isItemNumber = at - sentenceStart < 40 && text.slice(sentenceStart, at).trim() === word;
    return isItemNumber || (word.length < 3 && ordinalNouns.has(nextWord.toLowerCase()));
  }
  if (beforeNames.has(lower) || beforeMore.has(lower)) return true;
  const initial = /^\p{Lu}$/u.test(word);
  const dotted = /^(?:\p{L}\.)+\p{L}$/u.test(word);
  return (initial || dotted) && nextWord !== '' && !openers.has(nextWord.toLowerCase());
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  const slice = text.slice(start, end);
  const words = slice.trim();
  if (words === '') return undefined;
  const from = start + (slice.length - slice.trimStart().length);
  return { start: from, end: from + words.length };
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
