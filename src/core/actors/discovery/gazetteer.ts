import type { ActorType } from '../actor.ts';
import { casesOf } from '../cases/casesOf.ts';
import { namedPlaces } from './places.ts';

/** A name that is known without any rule; `isCase` where it was found by another case than the nominative. */
export interface GazetteerEntry {
  readonly name: string;
  readonly type: ActorType;
  readonly isDemonym: boolean;
  readonly isCase?: boolean;
}

/** Codes that `Intl.DisplayNames` knows and that are no states. */
const noState = new Set([
  'EU',
  'UN',
  'EZ',
  'ZZ',
  'XA',
  'XB',
  'QO',
  'DG',
  'EA',
  'IC',
  'AC',
  'CP',
  'TA',
  'BV',
  'HM',
  'UM',
  'TF',
  'AQ',
  'SU',
  'DD',
  'YD',
  'YU',
  'CS',
  'AN',
  'BU',
  'ZR',
  'TP',
  'FX',
  'NT',
  'VD',
  'CQ',
]);
/** Names that newspapers use rather than those of the tables. */
const usual: Readonly<Record<string, string>> = {
  TR: 'Turkey',
  MM: 'Myanmar',
  CI: 'Ivory Coast',
  CZ: 'Czech Republic',
  PS: 'Palestine',
};
const territories = new Set(['HK', 'MO', 'PS', 'GL', 'PR', 'GU', 'FO', 'GI', 'EH', 'XK', 'NC', 'PF', 'BM']);

/** The names that need no rule, by their words with spaces between them, and the most words that one has. */
export class Gazetteer {
  readonly #entries = new Map<string, GazetteerEntry>();
  /** First words of names of more than one. */
  readonly #first = new Set<string>();

  constructor() {
    const states = this.#addStates();
    for (const [code, name] of states) this.#addAliases(code, name);
    this.#addDemonyms(states);
    this.#addAll(namedPlaces.bodies, 'organization');
    this.#addAll(namedPlaces.blocs, 'bloc');
    this.#addAll(namedPlaces.agreements, 'treaty');
    this.#addAll(namedPlaces.places, 'place');
  }

  /** The entry of this name, its words as written with one space between them. */
  find(name: string): GazetteerEntry | undefined {
    const key = keyOf(name);
    return this.#entries.get(key) ?? (isShouted(key) ? this.#entries.get(inTitleCase(key)) : undefined);
  }

  /** Whether a name of several words begins with this one. */
  begins(word: string): boolean {
    return this.#first.has(keyOf(word)) || (isShouted(word) && this.#first.has(inTitleCase(word)));
  }

  #addStates(): Map<string, string> {
    const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const others = ['ru', 'uk'].map(
      (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
    );
    const states = new Map<string, string>();
    for (const code of codes()) {
      const name = usual[code] ?? plain(english.of(code));
      if (name === undefined || noState.has(code)) continue;
      states.set(code, name);
      const type = territories.has(code) ? 'territory' : 'state';
      this.#add(name, name, type);
      for (const names of others) this.#add(plain(names.of(code)) ?? name, name, type);
    }
    return states;
  }

  #addAliases(code: string, name: string): void {
    const listed = namedPlaces.stateAliases.split(';').find((each) => each.startsWith(`${code}:`));
    for (const alias of listed?.slice(3).split('|') ?? []) this.#add(alias, name, 'state');
  }

  #addDemonyms(states: ReadonlyMap<string, string>): void {
    for (const line of namedPlaces.demonyms.split(',')) {
      const [code = '', ...words] = line.split(' ');
      const name = states.get(code) ?? code;
      for (const word of words.map((each) => each.replace('-', ' '))) {
        this.#add(word, name, 'state', true);
        if (!/(?:ese|ish|ss|ch)$/.test(word)) this.#add(`${word}s`, name, 'state', true);
      }
    }
  }

  #addAll(names: string, type: ActorType): void {
    for (const name of names.split('|')) this.#add(name, name, type);
  }

  #add(alias: string, name: string, type: ActorType, isDemonym = false): void {
    this.#set(alias, { name, type, isDemonym });
    for (const form of casesOf(alias, false)) this.#set(form, { name, type, isDemonym, isCase: true });
  }

  #set(alias: string, entry: GazetteerEntry): void {
    const key = keyOf(alias);
    if (this.#entries.has(key)) return;
    this.#entries.set(key, entry);
    if (key.includes(' ')) this.#first.add(key.slice(0, key.indexOf(' ')));
  }
}

/** With a straight apostrophe, and without the dots that Russian leaves out. */
function keyOf(name: string): string {
  return name.replaceAll('’', "'").replaceAll('ё', 'е');
}

/** Whether a name stands in capitals, as in datelines and headings: "SOFIA", "SRI LANKA". */
function isShouted(name: string): boolean {
  return name.length > 3 && /^\p{Lu}{3,}(?: \p{Lu}{3,})*$/u.test(name);
}

function inTitleCase(name: string): string {
  return name.toLowerCase().replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function* codes(): Iterable<string> {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  for (const first of letters) for (const second of letters) yield first + second;
}

/** Without brackets, "SAR China" and signs for "and" and "Saint". */
function plain(name: string | undefined): string | undefined {
  return name
    ?.replace(/\s*\(.*\)|\s+SAR China$| - .*$/g, '')
    .replace(' & ', ' and ')
    .trim();
}
