import type { ActorType } from '../../core/actors/actor.ts';
import type { CardRelation } from '../../core/actors/cardParts.ts';
import { fill } from '../strings.ts';
import type { ProfileStrings } from './strings.ts';

/** Puts numbers, dates and the names of types into the page's texts, for one display language. */
export class ProfileWords {
  readonly strings: ProfileStrings;
  readonly #language: string;
  readonly #numbers: Intl.NumberFormat;

  /** `language` is a BCP 47 tag; one that the platform does not know counts as English. */
  constructor(strings: ProfileStrings, language: string) {
    this.strings = strings;
    const tag = language.toLowerCase().startsWith('en') ? 'en-GB' : language;
    this.#language = isKnown(tag) ? tag : 'en-GB';
    this.#numbers = new Intl.NumberFormat(this.#language);
  }

  /** The text of this name with its places filled. */
  text(name: keyof ProfileStrings, ...values: readonly (string | number)[]): string {
    return fill(this.strings[name], ...values.map((value) => (typeof value === 'number' ? this.count(value) : value)));
  }

  /** `1,200` */
  count(value: number): string {
    return this.#numbers.format(value);
  }

  passages(count: number): string {
    return count === 1 ? this.strings.passagesOne : this.text('passagesOther', count);
  }

  type(type: ActorType): string {
    return this.strings[`type${capital(type)}` as keyof ProfileStrings];
  }

  relation(type: CardRelation['type']): string {
    return this.strings[`relation${type.split('-').map(capital).join('')}` as keyof ProfileStrings];
  }

  /** An ISO date, whole or partial: `13 June 2025`, `June 2025`, `2025`; what is no such date stays as it is. */
  date(date: string): string {
    const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
    if (year === undefined || month === undefined) return date;
    const format = new Intl.DateTimeFormat(this.#language, {
      year: 'numeric',
      month: 'long',
      day: day === undefined ? undefined : 'numeric',
      timeZone: 'UTC',
    });
    return format.format(new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1))));
  }

  /** `June 2011 – 2025`, `until 2018`, or one date; empty without any. */
  period(start: string | undefined, end: string | undefined): string {
    if (start === undefined) return end === undefined ? '' : this.text('until', this.date(end));
    if (end === undefined || end === start) return this.date(start);
    if (start.startsWith(end)) return this.text(end.length > 4 ? 'endedMonth' : 'endedYear', this.date(start));
    return this.text('span', this.date(start), this.date(end));
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function isKnown(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}
