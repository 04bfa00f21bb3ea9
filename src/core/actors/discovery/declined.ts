import { casesOf } from '../cases/casesOf.ts';
import {
  foreignMen,
  foreignWomen,
  russianMen,
  russianWomen,
  ukrainianMen,
  ukrainianWomen,
} from '../cases/cyrillicNames.ts';
import { type GivenNames, givenNames, isPlausible, nominativeIn } from '../cases/givenNames.ts';
import { latinGender } from '../cases/latinNames.ts';
import { isUkrainian } from '../cases/paradigm.ts';
import type { ActorCandidate } from './candidate.ts';
import { firstNames } from './firstNames.ts';

/** The Cyrillic given names in all cases. */
const given: readonly GivenNames[] = [
  givenNames([...russianMen, ...foreignMen], [...russianWomen, ...foreignWomen], 'ru'),
  givenNames([...ukrainianMen, ...foreignMen], [...ukrainianWomen, ...foreignWomen], 'uk'),
];

/** Whether the word is a given name, in any case where names decline. */
export function isGivenName(word: string): boolean {
  return firstNames.has(word) || latinGender(word) !== undefined || given.some(({ forms }) => forms().has(word));
}

/** Whether a given name is seldom anything else: one of the list of discovery, or one in Cyrillic. The lists of gender have words too. */
export function isOnlyGivenName(word: string): boolean {
  const first = word.replace(/-.*$/, '');
  return [word, first].some((name) => firstNames.has(name) || given.some(({ forms }) => forms().has(name)));
}

/** The names of the people of one text as a dictionary would have them; each is worked out once. */
export class Nominatives {
  readonly #languages: readonly GivenNames[];
  readonly #known = new Map<string, string>();

  constructor(text: string) {
    this.#languages = isUkrainian(text) ? [...given].reverse() : given;
  }

  /** As printed where it cannot be told. */
  of(name: string): string {
    let nominative = this.#known.get(name);
    if (nominative === undefined) {
      nominative = this.#find(name);
      this.#known.set(name, nominative);
    }
    return nominative;
  }

  #find(name: string): string {
    if (!isCyrillic(name) || !name.includes(' ')) return name;
    for (const names of this.#languages) {
      const nominative = nominativeIn(names, name);
      if (nominative !== name) return nominative;
    }
    return name;
  }
}

/** Endings that cases, numbers and genders change. */
const endings =
  /(?:[оеё]го|[оеё]му|[ыиі]ми|[ая]ми|[оеєё]й|[оеє]ю|[оеєё]м|[ыиі][мх]|[ая]х|ов[іи]|[еє]ві|[ую]ю|[ая]я|ої|ьої|ів|[аяуюыиіїоеєьй])$/u;
const shortestStem = 3;

/**
 * Joins the candidates that are one Cyrillic name in different cases: Тавринск, Тавринска, в Тавринске. The name is that of which the others are cases; where none of them
 * is, one that can be made of what they have in common.
 */
export function withCasesJoined(candidates: readonly ActorCandidate[]): ActorCandidate[] {
  const byStem = new Map<string, ActorCandidate[]>();
  const others: ActorCandidate[] = [];
  for (const candidate of candidates) {
    if (!isCyrillic(candidate.name)) {
      others.push(candidate);
      continue;
    }
    const stem = stemOf(candidate.name);
    const group = byStem.get(stem);
    if (group) group.push(candidate);
    else byStem.set(stem, [candidate]);
  }
  return [...others, ...[...byStem.values()].flatMap(joined).filter((each) => !isHalf(each))];
}

/** An adjective with a capital is the beginning of a name whose noun is written small: "Камском заводе". */
function isHalf({ name, confidence }: ActorCandidate): boolean {
  return confidence === 'possible' && adjective.test(name);
}

const adjective = /^\p{L}+(?:[сцз]ь?к|[еоі]в|н)(?:ий|ый|ого|ому|ым|им|ом|ая|ой|ую|ое|ые|ие|ых|их|ій|ої|ою|ими|ыми)$/u;

function joined(group: readonly ActorCandidate[]): ActorCandidate[] {
  const left = [...group].sort((a, b) => b.count - a.count);
  const found: ActorCandidate[] = [];
  for (let first = left.shift(); first; first = left.shift()) {
    const [name, forms] = bestName(first, left);
    const members = [first, ...left.filter((each) => forms.has(each.name))];
    for (const member of members) if (left.includes(member)) left.splice(left.indexOf(member), 1);
    found.push(merged(name, forms, members));
  }
  return found;
}

