import { actorsIn } from '../../actors/mentions.ts';
import type { Source } from '../../corpus/source.ts';
import type { PassageField } from '../../search/passageField.ts';
import type { Span } from '../../text/span.ts';
import { tokenize } from '../../text/tokens.ts';
import type { ActorShelf } from '../actorShelf.ts';
import type { StatementShelf } from '../statementShelf.ts';
import { hasInARow, namedActors } from './namedActors.ts';
import { speakerNumber, statementsAt, width } from './packed.ts';
import type { SpeakerIndex } from './speakerIndex.ts';

const none: readonly string[] = [];
const mostNameWords = 5;

/** `actor:` in queries: the actors that a passage names for certain. A value is the id of an actor. */
export function actorField(actors: ActorShelf): PassageField {
  return {
    valuesOf({ uri }, index) {
      const found = actors.mentionsAt(uri, index);
      return found ? [...actorsIn(found.mentions)] : none;
    },
    named: remembered((text, whole) => namedActors(text, whole, actors.registry)),
    labelOf: (value) => actors.byId(value)?.name ?? value,
  };
}

/** `speaker:` in queries: who speaks in a passage, as far as the sources are read. A value is the id of an actor, else a name as the sources have it. */
export function speakerField(shelf: StatementShelf, index: SpeakerIndex, actors: ActorShelf): PassageField {
  return {
    valuesOf(source, passage) {
      const packed = shelf.packed(source);
      if (!packed) return none;
      const [from, to] = statementsAt(packed, passage);
      if (from === to) return none;
      const speakers = new Set<string>();
      for (let at = from; at < to; at++) {
        const name = packed.names[speakerNumber(packed, at)];
        if (name !== undefined) speakers.add(shelf.names.valueOf(name));
      }
      return [...speakers];
    },
    named: remembered((text, whole) => speakersNamed(text, whole, index, actors)),
    labelOf: (value) => actors.byId(value)?.name ?? value,
    offers: (value) => actors.byId(value) !== undefined || isName(value),
    spansOf: (source, passage, values) => spansOf(shelf, source, passage, values),
  };
}

/** The speakers that a text names: see {@link namedActors}, and names of nobody known. */
export function speakersNamed(
  text: string,
  whole: boolean,
  index: SpeakerIndex,
  { registry }: Pick<ActorShelf, 'registry'>,
): ReadonlySet<string> {
  const known = namedActors(text, whole, registry);
  return new Set([...known, ...unknownNamed(text, whole, index, known.size > 0)]);
}

/** Names of no known actor that `text` names; beside an actor of that name only those that end with it, as surnames do. */
function unknownNamed(text: string, whole: boolean, { unknown }: SpeakerIndex, beside: boolean): string[] {
  const wanted = tokenize(text).map(({ folded }) => folded);
  return unknown
    .filter(({ words }) =>
      beside ? hasInARow(words.slice(-wanted.length), wanted, true) : hasInARow(words, wanted, whole),
    )
    .map(({ name }) => name);
}

function spansOf(shelf: StatementShelf, source: Source, passage: number, values: ReadonlySet<string>): Span[] {
  const packed = shelf.packed(source);
  if (!packed) return [];
  const [from, to] = statementsAt(packed, passage);
  const spans: Span[] = [];
  for (let at = from; at < to; at++) {
    const name = packed.names[speakerNumber(packed, at)];
    if (name === undefined || !values.has(shelf.names.valueOf(name))) continue;
    spans.push({ start: packed.numbers[at * width + 1]!, end: packed.numbers[at * width + 2]! });
  }
  return spans;
}

/** Whether a speaker who is no known actor bears a name: "the treaty" and titles speak too, and are no choice for a reader. */
function isName(speaker: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(speaker) && speaker.split(' ').length <= mostNameWords;
}

/** The last answer is kept: one query asks the same for every segment. */
function remembered(named: PassageField['named']): PassageField['named'] {
  let asked: string | undefined;
  let last: ReadonlySet<string> = new Set();
  return (text, whole) => {
    const question = `${whole} ${text}`;
    if (question !== asked) last = named(text, whole);
    asked = question;
    return last;
  };
}
