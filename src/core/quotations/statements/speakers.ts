import type { Mention } from '../../actors/actor.ts';
import type { Span } from '../../text/span.ts';
import type { Speaker, SpeakerConfidence } from '../statement.ts';
import type { Noun } from './noun.ts';
import type { Paragraph } from './paragraph.ts';
import { genderOfRole, type People } from './people.ts';
import type { Gender, Pronoun, StatementRules } from './rules.ts';

/** Who the known actors are, by name; the matcher of mentions fits. */
export interface ActorNames {
  match(text: string): readonly Mention[];
}

/** Somebody who was spoken of and can be "he" or "she". */
interface Salient {
  readonly name: string;
  readonly person: boolean;
  readonly plural: boolean;
  readonly gender?: Gender;
  readonly paragraph: number;
}

/** A pronoun reaches over this many paragraphs. */
const reach = 2;
const remembered = 24;

/** Turns nouns into speakers while a document is read from its head to its end. */
export class Speakers {
  readonly #people: People;
  readonly #rules: StatementRules;
  readonly #actors: ActorNames;
  readonly #author: string | undefined;
  readonly #salient: Salient[] = [];
  readonly #ids = new Map<string, string | undefined>();

  constructor(people: People, rules: StatementRules, actors: ActorNames, author?: string) {
    this.#people = people;
    this.#rules = rules;
    this.#actors = actors;
    this.#author = author;
  }

  /** The speaker that `noun` is; a pronoun is the last one named that it can mean. `offset` is that of the paragraph in the document. */
  speakerOf(
    noun: Noun,
    { words }: Paragraph,
    offset: number,
    paragraph: number,
    confidence: SpeakerConfidence,
  ): Speaker | undefined {
    const mention = { start: offset + words[noun.from]!.start, end: offset + words[noun.to - 1]!.end };
    if (noun.pronoun) {
      const name = this.#meant(noun, paragraph);
      return name === undefined ? undefined : this.named(name, confidence, mention);
    }
    const found = noun.kind === 'name' ? this.#people.resolve(noun, mention.start) : { name: noun.name, sure: true };
    const person =
      noun.kind === 'name'
        ? !this.#isBody(found.name)
        : noun.name
            .split(/ (?:of|for|at) /)[0]!
            .toLowerCase()
            .split(/[ ’']/)
            .some((word) => this.#rules.titles.has(word));
    const gender =
      genderOfRole(noun.role ?? noun.name, this.#rules) ??
      ('person' in found ? found.person?.gender : undefined) ??
      (person ? this.#rules.genderOf(found.name.split(' ')[0]!) : undefined);
    this.#remember({ name: found.name, person, plural: isPlural(noun.name), paragraph, ...(gender ? { gender } : {}) });
    return {
      ...this.named(found.name, found.sure ? confidence : 'low', mention),
      ...(noun.role === undefined ? {} : { role: noun.role }),
    };
  }

  /** A speaker by name alone. */
  named(name: string, confidence: SpeakerConfidence, mention?: Span): Speaker {
    if (!this.#ids.has(name)) this.#ids.set(name, actorNamed(name, this.#actors));
    const actor = this.#ids.get(name);
    return { name, ...(actor === undefined ? {} : { actor }), ...(mention ? { mention } : {}), confidence };
  }

  /** Notes whom a sentence is about, so that a pronoun can mean them; `false` when that is no known person. */
  topic(noun: Noun, offset: number, paragraph: number): boolean {
    if (noun.kind !== 'name') return false;
    const found = this.#people.resolve(noun, offset);
    const gender = found.person?.gender ?? genderOfRole(noun.role, this.#rules) ?? this.#rules.genderOf(noun.name);
    if (!found.person && !gender) return false;
    this.#remember({ name: found.name, person: true, plural: false, paragraph, ...(gender ? { gender } : {}) });
    return true;
  }

  #remember(salient: Salient): void {
    this.#salient.push(salient);
    if (this.#salient.length > remembered) this.#salient.shift();
  }

  #meant({ pronoun, name }: Noun, paragraph: number): string | undefined {
    if (!pronoun) return name;
    if (pronoun.first) return this.#author;
    const found = this.#salient.findLast((each) => paragraph - each.paragraph <= reach && agrees(pronoun, each));
    if (found) this.#remember({ ...found, paragraph, ...(pronoun.gender ? { gender: pronoun.gender } : {}) });
    return found?.name;
  }

  #isBody(name: string): boolean {
    return name
      .toLowerCase()
      .split(' ')
      .some((word) => this.#rules.bodies.has(word) || this.#rules.speakerNouns.has(word));
  }
}

/** The id of the one actor whose name `name` is, an article aside. */
export function actorNamed(name: string, actors: ActorNames): string | undefined {
  const whole = actors
    .match(name)
    .filter(({ start, end }) => end === name.length && start <= 4 && /^(?:the )?$/i.test(name.slice(0, start)));
  return whole.length === 1 && whole[0]!.candidates.length === 1 ? whole[0]!.candidates[0] : undefined;
}

function isPlural(name: string): boolean {
  return / (?:and|и|та|і) /.test(name) || /^[^ ]* ?\p{Ll}+s$/u.test(name);
}

function agrees({ gender, plural }: Pronoun, { person, plural: many, gender: known }: Salient): boolean {
  if (plural) return many;
  if (gender === 'n') return !person && !many;
  return person && (!known || !gender || known === gender);
}
