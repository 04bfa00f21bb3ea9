import { authorYear } from '../../../citations/label.ts';
import type { Source } from '../../../corpus/source.ts';
import { joinedSentence, type Said, type Sentence, sentence } from '../../../text/sentence.ts';
import { citedFor, type DraftQuotation } from '../draft/draftQuotation.ts';
import { locatorOf } from '../verify/places.ts';
import type { Difference, SourcePlace, Verification } from '../verify/verification.ts';

/** So many differences are named in a message. */
const mostNamed = 3;
const longestWords = 80;

/** What the differences are, with the words of both sides. */
export function differsMessage({ differences, place, outOfOrder }: Verification): Sentence {
  const where = place ? sentence` from ${placed(place)}` : '';
  const order = outOfOrder ? sentence` Its parts stand in another order in the source.` : '';
  if (differences.length === 0) return sentence`These words are not in one piece${where}.${order}`;
  const count = differences.reduce((sum, { words }) => sum + words, 0);
  if (count === 0) return sentence`The punctuation differs${where}: ${named(differences)}.${order}`;
  if (count === 1) return sentence`1 word differs${where}: ${named(differences)}.${order}`;
  return sentence`${count} words differ${where}: ${named(differences)}.${order}`;
}

export function wrongSourceMessage({ place, copies, nearCited }: Verification, quotation: DraftQuotation): Sentence {
  const cited = citedKeys(quotation);
  const where = placed(place!);
  if (copies)
    return sentence`These words are in ${where}, a copy of the same text as ${cited}, which has them a little differently.`;
  const near = nearCited ? sentence` In the cited source ${named(nearCited.differences)}.` : '';
  return sentence`These words are in ${where}, not in the cited ${cited}.${near}`;
}

export function wrongSpeakerMessage({ wrongSpeaker, place }: Verification, quotation: DraftQuotation): Sentence {
  const { name, role, confidence } = wrongSpeaker!;
  const who = role === undefined ? name : `${name} (${role})`;
  const [where, other] = [placed(place!), quotation.speaker!.name];
  if (confidence === 'low') return sentence`Perhaps ${who} says this in ${where}, not ${other}.`;
  return sentence`${who} says this in ${where}, not ${other}.`;
}

export function wrongLocatorMessage({ wrongLocator, place }: Verification): Sentence {
  const { label, value } = wrongLocator!;
  return sentence`These words are at ${locatorName(label, value)} of ${nameOf(place!.source)}, not where they are cited.`;
}

export function uncitedMessage({ place, differences }: Verification): Sentence {
  const where = placed(place!);
  if (differences.length === 0) return sentence`These words are in ${where}; no citation is near them.`;
  return sentence`These words are nearly those of ${where} (${named(differences)}); no citation is near them.`;
}

export function translatedMessage({ place }: Verification): Sentence {
  const { passage, start, end } = place!.stretches[0]!;
  const original = short(passage.text.slice(start, end), 300);
  return sentence`The cited source is in another language, so a translation cannot be verified. The original: “${original}”`;
}

export function notFoundMessage({ place, differences, noEvidence }: Verification, quotation: DraftQuotation): Sentence {
  const cited = citedKeys(quotation);
  if (noEvidence)
    return sentence`In ${cited} these words are only in what is no evidence (${noEvidence}), not in its text.`;
  if (!place) return sentence`The cited ${cited} has nothing like these words.`;
  return sentence`The cited ${cited} has nothing like these words; the nearest are in ${placed(place)}: ${named(differences)}.`;
}

export function notCheckableMessage({ place }: Verification, quotation: DraftQuotation): Sentence {
  const where = place ? sentence` The same words are in ${placed(place)}.` : '';
  return sentence`The corpus has no text of ${citedKeys(quotation)}, so these words cannot be checked.${where}`;
}

function citedKeys(quotation: DraftQuotation): string {
  return citedFor(quotation)
    .map(({ key }) => `“${key}”`)
    .join(', ');
}

/** `“really” for “actually”, “not” left out`. */
function named(differences: readonly Difference[]): Sentence {
  const parts: Said[] = differences.slice(0, mostNamed).map(difference);
  const more = differences.length - parts.length;
  return joinedSentence(more > 0 ? [...parts, sentence`and ${more} more`] : parts, '; ');
}

function difference({ quotedWords, sourceWords, kind, wideQuoted, wideSource }: Difference): Sentence {
  const [here, there] = [short(quotedWords, longestWords), short(sourceWords, longestWords)];
  if (kind === 'punctuation') {
    const printed = wideSource.map(({ passage, start, end }) => passage.text.slice(start, end)).join(' ');
    const source = short(printed, longestWords).trim();
    if (wideQuoted.end <= wideQuoted.start) return sentence`“${source}” in the source`;
    return sentence`“${source}” in the source, “${here.trim()}” here`;
  }
  if (quotedWords === '') return sentence`“${there}” is left out`;
  if (sourceWords === '') return sentence`“${here}” is not in the source`;
  return sentence`the source has “${there}”, not “${here}”`;
}

function nameOf({ metadata }: Source): string {
  return `${authorYear(metadata.item)} (${metadata.item.id})`;
}

/** The source and the place in it. */
function placed(place: SourcePlace): Said {
  const locator = locatorOf(place);
  const name = nameOf(place.source);
  return locator ? joinedSentence([name, locatorName(locator.label, locator.value)], ', ') : name;
}

function locatorName(label: string, value: string): Said {
  if (label === 'page') return sentence`page ${value}`;
  if (label === 'paragraph') return sentence`paragraph ${value}`;
  return `${label} ${value}`;
}

function short(words: string, most: number): string {
  const plain = words.replace(/\s+/g, ' ');
  return plain.length > most ? `${plain.slice(0, most - 1).trimEnd()}…` : plain;
}
