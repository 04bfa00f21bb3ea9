import { foldWord } from '../../text/fold.ts';
import { isOfBody } from './bodies.ts';
import { isOpener } from './monthNames.ts';
import { isSurname, type Noun } from './noun.ts';
import type { Paragraph } from './paragraph.ts';
import type { Gender, StatementRules } from './rules.ts';
import { isPossessive, type Word, withoutPossessive } from './words.ts';

/** A full name that the text has. */
export interface Person {
  readonly name: string;
  readonly gender?: Gender;
}

/** Somebody found in the text under a part of a name; not `sure` when several bear it. */
export interface Found {
  readonly name: string;
  readonly person?: Person;
  readonly sure: boolean;
}

interface Sighting {
  readonly at: number;
  readonly person: Person;
}

const mostNameWords = 5;

/** The people a document names in full, by the parts of their names. People of one surname stay apart. */
export class People {
  readonly #rules: StatementRules;
  readonly #bySurname = new Map<string, Sighting[]>();
  readonly #byGivenName = new Map<string, Set<Person>>();
  readonly #byName = new Map<string, Person>();
  readonly #surnameForms = new Map<string, readonly string[]>();
  /** Names as printed, in the nominative; a name comes often. */
  readonly #nominatives = new Map<string, string>();

  constructor(rules: StatementRules) {
    this.#rules = rules;
  }

  /** Notes the full names of a paragraph that begins at `offset`; call in order. Quoted words are left out. */
  read({ words }: Paragraph, offset: number): void {
    for (let at = 0; at < words.length; at++) {
      if (!words[at]!.capital) continue;
      const to = this.#runEnd(words, at);
      this.#note(words.slice(at, to), isOpener(words, at, this.#rules), offset + words[at]!.start);
      at = Math.max(at, to - 1);
    }
  }

  #runEnd(words: readonly Word[], from: number): number {
    let to = from;
    while (to < words.length) {
      const word = words[to]!;
      const joins = to > from && this.#rules.particles.has(word.lower) && words[to + 1]?.capital;
      const dot =
        word.text === '.' &&
        words[to - 1]?.end === word.start &&
        words[to - 1]!.text.length === 1 &&
        words[to + 1]?.capital;
      if (!(word.capital || joins || dot)) break;
      to++;
      if (isPossessive(word)) break;
    }
    return to;
  }

  #note(run: readonly Word[], opens: boolean, at: number): void {
    const { titles, bodies, speakerNouns } = this.#rules;
    const isName = (at: number) => isSurname(run, 0, at, run.length, this.#rules);
    let first = run.findLastIndex(({ lower }, at) => titles.has(lower) && !isName(at)) + 1;
    if (first === 0 && opens) first = 1;
    else first += this.#rules.nameStart(run.slice(first));
    // "the Secretary of State Anna Berg": what the office ends with is none of the name.
    while (first < run.length - 2 && isOfBody(run[first]!.text) && this.#rules.genderOf(run[first + 1]!.text)) first++;
    const name = run.slice(first).filter(({ kind }) => kind === 'word');
    if (name.length < 2 || name.length > mostNameWords) return;
    if (
      name.some(
        ({ lower, text }) =>
          bodies.has(withoutPossessive(lower)) ||
          (speakerNouns.has(lower) && !isName(run.length - 1)) ||
          /^\p{Lu}{3,}$/u.test(text),
      )
    )
      return;
    const text = run
      .slice(first)
      .map(({ text: word }) => withoutPossessive(word))
      .join(' ')
      .replace(/ \./g, '.');
    const honorific = run
      .slice(0, first)
      .map(({ lower }) => this.#rules.honorifics.get(lower))
      .find(Boolean);
    this.#add(this.#nominative(text), honorific, at);
  }

  #nominative(text: string): string {
    let name = this.#nominatives.get(text);
    if (name === undefined) {
      name = this.#rules.nominative(text);
      this.#nominatives.set(text, name);
    }
    return name;
  }

  #add(name: string, honorific: Gender | undefined, at: number): void {
    const parts = name.split(' ').map(foldWord);
    const given = parts[0]!;
    const surname = parts.at(-1)!;
    const whole = parts.join(' ');
    let person = this.#byName.get(whole);
    if (!person) {
      const gender = honorific ?? this.#rules.genderOf(name.split(' ')[0]!);
      person = gender ? { name, gender } : { name };
      for (const form of [whole, ...this.#rules.cases(name).map(folded)])
        if (!this.#byName.has(form)) this.#byName.set(form, person);
      this.#byGivenName.set(given, (this.#byGivenName.get(given) ?? new Set()).add(person));
    }
    for (const form of this.#formsOf(name.split(' ').at(-1)!, surname)) {
      const sightings = this.#bySurname.get(form);
      if (sightings) sightings.push({ at, person });
      else this.#bySurname.set(form, [{ at, person }]);
    }
  }

  /** A surname in all its cases, folded. */
  #formsOf(name: string, key: string): readonly string[] {
    let forms = this.#surnameForms.get(key);
    if (!forms) {
      forms = [key, ...this.#rules.cases(name).map(folded)];
      this.#surnameForms.set(key, forms);
    }
    return forms;
  }

  /** Whoever a name, whole or in part, names at `offset`. */
  resolve({ name, role }: Pick<Noun, 'name' | 'role'>, offset: number): Found {
    const whole = folded(name);
    const known = this.#byName.get(whole);
    if (known) return { name: known.name, person: known, sure: true };
    const sightings = this.#bySurname.get(whole) ?? this.#obliqueOf(name);
    if (sightings) return this.#bearer(sightings, role, offset);
    const [particle, ...rest] = name.split(' ');
    if (rest.length > 0 && this.#rules.particles.has(particle!.toLowerCase())) {
      const found = this.resolve({ name: rest.join(' '), role }, offset);
      if (found.person) return found;
    }
    const given = [...(this.#byGivenName.get(whole) ?? [])];
    if (given.length === 1) return { name: given[0]!.name, person: given[0]!, sure: true };
    return { name, sure: true };
  }

  /** Sightings of a surname that the text has had only in other cases. */
  #obliqueOf(name: string): Sighting[] | undefined {
    if (name.includes(' ')) return undefined;
    for (const form of this.#rules.cases(name)) {
      const sightings = this.#bySurname.get(folded(form));
      if (sightings) return sightings;
    }
    return undefined;
  }

  #bearer(sightings: readonly Sighting[], role: string | undefined, offset: number): Found {
    const gender = genderOfRole(role, this.#rules);
    let low = 0;
    let high = sightings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sightings[middle]!.at <= offset) low = middle + 1;
      else high = middle;
    }
    const nearest = sightings[Math.max(0, low - 1)]!.person;
    const others = new Set(sightings.slice(0, 64).map(({ person }) => person)).size > 1;
    const fits = (person: Person) => !gender || !person.gender || person.gender === gender;
    const person = fits(nearest)
      ? nearest
      : (sightings
          .slice(0, low)
          .slice(-64)
          .findLast((each) => fits(each.person))?.person ??
        sightings.slice(0, 64).find((each) => fits(each.person))?.person ??
        nearest);
    return { name: person.name, person, sure: !others || gender !== undefined };
  }
}

/** The gender a title shows: `Ms`, `spokeswoman`. */
export function genderOfRole(role: string | undefined, rules: StatementRules): Gender | undefined {
  if (role === undefined) return undefined;
  for (const word of role
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .slice(0, 12)) {
    const gender = rules.honorifics.get(word);
    if (gender) return gender;
  }
  return undefined;
}

function folded(name: string): string {
  return name.split(' ').map(foldWord).join(' ');
}
