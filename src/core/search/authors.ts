import type { CslName } from '../citations/item.ts';
import { termsOf } from './terms.ts';

/** A name as people write it, its words folded: the family name with its particles, and what stands before it. */
interface Person {
  /** As it is shown: `Richard Weitz`. */
  readonly shown: string;
  readonly family: string;
  readonly given: readonly string[];
  readonly suffix: string;
}

/** The family name with the first name before it, as `author:` reads it. */
export function authorText({ given, family, literal, ...name }: CslName): string {
  const parts = [given, name['dropping-particle'], name['non-dropping-particle'], family, name.suffix];
  return literal ?? parts.filter((part) => part !== undefined && part !== '').join(' ');
}

/**
 * The authors of a corpus, each with all spellings of the name: `Weitz, R.` and `Weitz` belong to `Richard Weitz`, as long as there is no Rolf Weitz whom they could
 * name as well. Different given names are different people.
 */
export class AuthorGroups {
  /** By the folded words of a spelling: all spellings of the group as they are shown, the fullest first. */
  readonly #groups = new Map<string, readonly string[]>();

  constructor(names: Iterable<CslName>) {
    const families = new Map<string, Map<string, Person>>();
    for (const name of names) {
      const person = personOf(name);
      const others = families.get(person.family) ?? new Map<string, Person>();
      others.set(person.shown, person);
      families.set(person.family, others);
    }
    for (const people of families.values())
      for (const group of grouped([...people.values()])) {
        const shown = group.map((person) => person.shown);
        for (const spelling of shown) this.#groups.set(folded(spelling), shown);
      }
  }

  /** All spellings of the author whom `text` names in one of them, the fullest first; empty when no name is spelt so. */
  spellings(text: string): readonly string[] {
    return this.#groups.get(folded(text)) ?? [];
  }
}

/** The fullest names first, each with the less full ones that can name nobody else. */
function grouped(people: Person[]): Person[][] {
  people.sort((a, b) => fullness(b) - fullness(a) || (a.shown < b.shown ? -1 : 1));
  const groups: Person[][] = [];
  for (const person of people) {
    const fitting = groups.filter((group) => group.every((other) => mayBeOne(person, other)));
    if (fitting.length === 1) fitting[0]!.push(person);
    else groups.push([person]);
  }
  return groups;
}

function fullness({ given }: Person): number {
  return given.reduce((sum, name) => sum + (name.length > 1 ? 100 : 1), 0);
}

function mayBeOne(a: Person, b: Person): boolean {
  const same = a.given.every((name, index) => {
    const other = b.given[index];
    if (other === undefined || name === other) return true;
    return name.length === 1 ? other.startsWith(name) : other.length === 1 && name.startsWith(other);
  });
  return same && a.suffix === b.suffix;
}

function personOf(name: CslName): Person {
  const shown = authorText(name);
  const { literal, family, given = '', suffix = '' } = name;
  if (literal === undefined) {
    const whole = [name['dropping-particle'], name['non-dropping-particle'], family].filter(Boolean).join(' ');
    return { shown, family: folded(whole), given: givenNames(given), suffix: folded(suffix) };
  }
  const [before, ...after] = literal.split(',');
  if (after.length > 0) return { shown, family: folded(before!), given: givenNames(after.join(' ')), suffix: '' };
  const words = termsOf(literal).map(({ form }) => form);
  return { shown, family: words.at(-1) ?? '', given: words.slice(0, -1), suffix: '' };
}

/** The given names; initials without spaces between them, `R.K.`, are one each. */
function givenNames(given: string): string[] {
  return termsOf(given.replaceAll('.', '. ')).map(({ form }) => form);
}

function folded(text: string): string {
  return termsOf(text)
    .map(({ form }) => form)
    .join(' ');
}
