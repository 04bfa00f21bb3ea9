import type { ActorType } from '../actor.ts';
import type { OpenName } from './classify.ts';
import { Nominatives } from './declined.ts';
import type { FoundName, IsCommon, NameConfidence } from './foundName.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { NameToken } from './nameTokens.ts';
import { isOfOffice } from './offices.ts';
import { hasAge, isBeforePlaces, saysBeside, WordEvidence } from './wordEvidence.ts';
import { titles } from './words.ts';

const surnamePrefix = /^(?:al|el|bin|ibn|van|von|de|der|den|di|da|la|le)$/i;

/** Words before a place, though somebody has its name for a surname. */
const ofPlaces = new Set(
  'in at from to near of for within between outside throughout across central greater в во на у із из до з'.split(' '),
);

/** Settles names of which only the rest of the text can tell what they are. */
export class PendingNames {
  readonly #text: string;
  readonly #tokens: readonly NameToken[];
  readonly #gazetteer: Gazetteer;
  readonly #isCommon: IsCommon;
  readonly #nominatives: Nominatives;
  /** The fullest name of each surname; '' where two people share it. */
  readonly #people: Map<string, string>;
  #evidence: WordEvidence;

  constructor(
    text: string,
    tokens: readonly NameToken[],
    gazetteer: Gazetteer,
    isCommon: IsCommon,
    people: Map<string, string>,
  ) {
    this.#gazetteer = gazetteer;
    this.#people = people;
    this.#evidence = new WordEvidence(tokens, []);
    this.#text = text;
    this.#nominatives = new Nominatives(text);
    this.#tokens = tokens;
    this.#isCommon = isCommon;
  }

