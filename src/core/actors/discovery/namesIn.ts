import { NameClassifier } from './classify.ts';
import type { FoundName, IsCommon } from './foundName.ts';
import type { Gazetteer } from './gazetteer.ts';
import { nameRuns } from './nameRuns.ts';
import { type NameToken, nameTokens } from './nameTokens.ts';
import { PendingNames } from './pending.ts';
import { quotedNames } from './quotedNames.ts';

/**
 * The names in a text that look like those of actors, in order and apart: gazetteer, titles, first names, words of organisations and places, then what the rest of the
 * text shows (a surname whose bearer is named in full, a word that is written small elsewhere). `people`, the full name of each surname, goes on
 * from one part of a source to the next and is added to. Linear in the length of the text. English, Russian, Ukrainian.
 */
export function namesIn(
  text: string,
  gazetteer: Gazetteer,
  isCommon: IsCommon = () => false,
  people: Map<string, string> = new Map(),
): FoundName[] {
  const tokens = nameTokens(text);
  const small = smallWords(tokens);
  const headings = headingTokens(tokens);
  const classifier = new NameClassifier(text, tokens, gazetteer);
  const quoted = quotedNames(tokens);
  for (const [first, last] of quoted.values()) classifier.readQuoted(first, last);
  for (const [first, last] of nameRuns(tokens, gazetteer, quoted)) classifier.read(first, last, headings.has(first));
  const pending = new PendingNames(text, tokens, gazetteer, (word) => small.has(word) || isCommon(word), people);
  return pending.settle(classifier.found, classifier.open).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The words that a text has with a small first letter. */
function smallWords(tokens: readonly NameToken[]): Set<string> {
  const small = new Set<string>();
  for (const { word, capital } of tokens) if (!capital && word.length > 1) small.add(word);
  return small;
}

const mostOfLine = 0.7;

/** The tokens of lines that have capitals nearly throughout and end without a full stop: titles, in which a capital tells nothing. */
function headingTokens(tokens: readonly NameToken[]): Set<number> {
  const inHeadings = new Set<number>();
  for (let start = 0; start < tokens.length; ) {
    let end = start + 1;
    while (end < tokens.length && tokens[end]!.gap !== 'line') end += 1;
    if (isHeading(tokens, start, end)) for (let at = start; at < end; at++) inHeadings.add(at);
    start = end;
  }
  return inHeadings;
}

function isHeading(tokens: readonly NameToken[], start: number, end: number): boolean {
  if (isShouted(tokens, start, end)) return true;
  if (!tokens[start]!.capital || /^[.!?”"»…]$/.test(tokens[end - 1]!.word)) return false;
  let long = 0;
  let capitals = 0;
  for (let at = start; at < end; at++) {
    const { word, capital } = tokens[at]!;
    if (word.length < 4) continue;
    long += 1;
    if (capital) capitals += 1;
  }
  return long >= 3 ? capitals / long >= mostOfLine : long > 1 && capitals === long;
}

/** Whether a line of several words has none with a small letter. */
function isShouted(tokens: readonly NameToken[], start: number, end: number): boolean {
  let words = 0;
  for (let at = start; at < end; at++) {
    const { word } = tokens[at]!;
    if (/\p{Ll}/u.test(word)) return false;
    if (/^\p{Lu}{3,}/u.test(word)) words += 1;
  }
  return words > 3;
}
