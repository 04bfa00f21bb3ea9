import type { Actor, Mention } from '../../../actors/actor.ts';
import type { Span } from '../../../text/span.ts';
import type { NamedSpeaker } from '../../check/draft/draftQuotation.ts';
import { saidBy } from '../../check/draft/saidBy.ts';
import type { Statement } from '../../statement.ts';

/** Whom a sentence in the writer's own words says something was said by: only names of known actors count. `prose` is the whole draft with all else blank. */
export function attributedTo(
  prose: string,
  { start, end }: Span,
  mentionsIn: (text: string) => readonly Mention[],
): NamedSpeaker | undefined {
  const sentence = prose.slice(start, end);
  const behind = { start: sentence.length, end: sentence.length };
  const speaker = saidBy(sentence, start, behind, mentionsIn);
  return speaker && speaker.actors.length > 0 ? speaker : undefined;
}

/** The words of a source that a citation names, with what is said in them. */
export interface CitedWords {
  readonly texts: readonly string[];
  readonly statements: readonly Statement[];
  /** Whether they name one of the actors. */
  names(ids: readonly string[]): boolean;
}

/** The first statement of the words by one of the actors. */
export function statementBy(actors: readonly string[], statements: readonly Statement[]): Statement | undefined {
  return statements.find(({ speaker }) => speaker?.actor !== undefined && actors.includes(speaker.actor));
}

/**
 * Whether the cited words do not report what a sentence says the actors said: none of them is named there, or every statement there is surely by another
 * person. Offices, states and organisations speak through others, so of them only the first counts.
 */
export function isUnreported(actors: readonly Actor[], cited: CitedWords): boolean {
  const ids = actors.map(({ id }) => id);
  if (cited.texts.length === 0 || statementBy(ids, cited.statements)) return false;
  if (!cited.names(ids)) return !cited.texts.some((text) => namesLast(text, actors));
  const speakers = cited.statements.map(({ speaker }) => speaker);
  return (
    actors.every(({ type }) => type === 'person') &&
    speakers.length > 0 &&
    speakers.every((speaker) => speaker !== undefined && speaker.confidence !== 'low' && speaker.actor !== undefined)
  );
}

/** A surname alone is no mention where several bear it, yet it may well be this actor. */
function namesLast(text: string, actors: readonly Actor[]): boolean {
  return actors.some(({ type, name, alias }) =>
    type === 'person' ? [name, ...alias].some((each) => text.includes(each.split(' ').at(-1)!)) : text.includes(name),
  );
}
