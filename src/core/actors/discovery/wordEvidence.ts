import { isGivenName } from './declined.ts';
import type { NameToken } from './nameTokens.ts';
import { sayingVerbs } from './words.ts';

/** What a name of one word can be. */
export type WordType = 'person' | 'place' | 'organization';

const beforePlaces =
  /^(?:in|at|near|from|around|outside|inside|towards|toward|north|south|east|west|в|во|из|под|жители|жителей|близ|у|біля|мешканці|мешканців)$/iu;
const isCyrillic = /^\p{Script=Cyrillic}/u;

/** Whether a word that stands right before names of places, and seldom of others. */
export function isBeforePlaces(word: string): boolean {
  return beforePlaces.test(word);
}

/** Whether a verb of saying stands beside the name that the tokens `first` to `last` are. */
export function saysBeside(tokens: readonly NameToken[], first: number, last: number): boolean {
  const after = tokens[last + 1];
  if (after && after.gap === 'space' && sayingVerbs.has(after.word)) return true;
  const before = tokens[first - 1];
  return before !== undefined && sayingVerbs.has(before.word) && /^[,”"»—–]$/.test(tokens[first - 2]?.word ?? '');
}

/** Years of age of those whom newspapers name; a smaller number is a score or a count. */
const [youngest, oldest] = [16, 110];

/** Whether an age stands after the token `last`, between commas: ", 45,". */
export function hasAge(tokens: readonly NameToken[], last: number): boolean {
  const [comma, age, end] = [tokens[last + 1], tokens[last + 2], tokens[last + 3]];
  if (comma?.word !== ',' || end?.word !== ',' || !/^\d{2,3}$/.test(age?.word ?? '')) return false;
  return Number(age!.word) >= youngest && Number(age!.word) <= oldest;
}

interface Votes {
  person: number;
  place: number;
  body: number;
}

const bodyNouns =
  /^(?:agency|newspaper|daily|weekly|magazine|company|firm|group|giant|maker|carmaker|airline|bank|retailer|insurer|broker|brokerage|club|champions|unit|subsidiary|parent|rival|publisher|broadcaster|station|supplier|producer|the)$/i;
const ofBodies =
  /^(?:shares|stock|shareholders|investors|executives|officials|employees|workers|management|profits?|sales|revenues?|earnings|plc|players|fans|owner|shareholder|board|group|newspaper|news|bonds|debt|subsidiary|unit|factory|plant|plants|bank|daily|magazine)$/;

/** "news agency Tavra", "the Tavra": a body, an article or a company's noun stands before the word. */
function isBeforeBodies(tokens: readonly NameToken[], first: number): boolean {
  const before = tokens[first - 1];
  return before !== undefined && tokens[first]!.gap === 'space' && bodyNouns.test(before.word);
}

/** "Tavra shares", "Tavra, which", "Tavra, based in". */
function ownsOfBody(tokens: readonly NameToken[], last: number): boolean {
  const next = tokens[last + 1]?.word ?? '';
  return next === ',' ? /^(?:which|based|whose)$/.test(tokens[last + 2]?.word ?? '') : ofBodies.test(next);
}

/** What the places of single words tell of them: a word is of one type in a whole text. */
export class WordEvidence {
  readonly #votes = new Map<string, Votes>();
  /** Words with a capital where no sentence begins. */
  readonly #inside = new Set<string>();

  /** Notes each single word of `names`. */
  constructor(tokens: readonly NameToken[], names: Iterable<{ readonly first: number; readonly last: number }>) {
    for (const { first, last } of names) {
      if (first !== last) continue;
      const { word, initial } = tokens[first]!;
      if (!initial) this.#inside.add(word);
      const votes = this.#votes.get(word) ?? { person: 0, place: 0, body: 0 };
      if (isBeforeBodies(tokens, first) || ownsOfBody(tokens, last)) votes.body += 1;
      if (tokens[last + 1]?.word === ',' && tokens[last + 2]?.word === 'who') votes.person += 1;
      if (saysBeside(tokens, first, last) || hasAge(tokens, last)) votes.person += 1;
      if (isBeforePlaces(tokens[first - 1]?.word ?? '')) votes.place += 1;
      this.#votes.set(word, votes);
    }
  }

  /** Whether the word is a name elsewhere in the text, inside a sentence. */
  isInside(word: string): boolean {
    return this.#inside.has(word);
  }

  /** The type that most of its places show; by its letters where they show none. */
  typeOf(word: string): WordType {
    const { person, place, body } = this.#votes.get(word) ?? { person: 0, place: 0, body: 0 };
    if (isGivenName(word)) return 'person';
    if (body > 0 && body >= place) return 'organization';
    if (person > 0 && person >= place) return 'person';
    if (place > 0) return 'place';
    return isCyrillic.test(word) ? 'person' : 'organization';
  }
}
