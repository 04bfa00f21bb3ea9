import type { Actor } from '../../../actors/actor.ts';
import type { Source } from '../../../corpus/source.ts';
import { foldWord } from '../../../text/fold.ts';
import { tokenize } from '../../../text/tokens.ts';
import type { Speaker, Statement } from '../../statement.ts';
import { bareText } from '../compare/bareText.ts';
import type { NamedSpeaker } from '../draft/draftQuotation.ts';
import type { QuotationContext } from './context.ts';
import type { SourcePlace } from './verification.ts';

/** Who says the words at `place` according to the source; `undefined` when it does not say. Words said outright come before reported ones. */
export function speakerAt(place: SourcePlace, statementsOf: QuotationContext['statementsOf']): Speaker | undefined {
  for (const { passage } of place.stretches)
    if (passage.speaker !== undefined) return { name: passage.speaker, confidence: 'certain' };
  const said = place.stretches.map(({ passage, start, end }) => bareText(passage.text.slice(start, end)));
  const holding = statementsOf(place.source).filter(
    (statement) => statement.speaker && isIn(statement, place) && said.some((words) => share(words, statement)),
  );
  const best = holding.find(({ form }) => form === 'quoted') ?? holding[0];
  // In words of the text's own it is a guess whose they are.
  return best?.speaker && best.form === 'reported' ? { ...best.speaker, confidence: 'low' } : best?.speaker;
}

/** Whether the draft names the author of a source, whose words all of it are. */
export function isAuthor({ name }: NamedSpeaker, { metadata }: Source): boolean {
  const authors = (metadata.item.author ?? []).map(
    (author) => `${author.given ?? ''} ${author.family ?? author.literal ?? ''}`,
  );
  return authors.length > 0 && sharesName([name], authors);
}

/** Whether what the draft names is a noun that began its sentence: the source has the word without a capital (“Opponents said”). */
export function isCommonWord({ name, actors }: NamedSpeaker, { passages }: Source): boolean {
  if (actors.length > 0 || /[^\p{L}]/u.test(name)) return false;
  const word = new RegExp(`(?<!\\p{L})${name.toLowerCase()}(?!\\p{L})`, 'u');
  return passages.some(({ text }) => word.test(text));
}

/** Whether the draft names another than the speaker of the source. Only likes are compared: a person may speak for an office or a state. */
export function isOtherSpeaker(named: NamedSpeaker, speaker: Speaker, actorOf: QuotationContext['actorOf']): boolean {
  const actors = named.actors.flatMap((id) => actorOf(id) ?? []);
  const said = speaker.actor === undefined ? undefined : actorOf(speaker.actor);
  if (said && actors.length > 0) return actors.every((actor) => actor.id !== said.id && actor.type === said.type);
  if (actors.length > 0 && actors.every(({ type }) => type !== 'person')) return false;
  if (said && said.type !== 'person') return false;
  if (!isPersonsName(speaker.name) || !isPersonsName(named.name)) return false;
  return !sharesName([named.name, ...actors.flatMap(namesOf)], [speaker.name, ...(said ? namesOf(said) : [])]);
}

/** A statement of the passage, as far as its span can tell. */
function isIn({ span }: Statement, { stretches }: SourcePlace): boolean {
  return stretches.some(({ passage }) => span.start < passage.end + 400 && span.end > passage.start - 400);
}

function share(words: string, { text }: Statement): boolean {
  const statement = bareText(text);
  return (
    statement !== '' &&
    (statement.includes(words) || (statement.length > words.length / 2 && words.includes(statement)))
  );
}

function namesOf({ name, alias, weakAlias }: Actor): string[] {
  return [name, ...alias, ...weakAlias];
}

/** A description (“a spokesman for the ministry”) cannot be told from a name. */
function isPersonsName(name: string): boolean {
  const words = name.match(/[\p{L}'’-]+/gu) ?? [];
  return (
    words.length > 0 &&
    words.length < 6 &&
    !/^(?:The|Der|Die|Das|Ein|Eine)$/.test(words[0]!) &&
    words.every((word) => /^\p{Lu}|^(?:al|bin|de|da|di|la|le|von|van|der|den|el|ibn|du)\b/u.test(word))
  );
}

function sharesName(a: readonly string[], b: readonly string[]): boolean {
  const words = new Set(a.flatMap(wordsOf));
  return b.flatMap(wordsOf).some((word) => words.has(word));
}

function wordsOf(name: string): string[] {
  return tokenize(name)
    .map(({ start, end }) => foldWord(name.slice(start, end)))
    .filter((word) => word.length > 2);
}
