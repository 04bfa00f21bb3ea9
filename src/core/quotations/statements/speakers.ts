import type { Mention } from '../../actors/actor.ts';
import type { Span } from '../../text/span.ts';
import type { Speaker, SpeakerConfidence } from '../statement.ts';
import { namesBody } from './bodies.ts';
import { headOf, type Noun } from './noun.ts';
import type { Paragraph } from './paragraph.ts';
import { genderOfRole, type People } from './people.ts';
import type { Gender, Pronoun, StatementRules } from './rules.ts';
import { type Word, withoutPossessive } from './words.ts';

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
  /** A name in the place of a subject, of which nothing else says that it is a person's. */
  #topic: { readonly name: string; readonly paragraph: number } | undefined;
  readonly #glimpsed = new Map<string, number>();
  /** The full name with which this sentence ends, and the one before: "a ward sister, Lena Obi. It was, she …". */
  #ended: string | undefined;
  #endedBefore: string | undefined;
  readonly #holders = new Map<string, { readonly name: string; readonly role: ReadonlySet<string> }>();
  /** What pronouns have shown. */
  readonly #learned = new Map<string, Gender>();
  readonly #ids = new Map<string, string | undefined>();
  readonly #bodies = new Map<string, boolean>();

  constructor(people: People, rules: StatementRules, actors: ActorNames, author?: string) {
    this.#people = people;
    this.#rules = rules;
    this.#actors = actors;
    this.#author = author;
  }

  /** The speaker that `noun` is; a pronoun is the last one named that it can mean. `offset` is that of the paragraph in the document. */
  speakerOf(
    noun: Noun,
    paragraphOfNoun: Paragraph,
    offset: number,
    paragraph: number,
    confidence: SpeakerConfidence,
  ): Speaker | undefined {
    const { words } = paragraphOfNoun;
    const mention = { start: offset + words[noun.from]!.start, end: offset + words[noun.to - 1]!.end };
    if (noun.pronoun) {
      const name = this.#meant(noun, paragraph);
      return name === undefined ? undefined : this.named(name, confidence, mention);
    }
    const before = this.#saidBefore(noun, paragraph);
    if (before !== undefined) return this.named(before, 'low', mention);
    const isThe = words[noun.from]!.lower === 'the';
    const holder = noun.kind === 'office' && isThe ? this.#holderOf(noun.name) : undefined;
    if (holder !== undefined)
      return this.speakerOf({ ...noun, kind: 'name', name: holder }, paragraphOfNoun, offset, paragraph, confidence);
    const found = noun.kind === 'name' ? this.#people.resolve(noun, mention.start) : { name: noun.name, sure: true };
    if (noun.kind === 'name' && noun.role !== undefined) this.#noteOffice(noun.role, found.name);
    const person =
      noun.kind === 'name'
        ? hasTitle(noun.role, this.#rules) || !this.#isBody(found.name)
        : noun.name
            .split(/ (?:of|for|at) /)[0]!
            .toLowerCase()
            .split(/[ ’']/)
            .some((word) => this.#rules.titles.has(word) || this.#rules.honorifics.has(word));
    const gender =
      genderOfRole(noun.role, this.#rules) ??
      genderOfRole(noun.kind === 'name' ? noun.name.split(' ')[0] : noun.name, this.#rules) ??
      ('person' in found ? found.person?.gender : undefined) ??
      (person ? this.#rules.genderOf(found.name.split(' ')[0]!) : undefined);
    this.#remember({
      name: found.name,
      person,
      plural: isPlural(noun.name, this.#rules),
      paragraph,
      ...(gender ? { gender } : {}),
    });
    return {
      ...this.named(found.name, found.sure ? confidence : 'low', mention),
      ...(noun.role === undefined ? {} : { role: noun.role }),
    };
  }

  /** "считает эксперт": without an article a role alone, in lower case, is whoever spoke right before, where their gender can be the same. */
  #saidBefore({ kind, name }: Noun, paragraph: number): string | undefined {
    const isRole = this.#rules.freeOrder && kind === 'office' && /^\p{Ll}[\p{L}-]+$/u.test(name);
    if (!isRole || !this.#rules.titles.has(name) || this.#rules.officeOfMany?.test(name)) return undefined;
    const gender = genderOfRole(name, this.#rules) ?? (this.#rules.officeOfWoman?.test(name) ? 'f' : undefined);
    const near = this.#salient.findLast((each) => each.person && paragraph - each.paragraph <= 1);
    const known = near && (this.#learned.get(near.name) ?? near.gender);
    const fits = near && this.#isKnown(near.name) && (!known || (gender ?? known) === known);
    return fits ? near.name : undefined;
  }

  /** Who holds the office: "the minister", after "the trade minister, Anna Berg". */
  #holderOf(office: string): string | undefined {
    const words = office.toLowerCase().split(' ');
    const holder = this.#holders.get(words.at(-1)!);
    return holder && words.length < 4 && words.every((word) => holder.role.has(word)) ? holder.name : undefined;
  }

  /** The head of an office is its last title before "of" and the like. */
  #noteOffice(role: string, name: string): void {
    const words =
      role
        .toLowerCase()
        .match(/[\p{L}-]+/gu)
        ?.slice(0, 12) ?? [];
    const end = words.findIndex((word) => this.#rules.prepositions.has(word) || this.#rules.who.has(word));
    const head = words.slice(0, end < 0 ? words.length : end).at(-1);
    if (head !== undefined && this.#rules.titles.has(head)) this.#holders.set(head, { name, role: new Set(words) });
  }

  /** Call before each sentence. */
  nextSentence(): void {
    this.#endedBefore = this.#ended;
    this.#ended = undefined;
  }

  /** Notes a full name of somebody, wherever it stands: "he" can be nobody else where all others are women. */
  glimpse({ text, start }: Word, next: Word | undefined, offset: number, paragraph: number, ends: boolean): void {
    if (!next?.capital) return;
    const { person } = this.#people.resolve({ name: `${text} ${withoutPossessive(next.text)}` }, offset + start);
    if (!person || this.#isBody(person.name)) return;
    this.#glimpsed.delete(person.name);
    this.#glimpsed.set(person.name, paragraph);
    if (ends) this.#ended = person.name;
    if (this.#glimpsed.size > remembered) this.#glimpsed.delete(this.#glimpsed.keys().next().value!);
  }

  /** A speaker by name alone. */
  named(name: string, confidence: SpeakerConfidence, mention?: Span): Speaker {
    if (!this.#ids.has(name)) this.#ids.set(name, actorNamed(name, this.#actors));
    const actor = this.#ids.get(name);
    return { name, ...(actor === undefined ? {} : { actor }), ...(mention ? { mention } : {}), confidence };
  }

  /** Whom paragraph `number` is about, where it names one: the last of them. */
  topicOf(number: number): string | undefined {
    return this.#topic?.paragraph === number ? this.#topic.name : undefined;
  }

  /** Notes whom a sentence is about, so that a pronoun can mean them; `false` when that is no known person. */
  topic(noun: Noun, offset: number, paragraph: number): boolean {
    if (noun.kind !== 'name') return false;
    const found = this.#people.resolve(noun, offset);
    if (!this.#isBody(noun.name)) this.#topic = { name: found.name, paragraph };
    const gender = found.person?.gender ?? genderOfRole(noun.role, this.#rules) ?? this.#rules.genderOf(noun.name);
    if ((!found.person && !gender) || this.#isBody(found.name)) return false;
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
    const found = this.#salient.findLast(
      (each) =>
        paragraph - each.paragraph <= reach &&
        agrees(pronoun, { ...each, gender: this.#learned.get(each.name) ?? each.gender }),
    );
    const newcomer = found && pronoun.gender ? this.#newcomer(found, pronoun, paragraph) : undefined;
    if (newcomer !== undefined) return newcomer;
    if (found && pronoun.gender) this.#learned.set(found.name, pronoun.gender);
    if (found) this.#remember({ ...found, paragraph, ...(pronoun.gender ? { gender: pronoun.gender } : {}) });
    if (found || pronoun.plural || pronoun.gender === 'n') return found?.name;
    const topic = this.#topic && paragraph - this.#topic.paragraph <= reach ? this.#topic.name : undefined;
    return topic !== undefined && this.#mayBe(topic, pronoun) ? topic : this.#seen(pronoun, paragraph);
  }

  /** The last name anywhere that can be "he" or "she". */
  #seen(pronoun: Pronoun, paragraph: number): string | undefined {
    return [...this.#glimpsed].findLast(([name, seen]) => paragraph - seen <= reach && this.#mayBe(name, pronoun))?.[0];
  }

  /**
   * "A spokesman declined. That is no news to Beryl Stott. She …": somebody named in full after the last subject, in a new paragraph, where that subject is nobody of
   * whom the text tells the gender; or with whose name the sentence before ends.
   */
  #newcomer({ name, gender, paragraph: last }: Salient, pronoun: Pronoun, paragraph: number): string | undefined {
    const seen = this.#seen(pronoun, paragraph);
    if (seen === undefined || (this.#glimpsed.get(seen) ?? 0) <= last) return undefined;
    if (seen === this.#endedBefore) return seen;
    const isKnown = this.#isKnown(name);
    if (isKnown && gender !== undefined) return undefined;
    return !isKnown || this.#genderOf(seen) === pronoun.gender ? seen : undefined;
  }

  #isKnown(name: string): boolean {
    return this.#people.resolve({ name }, 0).person !== undefined;
  }

  #mayBe(name: string, { gender }: Pronoun): boolean {
    const known = this.#genderOf(name);
    return !known || !gender || known === gender;
  }

  #genderOf(name: string): Gender | undefined {
    return this.#learned.get(name) ?? this.#people.resolve({ name }, 0).person?.gender;
  }

  #isBody(name: string): boolean {
    let isBody = this.#bodies.get(name);
    if (isBody === undefined) {
      isBody = namesBody(name, this.#rules);
      this.#bodies.set(name, isBody);
    }
    return isBody;
  }
}

/** The id of the one actor whose name `name` is, an article aside. */
export function actorNamed(name: string, actors: ActorNames): string | undefined {
  const whole = actors
    .match(name)
    .filter(({ start, end }) => end === name.length && start <= 4 && /^(?:the )?$/i.test(name.slice(0, start)));
  return whole.length === 1 && whole[0]!.candidates.length === 1 ? whole[0]!.candidates[0] : undefined;
}

function hasTitle(role: string | undefined, { titles, honorifics }: StatementRules): boolean {
  return (role ?? '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .slice(0, 12)
    .some((word) => titles.has(word) || honorifics.has(word));
}

function isPlural(name: string, { clauses }: StatementRules): boolean {
  const head = headOf(name);
  return name.split(' ').some((word) => clauses.joining.has(word)) || /^[^ ]* ?\p{L}?\p{Ll}+s$/u.test(head);
}

function agrees({ gender, plural }: Pronoun, { person, plural: many, gender: known }: Salient): boolean {
  if (plural) return many;
  if (gender === 'n') return !person && !many;
  return person && (!known || !gender || known === gender);
}
