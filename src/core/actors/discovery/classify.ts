import type { ActorType } from '../actor.ts';
import { isGivenName, Nominatives } from './declined.ts';
import { firstNames } from './firstNames.ts';
import type { FoundName, NameConfidence } from './foundName.ts';
import type { Gazetteer, GazetteerEntry } from './gazetteer.ts';
import { knownEnd } from './nameRuns.ts';
import type { NameToken } from './nameTokens.ts';
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

const acronym = /^(?:\p{Lu}{2,7}|\p{Lu}\p{Ll}?\p{Lu}{2,5})s?$/u;
const noBody =
  /^(?:II|III|IV|VI|VII|VIII|IX|XI|XII|TV|CD|DVD|PM|AM|GMT|CEO|CFO|GDP|PDF|FAQ|USD|EUR|GBP|AD|BC|ID|IT|PR|QA|VAT|DNA|HIV|AIDS|NGO|NGOs|MP|MPs|MEP|MEPs|UFO|PhD|MBA|IDs|AI|WMD|GPS|VIP|ИИ|ВВП|СМИ|ЗМІ|ВОПРОС|ОТВЕТ|QUESTION|ANSWER)$/;
const ofOffices =
  /^(?:Foreign|Defence|Defense|Finance|Interior|Energy|Prime|First|Special|General|King|Queen|Prince|Royal|Chief|Sultan)$/;
const afterNames = /^(?:KC|QC|MP|MEP|MD|PhD|CBE|OBE|MBE|Jr|Sr)$/;
const weaponOfAnyName = /^\p{Lu}\p{L}{0,11}-\d{1,4}\p{L}{0,2}$/u;
const isCyrillic = /^\p{Script=Cyrillic}/u;
const weapon = /^\p{Lu}[\p{L}]{0,3}-\d{1,4}\p{L}{0,2}$/u;

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
      this.#pushKnown(first, last);
      return;
    }
    if (this.#pair(first, last) || this.#titled(first, last)) return;
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

  /** "President Vladimir Putin", "Deputy Foreign Minister Ryabkov"; a title alone names nobody. */
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
    if (this.#has(organizationWords(), first, last))
      this.#push(this.#afterHolder(first, last), last, 'organization', 'confident');
    else if (this.#has(placeWords, last, last)) this.#push(first, last, 'place', 'confident');
    else if (
      knownEnd(this.#tokens, after, this.#gazetteer, last) === last &&
      !titleOnly.has(this.#word(first).toLowerCase())
    )
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
    if (!isTitle && this.#has(organizationWords(), rest, last)) this.#push(first, last, 'organization', 'confident');
    else if (!isTitle && this.#has(treatyWords, rest, last)) this.#push(first, last, 'treaty', 'confident');
    else if (!isTitle && this.#has(eventWords, last, last)) this.#push(first, last, 'event', 'possible');
    else if (!isTitle && !entry.isDemonym && this.#has(placeWords, rest, last))
      this.#push(first, last, 'place', 'confident');
    else if (!isTitle && firstNames.has(this.#word(first)) && !entry.isDemonym) this.#byWords(first, last);
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
    if (length > 2 && /^\p{Lu}{3,}$/u.test(word) && this.#isFirstName(first + 1)) {
      this.#byWords(first, first);
      this.#person(first + 1, last, 'confident');
      return;
    }
    // "Вопросы Анне Зиминой задавали": the capital of a sentence before a name.
    if (
      length > 2 &&
      this.#tokens[first]!.initial &&
      isCyrillic.test(word) &&
      !this.#isFirstName(first) &&
      this.#isFirstName(first + 1)
    ) {
      this.#byWords(first + 1, last);
      return;
    }
    const type = this.#typeByWords(first, last);
    if (type) this.#push(first, last, type[0], type[1]);
    else if (length > 1 && length <= 5 && this.#isFirstName(first)) this.#person(first, last, 'confident');
    else if (length === 1 && acronym.test(word)) {
      if (!noBody.test(word)) this.#push(first, last, 'organization', 'possible');
    } else this.open.push({ first, last });
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
    if (this.#has(treatyWords, first, last)) return ['treaty', 'confident'];
    if (this.#has(organizationWords(), first, last)) return ['organization', 'confident'];
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
