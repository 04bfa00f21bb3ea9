import type { ActorType } from '../actor.ts';
import { isGivenName, isOnlyGivenName, Nominatives } from './declined.ts';
import type { FoundName, NameConfidence } from './foundName.ts';
import type { Gazetteer, GazetteerEntry } from './gazetteer.ts';
import { areInitials } from './initials.ts';
import { aroundOffice } from './innerTitle.ts';
import { acronym, afterNames, isTeam, noBody, ofOffices, weapon, weaponOfAnyName } from './namePatterns.ts';
import { knownEnd } from './nameRuns.ts';
import { isNamesake } from './namesake.ts';
import type { NameToken } from './nameTokens.ts';
import { isOfOffice } from './offices.ts';
import { isAdjective, isBodyNoun, isPlaceNoun } from './slavicNouns.ts';
import {
  eventWords,
  organizationWords,
  peopleWords,
  placeWords,
  titleOnly,
  titles,
  treatyWords,
  weaponWords,
} from './words.ts';

/** A stretch of tokens of which no rule could tell what it is. */
export interface OpenName {
  readonly first: number;
  readonly last: number;
}

const isCyrillic = /^\p{Script=Cyrillic}/u;

/** Reads runs of capitals by their own words. What it finds is in `found`; what needs the rest of the text in `open`. */
export class NameClassifier {
  readonly #text: string;
  readonly #tokens: readonly NameToken[];
  readonly #gazetteer: Gazetteer;
  readonly #nominatives: Nominatives;
  readonly found: FoundName[] = [];
  readonly open: OpenName[] = [];

  constructor(text: string, tokens: readonly NameToken[], gazetteer: Gazetteer) {
    this.#text = text;
    this.#nominatives = new Nominatives(text);
    this.#tokens = tokens;
    this.#gazetteer = gazetteer;
  }

  /** Takes the tokens `first` to `last` for the name of a body, as quotation marks show it. */
  readQuoted(first: number, last: number): void {
    this.#push(first, last, 'organization', 'confident');
  }

  /** Reads the tokens `first` to `last`; of a heading only names that need no rule. */
  read(first: number, last: number, inHeading: boolean): void {
    if (inHeading) this.#knownOnly(first, last);
    else this.#segment(first, last);
  }

  #knownOnly(first: number, last: number): void {
    const isLine = this.#tokens[first]!.gap === 'line' && (this.#tokens[last + 1]?.gap ?? 'line') === 'line';
    if (isLine && last > first && last - first < 3 && this.#isFirstName(first)) {
      this.#person(first, last, 'confident');
      return;
    }
    for (let at = first; at <= last; at++) {
      const end = knownEnd(this.#tokens, at, this.#gazetteer, last);
      if (end < 0) continue;
      this.#pushKnown(at, end);
      at = end;
    }
  }