/** The name that has most of the others for its cases, the printed before the made-up. */
function bestName(first: ActorCandidate, others: readonly ActorCandidate[]): readonly [string, ReadonlySet<string>] {
  const names = [first.name, ...others.map(({ name }) => name)];
  let best: readonly [string, ReadonlySet<string>] = [first.name, formsOf(first.name)];
  let most = names.filter((name) => best[1].has(name)).length;
  for (const name of [...names.slice(1), ...(names.length > 1 ? [...guesses(names[0]!)].filter(isPlausible) : [])]) {
    const forms = formsOf(name);
    const covered = forms.has(first.name) ? names.filter((each) => forms.has(each)).length : 0;
    if (covered > most) [best, most] = [[name, forms], covered];
  }
  return best;
}

function formsOf(name: string): ReadonlySet<string> {
  const isPerson = isGivenName(name.split(' ')[0]!);
  return new Set([name, ...casesOf(name, isPerson)]);
}

/** Nominatives that a name in another case may have: adjective and noun, or a noun alone. */
function* guesses(name: string): Iterable<string> {
  const words = name.split(' ');
  if (words.length > 2) return;
  const last = words.at(-1)!.replace(endings, '');
  const first = words.length === 2 ? words[0]!.replace(endings, '') : undefined;
  if (first === undefined) for (const ending of ['', 'а', 'я', 'ь', 'о']) yield last + ending;
  else
    for (const [adjective, nouns] of [
      ['ый', ['', 'ь']],
      ['ий', ['', 'ь']],
      ['ая', ['а', 'я', 'ь']],
      ['яя', ['а', 'я', 'ь']],
      ['ое', ['о', 'е']],
      ['ее', ['о', 'е']],
      ['а', ['а', 'я']],
      ['ня', ['а', 'я']],
    ] as const)
      for (const noun of nouns) yield `${first}${adjective} ${last}${noun}`;
}

/** One candidate of several; its cases are no aliases, since a name is found in all of them. */
function merged(name: string, forms: ReadonlySet<string>, members: readonly ActorCandidate[]): ActorCandidate {
  const [first] = members;
  const isForm = (text: string) => text === name || forms.has(text);
  const type = typeOf(members);
  const surname = type === 'person' && name.includes(' ') ? name.slice(name.lastIndexOf(' ') + 1) : undefined;
  const surnames = new Set(surname === undefined ? [] : [surname, ...casesOf(surname, true)]);
  const weak = members.flatMap(({ weakAlias }) => weakAlias).filter((text) => !surnames.has(text) && !isForm(text));
  return {
    ...first!,
    name,
    type,
    confidence:
      members.some(({ confidence }) => confidence === 'confident') || isSure(members) ? 'confident' : 'possible',
    alias: [...new Set(members.flatMap((each) => each.alias).filter((text) => !isForm(text)))],
    weakAlias: [...new Set([...weak, ...(surname === undefined ? [] : [surname])])],
    count: members.reduce((sum, { count }) => sum + count, 0),
    sources: Math.max(...members.map(({ sources }) => sources)),
    evidence: members.flatMap(({ evidence }) => evidence).slice(0, 2),
  };
}

/** A name that comes so often is one, as of names in one form. */
function isSure(members: readonly ActorCandidate[]): boolean {
  return members.length > 1 && members.reduce((sum, { count }) => sum + count, 0) >= 4;
}

/** What somebody was sure of, else a place where one of the cases stood as one does, else what most are. */
function typeOf(members: readonly ActorCandidate[]): ActorCandidate['type'] {
  const sure = members.find(({ confidence }) => confidence === 'confident');
  const place = members.find(({ type }) => type === 'place');
  return (sure ?? place ?? members[0])!.type;
}

function stemOf(name: string): string {
  return name
    .split(' ')
    .map((word) => {
      const stem = word.toLowerCase().replace(endings, '');
      // Вербівка has Вербівці.
      return stem.length < shortestStem ? word.toLowerCase() : stem.replace(/[кц]$/, 'к');
    })
    .join(' ');
}

function isCyrillic(text: string): boolean {
  return /^[\p{Script=Cyrillic} ’'-]+$/u.test(text);
}
