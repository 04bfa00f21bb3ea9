import type { Actor } from '../../actors/actor.ts';
import type { Speaker } from '../../quotations/statement.ts';
import { passageAnswer } from '../rows.ts';
import type { PlacedStatement } from './placed.ts';
import type { PassageStatement, QuotationAnswer, SpeakerAnswer } from './statementAnswers.ts';

/** Finds an actor by id. */
export type ActorById = (id: string) => Actor | undefined;

/** A statement as plain data, beside its passage. */
export function passageStatement({ statement, inPassage }: PlacedStatement, byId: ActorById): PassageStatement {
  const { form, text, dateText, date, dateBasis, venue, to, language, firstHand, speaker } = statement;
  return {
    ...inPassage,
    form,
    text,
    speaker: speaker && speakerAnswer(speaker, byId),
    dateText,
    date,
    dateBasis,
    venue,
    to,
    language,
    firstHand,
  };
}

/** A quotation as plain data, with its place. */
export function quotationAnswer(placed: PlacedStatement, byId: ActorById): QuotationAnswer {
  const { source, citationKey, title, label, id, locator, section } = passageAnswer(placed.source, placed.passage);
  return { ...passageStatement(placed, byId), source, citationKey, title, label, passage: id, locator, section };
}

function speakerAnswer({ name, actor, role, confidence }: Speaker, byId: ActorById): SpeakerAnswer {
  const known = actor === undefined ? undefined : byId(actor);
  const full = known?.name ?? name;
  return { name: full, short: known ? shortName(known) : full, actor, role, confidence };
}

/** The name an actor is known by where there is little room: what names it together with a full name, `Peskov`. */
function shortName({ name, weakAlias }: Actor): string {
  return weakAlias.find((alias) => name.includes(alias)) ?? name;
}
