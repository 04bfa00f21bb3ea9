import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as greek } from '@orama/stemmers/greek';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import { oneSpelling } from './spelling.ts';

type Stemmer = (word: string) => string;
type Script = 'latin' | 'cyrillic' | 'arabic' | 'greek' | 'other';

/** Snowball and Porter stemmers by primary language tag, with the script they are made for. */
const stemmers: Readonly<Record<string, readonly [Script, Stemmer]>> = {
  ar: ['arabic', arabic],
  da: ['latin', danish],
  nl: ['latin', dutch],
  en: ['latin', (word) => porter(oneSpelling(word))],
  fi: ['latin', finnish],
  fr: ['latin', french],
  de: ['latin', german],
  el: ['greek', greek],
  hu: ['latin', hungarian],
  it: ['latin', italian],
  nb: ['latin', norwegian],
  no: ['latin', norwegian],
  nn: ['latin', norwegian],
  pt: ['latin', portuguese],
  ro: ['latin', romanian],
  ru: ['cyrillic', russian],
  es: ['latin', spanish],
  sv: ['latin', swedish],
  uk: ['cyrillic', ukrainian],
};

const ion = /^(.+[^a][st])ions?$/;
/** Porter's m > 1: at least two runs of vowels that a consonant follows. */
const longStem = /^[^aeiou]?[^aeiouy]*[aeiouy][aeiou]*[^aeiou][^aeiouy]*[aeiouy][aeiou]*[^aeiou]/;

/** The package's Porter stemmer, which drops the s or t before -ion that step 4 has to keep: elect, election. */
function porter(word: string): string {
  const stem = ion.exec(word)?.[1];
  return stem !== undefined && longStem.test(stem) ? stem : english(word);
}

/** The language a word in a foreign script is taken to be in. */
const byScript: Readonly<Record<Script, string>> = {
  latin: 'en',
  cyrillic: 'ru',
  arabic: 'ar',
  greek: 'el',
  other: '',
};

/** Longer words are compounds or noise, and some stemmers slow down on them. */
const longestStemmed = 40;

/** The primary language of a source's record; English when it states none. */
export function primaryLanguage(tag: string | undefined): string {
  const language = tag?.trim().toLowerCase().split(/[-_]/)[0];
  return language ? language : 'en';
}

/**
 * The language whose stemmer serves a folded word in a source of `language`: that language, unless the word is in another
 * script. Empty when there is no stemmer.
 */
export function stemLanguage(language: string, form: string): string {
  const script = scriptOf(form);
  const own = Object.hasOwn(stemmers, language) ? stemmers[language] : undefined;
  if (own?.[0] === script) return language;
  // A language without a stemmer must not be stemmed by the rules of another of the same script.
  return script === 'latin' && language !== 'en' && !own ? '' : byScript[script];
}

/** The stem of a folded word; the word itself when there is no stemmer for the language. */
export function stemOf(language: string, form: string): string {
  if (form.length > longestStemmed || !Object.hasOwn(stemmers, language)) return form;
  return stemmers[language]![1](form);
}

function scriptOf(form: string): Script {
  const unit = form.charCodeAt(0);
  if (unit < 0x370) return 'latin';
  if (unit < 0x400) return 'greek';
  if (unit < 0x530) return 'cyrillic';
  return unit >= 0x600 && unit < 0x700 ? 'arabic' : 'other';
}

/** A hash of a language and a stem, FNV-1a in 32 bits. http://www.isthe.com/chongo/tech/comp/fnv/ */
export function stemHash(language: string, stem: string): number {
  let hash = 0x811c9dc5;
  const key = `${language} ${stem}`;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
