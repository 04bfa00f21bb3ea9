import type { Mention } from '../../../actors/actor.ts';
import type { Span } from '../../../text/span.ts';
import type { DraftSentence, ReadDraft } from './draftSentences.ts';
import { referencesStart } from './headings.ts';

/** A sentence that says something which can be looked up, with no citation near. */
export interface UncitedClaim {
  readonly sentence: DraftSentence;
  /** What can be looked up in it: a number, or the names of actors only. */
  readonly about: 'number' | 'actor';
}

/** Words with which a writer speaks of the text or for themselves. English, German, French, Spanish and Russian. */
const own =
  /(?<!\p{L})(?:I|we|my|our|us|should|ought|must|may|might|could|would|perhaps|maybe|arguably|probably|presumably|likely|unlikely|seems?|appears?|suggests?|imply|implies|in my view|this (?:paper|article|chapter|section|essay|report|thesis|brief|study|memo)|ich|wir|unsere?|sollten?|müssen?|könnten?|dürften?|vielleicht|wahrscheinlich|offenbar|je|nous|notre|devrait|pourrait|peut-être|sans doute|nosotros|nuestr[oa]|debería|podría|quizás?|tal vez|мы|наш[аеи]?|возможно|вероятно|должн[аоы]?|следует)(?!\p{L})/iu;
/** Numbers that count parts of the text itself, or name things. */
const partNumber =
  /(?<!\p{L})(?:section|chapter|figure|fig|table|part|appendix|equation|eq|step|footnote|note|page|p|pp|para|paragraph|item|box|map|annex|abschnitt|kapitel|abbildung|abb|tabelle|tab|teil|seite|chapitre|partie|tableau|capítulo|tabla|глава|раздел|рис|табл|стр)\.?[ \u00a0]*\p{N}[\p{N}.]*/giu;
const numeral =
  /(?<![\p{L}\p{N}-])[€$£¥]?\p{N}[\p{N}.,]*(?:%|st|nd|rd|th)?(?![\p{L}])|(?<!\p{L})(?:hundreds?|thousands?|millions?|billions?|trillions?|dozens?|per ?cent|half of|one third|two thirds|hunderte?|tausende?|million(?:en|s|es)?|milliarden?|prozent|mille|milliers|milliards?|millones|тысяч[аи]?|миллион(?:а|ов)?|миллиард(?:а|ов)?|процент(?:а|ов)?)(?!\p{L})/iu;
/** A sentence of fewer words is a label or an exclamation. */
const fewestWords = 5;

/**
 * The sentences with numbers or names of actors that no citation is near, in order: none in the sentence or its neighbours, none at the end of its paragraph. `quoted`
 * are the quotations, which are claims of their own. Questions, headings, lists of references and what writers say of their own view or text are left out.
 */
export function uncitedClaims(
  draft: ReadDraft,
  quoted: readonly Span[],
  mentionsIn: (prose: string) => readonly Mention[],
): UncitedClaim[] {
  const { sentences, text, prose } = draft;
  const until = referencesStart(text, draft.headings);
  const isCited = (index: number, paragraph: number) =>
    sentences[index]?.paragraph === paragraph && sentences[index].anchors.length > 0;
  const lasts = new Map(sentences.map(({ paragraph }, index) => [paragraph, index]));
  let at = 0;
  return sentences.flatMap((sentence, index): UncitedClaim[] => {
    while (at < quoted.length && quoted[at]!.end <= sentence.start) at++;
    const hasQuotation = at < quoted.length && quoted[at]!.start < sentence.end;
    if (hasQuotation || sentence.start >= until) return [];
    const { paragraph } = sentence;
    if ([index - 1, index, index + 1].some((near) => isCited(near, paragraph))) return [];
    if (isCited(lasts.get(paragraph)!, paragraph)) return [];
    const words = prose.slice(sentence.start, sentence.end);
    const about = aboutOf(words, mentionsIn);
    return about ? [{ sentence, about }] : [];
  });
}

function aboutOf(words: string, mentionsIn: (prose: string) => readonly Mention[]): UncitedClaim['about'] | undefined {
  if (!/[.!…。।]["'”’»)\]\s]*$/u.test(words) || /\|/.test(words)) return undefined;
  if ((words.match(/[\p{L}\p{N}][\p{L}\p{M}'’-]*/gu) ?? []).length < fewestWords) return undefined;
  if (own.test(words)) return undefined;
  if (numeral.test(words.replace(partNumber, ' '))) return 'number';
  return mentionsIn(words).length > 0 ? 'actor' : undefined;
}
