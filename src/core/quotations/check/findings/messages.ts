import { authorYear } from '../../../citations/label.ts';
import type { Source } from '../../../corpus/source.ts';
import type { DraftQuotation } from '../draft/draftQuotation.ts';
import { locatorOf } from '../verify/places.ts';
import type { Difference, SourcePlace, Verification } from '../verify/verification.ts';

/** So many differences are named in a message. */
const mostNamed = 3;
const longestWords = 80;

/** What the differences are, with the words of both sides. */
export function differsMessage({ differences, place, outOfOrder }: Verification): string {
  const count = differences.reduce((sum, { words }) => sum + words, 0);
  const where = place ? ` from ${nameOf(place.source)}${placeName(place)}` : '';
  const order = outOfOrder ? ' Its parts stand in another order in the source.' : '';
  if (differences.length === 0) return `These words are not in one piece${where}.${order}`;
  const what = count === 0 ? 'The punctuation differs' : `${count} ${count === 1 ? 'word differs' : 'words differ'}`;
  return `${what}${where}: ${named(differences)}.${order}`;
}

export function wrongSourceMessage({ place, copies, nearCited }: Verification, quotation: DraftQuotation): string {
  const cited = quotation.citation?.items.map(({ key }) => `“${key}”`).join(', ') ?? '';
  const where = `${nameOf(place!.source)}${placeName(place!)}`;
  if (copies)
    return `These words are in ${where}, a copy of the same text as ${cited}, which has them a little differently.`;
  const near = nearCited ? ` In the cited source ${named(nearCited.differences)}.` : '';
  return `These words are in ${where}, not in the cited ${cited}.${near}`;
}

export function wrongSpeakerMessage({ wrongSpeaker, place }: Verification, quotation: DraftQuotation): string {
  const { name, role, confidence } = wrongSpeaker!;
  const who = role === undefined ? name : `${name} (${role})`;
  const said = confidence === 'low' ? `Perhaps ${who} says this` : `${who} says this`;
  return `${said} in ${nameOf(place!.source)}${placeName(place!)}, not ${quotation.speaker!.name}.`;
}

export function wrongLocatorMessage({ wrongLocator, place }: Verification): string {
  return `These words are at ${wrongLocator!.label} ${wrongLocator!.value} of ${nameOf(place!.source)}, not where they are cited.`;
}

export function uncitedMessage({ place, differences }: Verification): string {
  const where = `${nameOf(place!.source)}${placeName(place!)}`;
  if (differences.length === 0) return `These words are in ${where}; no citation is near them.`;
  return `These words are nearly those of ${where} (${named(differences)}); no citation is near them.`;
}

export function translatedMessage({ place }: Verification): string {
  const { passage, start, end } = place!.stretches[0]!;
  const original = short(passage.text.slice(start, end), 300);
  return `The cited source is in another language, so a translation cannot be verified. The original: “${original}”`;
}

export function notFoundMessage({ place, differences, noEvidence }: Verification, quotation: DraftQuotation): string {
  const cited = quotation.citation?.items.map(({ key }) => `“${key}”`).join(', ') ?? '';
  if (noEvidence) return `In ${cited} these words are only in what is no evidence (${noEvidence}), not in its text.`;
  if (!place) return `The cited ${cited} has nothing like these words.`;
  return `The cited ${cited} has nothing like these words; the nearest are in ${nameOf(place.source)}${placeName(place)}: ${named(differences)}.`;
}

export function notCheckableMessage({ place }: Verification, quotation: DraftQuotation): string {
  const cited = quotation.citation?.items.map(({ key }) => `“${key}”`).join(', ') ?? '';
  const where = place ? ` The same words are in ${nameOf(place.source)}${placeName(place)}.` : '';
  return `The corpus has no text of ${cited}, so these words cannot be checked.${where}`;
}

/** `“really” for “actually”, “not” left out`. */
function named(differences: readonly Difference[]): string {
  const parts = differences.slice(0, mostNamed).map(difference);
  const more = differences.length - parts.length;
  return parts.join('; ') + (more > 0 ? `; and ${more} more` : '');
}

function difference({ quotedWords, sourceWords, kind, wideQuoted, wideSource }: Difference): string {
  if (kind === 'punctuation') {
    const printed = wideSource.map(({ passage, start, end }) => passage.text.slice(start, end)).join(' ');
    return `“${short(printed, longestWords).trim()}” in the source${wideQuoted.end > wideQuoted.start ? `, “${short(quotedWords, longestWords).trim()}” here` : ''}`;
  }
  if (quotedWords === '') return `“${short(sourceWords, longestWords)}” is left out`;
  if (sourceWords === '') return `“${short(quotedWords, longestWords)}” is not in the source`;
  return `the source has “${short(sourceWords, longestWords)}”, not “${short(quotedWords, longestWords)}”`;
}

function nameOf({ metadata }: Source): string {
  return `${authorYear(metadata.item)} (${metadata.item.id})`;
}

function placeName(place: SourcePlace): string {
  const locator = locatorOf(place);
  return locator ? `, ${locator.label} ${locator.value}` : '';
}

function short(words: string, most: number): string {
  const plain = words.replace(/\s+/g, ' ');
  return plain.length > most ? `${plain.slice(0, most - 1).trimEnd()}…` : plain;
}
