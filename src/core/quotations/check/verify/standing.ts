import type { CiteItem } from '../../../citations/citation.ts';
import type { Source } from '../../../corpus/source.ts';
import type { Speaker } from '../../statement.ts';
import { citedFor, type DraftQuotation } from '../draft/draftQuotation.ts';
import type { QuotationContext } from './context.ts';
import { isAt, locatorOf } from './places.ts';
import { isAuthor, isCommonWord, isOtherSpeaker, speakerAt } from './speakerCheck.ts';
import type { SourcePlace, Verification } from './verification.ts';

/** Places of one source that have the words; `edited` when none has them without an editor's marks. */
export interface Found {
  readonly places: readonly SourcePlace[];
  readonly edited: boolean;
}

/** The verdict on words that stand in a source they are cited from: right, or by another, or at another place of it. */
export function standing(
  { places, edited }: Found,
  quotation: DraftQuotation,
  context: QuotationContext,
): Verification {
  const item = itemOf(places[0]!.source, quotation, context);
  const there = item && places.filter((place) => isAt(item, place));
  const unsure = item && places.find((place) => isAt(item, place) === undefined);
  const place = there?.[0] ?? unsure ?? places[0]!;
  const wrongLocator = item && there?.length === 0 && !unsure ? locatorOf(place) : undefined;
  const wrongSpeaker = wrongSpeakerAt(places, quotation, context);
  const right = edited ? 'marked-edit' : 'verbatim';
  return {
    verdict: wrongSpeaker ? 'wrong-speaker' : wrongLocator ? 'wrong-locator' : right,
    place,
    places,
    differences: [],
    ...(wrongSpeaker ? { wrongSpeaker } : {}),
    ...(wrongLocator ? { wrongLocator } : {}),
  };
}

/** Who says the words, when no place that has them is by the one the draft names. */
export function wrongSpeakerAt(
  places: readonly SourcePlace[],
  { speaker: named }: DraftQuotation,
  { statementsOf, actorOf }: QuotationContext,
): Speaker | undefined {
  if (!named || places.some(({ source }) => isAuthor(named, source))) return undefined;
  const speakers = places.map((place) => speakerAt(place, statementsOf));
  const others = speakers.filter((speaker) => speaker && isOtherSpeaker(named, speaker, actorOf));
  const isOther = others.length === places.length && !places.some(({ source }) => isCommonWord(named, source));
  return isOther ? others[0] : undefined;
}

/** The cite item of a source. */
export function itemOf(
  source: Source,
  quotation: DraftQuotation,
  { sourceOf }: QuotationContext,
): CiteItem | undefined {
  return citedFor(quotation).find(({ key }) => sourceOf(key) === source);
}
