import type { Mention } from '../../../actors/actor.ts';
import type { Span } from '../../../text/span.ts';
import * as english from '../../statements/englishWords.ts';
import * as russian from '../../statements/russianWords.ts';
import type { NamedSpeaker } from './draftQuotation.ts';

/** Finds the names of actors in a text; offsets in it. */
export type MentionFinder = (text: string) => readonly Mention[];

/** Verbs of saying; the forms with which they stand beside quoted words. English, German, French, Spanish and Russian. */
const verbs =
  'said|says|say|told|tells|added|adds|asked|asks|wrote|writes|noted|notes|stated|states|argued|argues|explained|explains|declared|declares|announced|announces|' +
  'insisted|insists|warned|warns|replied|replies|responded|responds|continued|continues|concluded|concludes|admitted|admits|acknowledged|acknowledges|recalled|recalls|' +
  'remarked|remarks|observed|observes|claimed|claims|complained|complains|predicted|predicts|promised|promises|vowed|vows|pledged|pledges|confirmed|confirms|asserted|asserts|' +
  'maintained|maintains|emphasized|emphasizes|emphasised|emphasises|stressed|stresses|reiterated|reiterates|contended|contends|testified|denied|denies|called|calls|described|' +
  'describes|termed|characterized|characterised|dubbed|tweeted|posted|quipped|put it|' +
  'sagte|sagt|erklärte|erklärt|betonte|betont|meinte|schrieb|schreibt|warnte|a dit|dit|affirme|a affirmé|déclare|a déclaré|dijo|dice|afirmó|afirma|declaró|сказал|сказала|заявил|заявила|отметил|отметила|подчеркнул|подчеркнула|написал|написала';
const verb = `(?:${verbs})(?!\\p{L})`;
const name = "\\p{Lu}[\\p{L}’'-]+(?:\\s+(?:al|bin|de|da|van|von|der)?\\s?\\p{Lu}[\\p{L}’'-]+){0,4}";
/** Words that begin a sentence, articles and pronouns, with which no name begins. */
const noName =
  /^(?:The|A|An|He|She|It|They|We|I|You|This|That|In|On|At|But|And|As|When|While|Who|Which|Some|Many|Another|Critics|Officials|Experts|Analysts|Er|Sie|Es|Der|Die|Das|Ein|Eine|Kritiker|Experten|Fachleute|Anwohner|Behörden|Il|Elle|On|Le|La|Les|Un|Une|Él|Ella|El|Los|Las|Он|Она|Они)(?!\p{L})/u;
const gap = '(?:\\s+\\p{L}+ly|\\s+also|\\s+has|\\s+had|\\s+later|\\s+then)?';
const nameThenVerb = new RegExp(`(${name})(?:,[^,.;:]{1,80},)?${gap}\\s+${verb}`, 'gu');
const pronoun = '(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I|[Ee]r|[Ss]ie|[Ii]l|[Ee]lle|[Оо]н|[Оо]на)';
/** A title or an article may stand between; what a preposition leads to is not the speaker. */
const between =
  '(?:(?!(?:of|to|about|in|at|on|by|for|with|that|from|as|into|over|after|before|und|von|zu|über|de|à|que|о|об|в|на)\\s)\\p{Ll}+\\s+){0,3}';
const verbThenName = new RegExp(`(?<!\\p{L})(?<!${pronoun}\\s)${verb}\\s+${between}(${name})`, 'gu');
const accordingTo = new RegExp(
  `(?:[Aa]ccording to|[Ii]n the words of|[Ll]aut|[Nn]ach Angaben von|[Ss]elon|[Ss]egún|[Пп]о словам)\\s+(?:\\p{Ll}+\\s+){0,3}(${name})`,
  'gu',
);

/**
 * Whom the sentence around a quotation names as its speaker: a name beside a verb of saying or after “according to”, nearest to the words; else the only
 * actor it mentions outside the quotation and its citations. `undefined` for pronouns and where several could be meant. `sentence` is prose: everything
 * else in it is blank.
 */
export function saidBy(
  sentence: string,
  offset: number,
  quoted: Span,
  mentionsIn: MentionFinder,
): NamedSpeaker | undefined {
  const mentions = mentionsIn(sentence);
  const claimed = claims(sentence, quoted);
  const named = claimed.map((claim) => namedBy(claim, sentence, offset, mentions)).find((each) => each !== undefined);
  if (named || claimed.length > 0) return named;
  const different = new Set(mentions.map(({ candidates }) => candidates.join(' ')));
  return different.size === 1 && introduces(sentence, quoted) ? speaker(mentions[0]!, offset) : undefined;
}

/** Whether sentences name somebody beside a verb of saying, other than `named` if that is given. */
export function namesOther(sentences: string, named: NamedSpeaker | undefined, mentionsIn: MentionFinder): boolean {
  const claimed = claims(sentences, { start: 0, end: 0 });
  if (claimed.length === 0) return false;
  const mentions = mentionsIn(sentences);
  return claimed.some((claim) => {
    const other = namedBy(claim, sentences, 0, mentions);
    return other !== undefined && !(named && isSame(named, other));
  });
}

function isSame(a: NamedSpeaker, b: NamedSpeaker): boolean {
  if (a.actors.some((actor) => b.actors.includes(actor))) return true;
  const words = new Set(a.name.split(/\s+/));
  return b.name.split(/\s+/).some((word) => words.has(word));
}

function namedBy(
  claim: Span,
  sentence: string,
  offset: number,
  mentions: readonly Mention[],
): NamedSpeaker | undefined {
  const mention = mentions.findLast(({ start, end }) => start >= claim.start && end <= claim.end);
  if (mention) return speaker(mention, offset);
  const name = sentence.slice(claim.start, claim.end);
  if (noName.test(name) || isNoun(name)) return undefined;
  return { span: { start: offset + claim.start, end: offset + claim.end }, name, actors: [] };
}

/** `Министр`, `Residents`: a noun for whoever speaks, with a capital because it begins the sentence. */
function isNoun(name: string): boolean {
  const lower = name.toLowerCase();
  return [english, russian].some(({ titles, speakerNouns }) => titles.has(lower) || speakerNouns.has(lower));
}

/** Words before the quotation that lead to it: a colon, “that”, or nothing but the name. */
function introduces(sentence: string, { start }: Span): boolean {
  return /[:,]\s*$|\bthat\s*$/u.test(sentence.slice(0, start)) && new RegExp(`(?<!\\p{L})${verb}`, 'u').test(sentence);
}

function speaker({ start, end, surface, candidates }: Mention, offset: number): NamedSpeaker {
  return { span: { start: offset + start, end: offset + end }, name: surface, actors: candidates };
}

/** So far off counts a name of the next clause (“…” and Marsh said), in characters. */
const nextClause = 1000;

/** Names beside verbs of saying, nearest to the quotation first. */
function claims(sentence: string, quoted: Span): Span[] {
  const found: (Span & { readonly distance: number })[] = [];
  for (const pattern of [nameThenVerb, verbThenName, accordingTo])
    for (const match of sentence.matchAll(pattern)) {
      const start = match.index + match[0].indexOf(match[1]!);
      const end = start + match[1]!.length;
      const isBehind = start >= quoted.end;
      const opensClause = isBehind && pattern === nameThenVerb && /[\p{L};]/u.test(sentence.slice(quoted.end, start));
      const distance = (isBehind ? start - quoted.end : quoted.start - end) + (opensClause ? nextClause : 0);
      found.push({ start, end, distance });
    }
  return found.sort((a, b) => a.distance - b.distance);
}