  #segment(first: number, last: number): void {
    if (first > last) return;
    const known = knownEnd(this.#tokens, first, this.#gazetteer, last);
    if (known === last) {
      if (first === last && isNamesake(this.#tokens, first, this.#gazetteer)) this.open.push({ first, last });
      else this.#pushKnown(first, last);
      return;
    }
    if (this.#pair(first, last) || this.#withHolder(first, last) || this.#titled(first, last)) return;
    if (known >= first) this.#afterKnown(first, known, last);
    else this.#byWords(first, last);
  }

  /** "Russian-Iranian", "Iran-Israel": two names in one word. */
  #pair(first: number, last: number): boolean {
    const { word, start } = this.#tokens[first]!;
    const parts = word.split(/[-–]/);
    const entries = parts.map((part) => this.#gazetteer.find(part));
    if (parts.length < 2 || entries.some((entry) => entry === undefined)) return false;
    let at = start;
    for (const [index, part] of parts.entries()) {
      this.#pushSpan(at, at + part.length, entries[index]!);
      at += part.length + 1;
    }
    this.#segment(first + 1, last);
    return true;
  }

  /** "Northern Rail CEO Ada Berg", "Finance Minister Ada Berg". */
  #withHolder(first: number, last: number): boolean {
    const parts = aroundOffice(this.#tokens, first, last, this.#gazetteer);
    if (!parts) return false;
    if (parts.bodyEnd !== undefined) this.#bodyOf(first, parts.bodyEnd);
    this.#person(parts.holder, last, 'confident');
    return true;
  }

  /** What stands before an office: a state, or a body by whatever name. */
  #bodyOf(first: number, last: number): void {
    if (last > first && knownEnd(this.#tokens, first, this.#gazetteer, last) < first)
      this.#push(first, last, 'organization', 'possible');
    else this.#segment(first, last);
  }

  /** "President Ada Berg", "Deputy Foreign Minister Quentov"; a title alone names nobody. */
  #titled(first: number, last: number): boolean {
    let after = first;
    while (
      after <= last &&
      (titles().has(this.#word(after).toLowerCase()) ||
        (after > first && /^(?:\.|of|the|and)$/.test(this.#word(after))))
    )
      after += 1;
    if (after === first) return false;
    if (after > last) return true;
    if (this.#hasNoun(isPlaceNoun, after, last)) this.#push(after, last, 'place', 'confident');
    else if (this.#has(organizationWords(), first, last))
      this.#push(this.#afterHolder(first, last), last, 'organization', 'confident');
    else if (this.#has(placeWords, last, last)) this.#push(first, last, 'place', 'confident');
    else if (
      knownEnd(this.#tokens, after, this.#gazetteer, last) === last &&
      !titleOnly.has(this.#word(first).toLowerCase())
    )
      this.#segment(after, last);
    else if (after === last && isOfOffice(this.#word(after - 1).toLowerCase(), this.#word(after)))
      this.#segment(after, last);
    else this.#person(after, last, 'confident');
    return true;
  }

  /** The name of a body without the office before it: "Foreign Ministry" is all name, "Director Institute of …" is not. */
  #afterHolder(first: number, last: number): number {
    let at = first;
    while (
      at < last &&
      (titles().has(this.#word(at).toLowerCase()) || (at > first && /^(?:of|the|and)$/.test(this.#word(at)))) &&
      !ofOffices.test(this.#word(at)) &&
      !organizationWords().has(this.#word(at))
    )
      at += 1;
    return at;
  }

  /** A known name with more after it: "Russian President …", "Iraqi Army", "Kremlin spokesman …". */
  #afterKnown(first: number, known: number, last: number): void {
    const entry = this.#gazetteer.find(this.#phrase(first, known))!;
    const rest = known + 1;
    const isTitle = titles().has(this.#word(rest).toLowerCase()) && !organizationWords().has(this.#word(last));
    if (!isTitle && (this.#has(organizationWords(), rest, last) || this.#hasNoun(isBodyNoun, rest, last)))
      this.#push(first, last, 'organization', 'confident');
    else if (!isTitle && this.#has(treatyWords, rest, last)) this.#push(first, last, 'treaty', 'confident');
    else if (!isTitle && this.#has(eventWords, last, last)) this.#push(first, last, 'event', 'possible');
    else if (!isTitle && this.#hasNoun(isPlaceNoun, rest, last)) this.#push(first, last, 'place', 'confident');
    else if (!isTitle && !entry.isDemonym && this.#has(placeWords, rest, last))
      this.#push(first, last, 'place', 'confident');
    else if (!isTitle && isGivenName(this.#word(first)) && !entry.isDemonym) this.#byWords(first, last);
    else if (!entry.isDemonym && rest === last && isTeam(this.#word(last)))
      this.#push(first, last, 'organization', 'possible');
    else {
      this.#pushKnown(first, known);
      this.#segment(rest, last);
    }
  }

  #byWords(first: number, last: number): void {
    const length = last - first + 1;
    const word = this.#word(first);
    if (length === 1 && peopleWords.has(word)) return;
    if (peopleWords.has(word) && !this.#has(organizationWords(), first, last)) {
      this.#segment(first + 1, last);
      return;
    }
    if (this.#weapon(first, last)) return;
    if (length > 2 && !areInitials(this.#tokens, first, last) && this.#afterFirst(first, last)) return;
    const type = this.#typeByWords(first, last);
    if (type) this.#push(first, last, type[0], type[1]);
    else if (areInitials(this.#tokens, first, last)) this.#person(first, last, 'confident');
    else if (length > 1 && (length <= 5 || /^[“"]$/.test(this.#word(first + 1))) && this.#isFirstName(first))
      this.#person(first, last, isOnlyGivenName(word) ? 'confident' : 'possible');
    else if (length === 1 && acronym.test(word)) {
      if (!noBody.test(word)) this.#push(first, last, 'organization', 'possible');
    } else this.open.push({ first, last });
  }

  /** A run whose first word stands apart: "BBC Ada Berg", "ФАО Абдолреза Тавриан", and the capital of a sentence before a name, "Вопросы Анне Зиминой задавали". */
  #afterFirst(first: number, last: number): boolean {
    const word = this.#word(first);
    const isPerson = this.#isFirstName(first + 1);
    const isSlavic = isCyrillic.test(word);
    if (/^\p{Lu}{2,}$/u.test(word) && (isPerson || (isSlavic && !this.#has(organizationWords(), first, last))))
      this.#byWords(first, first);
    else if (!isSlavic || !this.#tokens[first]!.initial || this.#isFirstName(first)) return false;
    else if (!isPerson && (isAdjective(word) || !isAdjective(this.#word(first + 1)))) return false;
    this.#segment(first + 1, last);
    return true;
  }

  /** "S-400 Triumf", "Sukhoi Su-35 Flanker": the code is its name. */
  #weapon(first: number, last: number): boolean {
    let code = first;
    while (code <= last && !weaponOfAnyName.test(this.#word(code))) code += 1;
    if (code > last) return false;
    let isArm = false;
    for (let at = first - 3; at <= last + 5; at++)
      isArm ||= weaponWords.has(this.#word(at).toLowerCase().replace(/^.*-/, ''));
    if (!isArm && !weapon.test(this.#word(code))) return false;
    this.#push(first, last, 'weapon', isArm ? 'confident' : 'possible', this.#word(code).replace(/(?<=\d)s$/, ''));
    return true;
  }

  #typeByWords(first: number, last: number): readonly [ActorType, NameConfidence] | undefined {
    if (last === first) return undefined;
    if (this.#hasNoun(isPlaceNoun, first + 1, last)) return ['place', 'confident'];
    const isSigned = last === first + 1 && isCyrillic.test(this.#word(first)) && /^\p{Lu}{2,}$/u.test(this.#word(last));
    if (this.#word(first + 1) === '&' || (isSigned && isAdjective(this.#word(first))))
      return ['organization', 'confident'];
    if (this.#has(treatyWords, first, last)) return ['treaty', 'confident'];
    if (this.#has(organizationWords(), first, last) || this.#hasNoun(isBodyNoun, first + 1, last))
      return ['organization', 'confident'];
    if (this.#has(placeWords, first, first) || this.#has(placeWords, last, last)) return ['place', 'confident'];
    if (this.#has(eventWords, last, last)) return ['event', 'possible'];
    return undefined;
  }

  #isFirstName(at: number): boolean {
    const word = this.#word(at);
    return isGivenName(word) || (/-/.test(word) && isGivenName(word.slice(0, word.indexOf('-'))));
  }

  #person(first: number, last: number, confidence: NameConfidence): void {
    let end = last;
    while (end > first && afterNames.test(this.#word(end))) end -= 1;
    this.#push(first, end, 'person', confidence);
  }

  #has(words: ReadonlySet<string>, first: number, last: number): boolean {
    for (let at = first; at <= last; at++) if (words.has(this.#word(at))) return true;
    return false;
  }

  #hasNoun(isNoun: (word: string) => boolean, first: number, last: number): boolean {
    for (let at = first; at <= last; at++) if (!this.#tokens[at]!.capital && isNoun(this.#word(at))) return true;
    return false;
  }

  #word(at: number): string {
    return this.#tokens[at]?.word ?? '';
  }

  #phrase(first: number, last: number): string {
    return this.#text
      .slice(this.#tokens[first]!.start, this.#tokens[last]!.end)
      .replace(/\s+/g, ' ')
      .replaceAll('’', "'");
  }

  #pushKnown(first: number, last: number): void {
    const entry = this.#gazetteer.find(this.#phrase(first, last));
    if (entry) this.#pushSpan(this.#tokens[first]!.start, this.#tokens[last]!.end, entry);
  }

  #pushSpan(start: number, end: number, { name, type, isDemonym }: GazetteerEntry): void {
    this.found.push({
      start,
      end,
      surface: this.#text.slice(start, end),
      type,
      confidence: 'confident',
      name,
      isDemonym,
    });
  }

  #push(first: number, last: number, type: ActorType, confidence: NameConfidence, name?: string): void {
    const { start } = this.#tokens[first]!;
    const { end } = this.#tokens[last]!;
    const surface = this.#text.slice(start, end);
    const plain = surface.replace(/\s+/g, ' ');
    const shown = name ?? (type === 'person' ? this.#nominatives.of(plain) : plain);
    this.found.push({ start, end, surface, type, confidence, name: shown, isDemonym: false });
  }
}