  /** `found` and what becomes of `open`, with surnames led back to full names. */
  settle(found: readonly FoundName[], open: readonly OpenName[]): FoundName[] {
    for (const name of found) if (name.type === 'person') this.#remember(name.name);
    this.#evidence = new WordEvidence(this.#tokens, open);
    const later: OpenName[] = [];
    const settled = [...found];
    for (const each of open) {
      const person = this.#asPerson(each);
      if (person) settled.push(person);
      else later.push(each);
    }
    for (const { type, name } of settled) if (type === 'person') this.#remember(name);
    // Names of several words first: they tell whose surname stands alone.
    const [long, single] = [
      later.filter(({ first, last }) => last > first),
      later.filter(({ first, last }) => last === first),
    ];
    for (const each of long) settled.push(...this.#byContext(each));
    for (const { type, name } of settled) if (type === 'person') this.#remember(name);
    for (const each of single) settled.push(...this.#byContext(each));
    return settled.map((name) => (name.type === 'person' ? this.#inFull(name) : (this.#bearer(name) ?? name)));
  }

  #remember(name: string): void {
    const words = name.split(' ');
    const surname = surnameOf(name);
    const known = this.#people.get(surname);
    const isShort = words.length === 1;
    if (known === undefined || (isSurnameOnly(known) && !isShort)) this.#people.set(surname, name);
    else if (!isShort && known !== '' && words[0] !== known.split(' ')[0]) this.#people.set(surname, '');
  }

  /** Somebody with a title, an office or a verb of speech beside the name. */
  #asPerson({ first, last }: OpenName): FoundName | undefined {
    const length = last - first + 1;
    if (length > 4 || this.#isPlainWord(first, last)) return undefined;
    if (this.#people.has(this.#surname(last))) return undefined;
    const before = this.#tokens[first - 1]?.word.toLowerCase() ?? '';
    if (
      titles().has(before) &&
      this.#tokens[first]!.gap === 'space' &&
      !(length === 1 && isOfOffice(before, this.#tokens[last]!.word))
    )
      return this.#name(first, last, 'person', 'confident');
    // "Marrow of Elsby, an analyst": a place, an order or a battle.
    for (let at = first + 1; at < last; at++) if (this.#tokens[at]!.word === 'of') return undefined;
    const isActing = saysBeside(this.#tokens, first, last);
    if (hasAge(this.#tokens, last) || (length > 1 && (isActing || this.#hasApposition(last))))
      return this.#name(first, last, 'person', 'confident');
    return undefined;
  }

  /** A single word at the start of a sentence that is no name elsewhere, or a phrase all of whose words are written small elsewhere. */
  #isPlainWord(first: number, last: number): boolean {
    for (let at = first; at <= last; at++) if (!this.#isCommon(this.#tokens[at]!.word.toLowerCase())) return false;
    return true;
  }

  #byContext({ first, last }: OpenName): FoundName[] {
    const token = this.#tokens[first]!;
    const length = last - first + 1;
    if (this.#people.has(this.#surname(last)) && length <= 4 && !this.#isPlainWord(first, last))
      return [this.#name(first, last, 'person', 'confident')];
    if (token.initial && last > first && this.#isCommon(token.word.toLowerCase()))
      return this.#byContext({ first: first + 1, last });
    if (this.#isPlainWord(first, last) || token.word.length < 3) return [];
    if (length === 1) {
      const isAlone = token.initial && !saysBeside(this.#tokens, first, last) && !this.#evidence.isInside(token.word);
      if (isOfOffice(this.#tokens[first - 1]?.word.toLowerCase() ?? '', token.word))
        return [this.#name(first, last, 'organization', 'possible')];
      return isAlone ? [] : [this.#name(first, last, this.#evidence.typeOf(token.word), 'possible')];
    }
    const before = this.#tokens[first - 1]?.word ?? '';
    if (isBeforePlaces(before) && length === 2 && before !== 'from')
      return [this.#name(first, last, 'place', 'possible')];
    if (length >= 2 && length <= 3 && !this.#endsWithPlace(last) && this.#looksLikePerson(first, last))
      return [this.#name(first, last, 'person', 'possible')];
    return [this.#name(first, last, 'organization', 'possible')];
  }

  /** "Air Freedonia", "Dynamo Tavrinsk": companies and teams; those of a given name came before. */
  #endsWithPlace(last: number): boolean {
    const entry = this.#gazetteer.find(this.#tokens[last]!.word);
    return entry !== undefined && !entry.isDemonym;
  }

  #looksLikePerson(first: number, last: number): boolean {
    const before = this.#tokens[first - 1]?.word ?? '';
    if (/^(?:the|a|an)$/i.test(before)) return false;
    for (let at = first; at <= last; at++)
      if (
        this.#tokens[at]!.word === 'of' ||
        !/^(?:\p{Lu}[\p{Ll}\p{M}'-]+|\p{Lu}|\.|al-\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+|\p{Lu}c?'?\p{Lu}\p{Ll}+|\p{Ll}{2,3})$/u.test(
          this.#tokens[at]!.word,
        )
      )
        return false;
    return true;
  }

  /** ", a senior fellow at", ", the chief economist". */
  #hasApposition(last: number): boolean {
    if (this.#tokens[last + 1]?.word !== ',') return false;
    for (let at = last + 2; at < last + 8; at++) {
      const token = this.#tokens[at];
      if (!token || /^[,.;:]$/.test(token.word)) return false;
      if (titles().has(token.word.toLowerCase())) return true;
    }
    return false;
  }

  #surname(last: number): string {
    return surnameOf(this.#tokens[last]!.word);
  }

  /** Whoever bears a surname that is also a place's: "Houston served", after "Marvin Houston". */
  #bearer(name: FoundName): FoundName | undefined {
    if (name.type !== 'place' || name.surface.includes(' ')) return undefined;
    const full = this.#people.get(surnameOf(name.surface));
    if (
      !full ||
      isSurnameOnly(full) ||
      ofPlaces.has(
        /(\p{L}+) $/u.exec(this.#text.slice(Math.max(0, name.start - 12), name.start))?.[1]?.toLowerCase() ?? '',
      )
    )
      return undefined;
    return { ...name, type: 'person', name: full };
  }

  #inFull(name: FoundName): FoundName {
    const full = this.#people.get(surnameOf(name.name));
    return full ? { ...name, name: full, confidence: name.confidence } : name;
  }

  #name(first: number, last: number, type: ActorType, confidence: NameConfidence): FoundName {
    const { start } = this.#tokens[first]!;
    const { end } = this.#tokens[last]!;
    const surface = this.#text.slice(start, end);
    const plain = surface.replace(/\s+/g, ' ');
    return {
      start,
      end,
      surface,
      type,
      confidence,
      name: type === 'person' ? this.#nominatives.of(plain) : plain,
      isDemonym: false,
    };
  }
}

/** The last word of a person's name, without an article that some spell with it: `al-Tavri` and `Tavri` are one. */
export function surnameOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => !/^(?:Jr|Sr|II|III)\.?$/.test(word));
  return (words.at(-1) ?? name).replace(/^(?:al|el|as|ash)-/i, '').toLowerCase();
}

function isSurnameOnly(name: string): boolean {
  return name.split(' ').filter((word) => !surnamePrefix.test(word)).length === 1;
}
