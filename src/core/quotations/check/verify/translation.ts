import type { CiteItem } from '../../../citations/citation.ts';
import type { Source } from '../../../corpus/source.ts';
import { saysTranslated } from '../compare/editorsNotes.ts';
import type { DraftQuotation } from '../draft/draftQuotation.ts';
import type { QuotationContext } from './context.ts';
import { likelyLanguage, primaryLanguage } from './language.ts';
import { isAt } from './places.ts';
import type { SourceTexts } from './sourceTexts.ts';
import { isOtherSpeaker, speakerAt } from './speakerCheck.ts';
import type { SourcePlace } from './verification.ts';

/**
 * The passage that a quotation translates: the source is in another language, and there, at the cited place if one is given, the one whom the draft names
 * speaks. `undefined` when the languages are the same or not known, or somebody else speaks.
 */
export function translationOf(
  quotation: DraftQuotation,
  source: Source,
  item: CiteItem | undefined,
  context: QuotationContext,
  texts: SourceTexts,
): SourcePlace | undefined {
  const ofSource = texts.language(source);
  const ofQuotation = likelyLanguage(quotation.words) ?? primaryLanguage(context.language);
  if (ofSource === undefined || ofQuotation === undefined || ofSource === ofQuotation) return undefined;
  const body = source.passages.filter(({ kind }) => kind === 'body');
  const places = body.map(
    (passage): SourcePlace => ({ source, stretches: [{ passage, start: 0, end: passage.text.length }] }),
  );
  const cited = item ? places.filter((place) => isAt(item, place)) : [];
  const looked = cited.length > 0 ? cited : places;
  const named = quotation.speaker;
  if (!named) return cited.length > 0 || saysTranslated(quotation.words) ? looked[0] : undefined;
  const speakers = looked.map((place) => speakerAt(place, context.statementsOf));
  const said = speakers.findIndex((speaker) => speaker && !isOtherSpeaker(named, speaker, context.actorOf));
  if (said >= 0) return looked[said];
  // Where the source does not say who speaks at the cited place, nobody else does.
  return cited.length > 0 && speakers.every((speaker) => speaker === undefined) ? looked[0] : undefined;
}
