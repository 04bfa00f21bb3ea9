import { foldWord } from '../../text/fold.ts';
import type { CslItem } from '../item.ts';
import { authorYear, yearOf } from '../label.ts';

/** What is read of a record to list it. */
export type ListedItem = Pick<CslItem, 'id' | 'author' | 'editor' | 'title' | 'issued'>;

/** The two texts of a row: what is shown, and what typed words are looked for in. */
export interface RowTexts {
  /** `Weitz n.d. · Title` */
  readonly label: string;
  readonly search: string;
}

/** The texts of the row of a record. */
export function rowTexts(item: ListedItem, aliases: readonly string[] = []): RowTexts {
  const title = item.title ?? '';
  const head = authorYear({ ...item, type: '' });
  let search = item.id;
  for (const alias of aliases) search += ` ${alias}`;
  for (const { given, family, literal, ...parts } of item.author ?? item.editor ?? []) {
    const particle = parts['non-dropping-particle'] ?? parts['dropping-particle'];
    for (const part of [given, particle, family, literal]) if (part) search += ` ${part}`;
  }
  search += ` ${title} ${yearOf(item.issued) ?? ''}`;
  return { label: title === '' ? head : `${head} · ${title}`, search: foldForSearch(search) };
}

const beyondAscii = /[^ -~]+/g;
const asciiOnly = /^[ -~]*$/;
const apostrophes = /[\u2018\u2019\u02bc]/g;
const dashes = /[\u2010-\u2015]/g;

/** Folds a text or what was typed so that the two can be compared: case, diacritics, kinds of apostrophes and dashes. */
export function foldForSearch(text: string): string {
  if (asciiOnly.test(text)) return text.toLowerCase();
  return text.toLowerCase().replace(beyondAscii, foldRun);
}

function foldRun(run: string): string {
  const folded = foldWord(run.replace(apostrophes, "'").replace(dashes, '-'));
  // Made anew out of its characters the text takes half the memory, and `includes` half the time: the engine keeps the wide form otherwise.
  return asciiOnly.test(folded) ? String.fromCharCode(...Array.from(folded, (letter) => letter.charCodeAt(0))) : folded;
}

/** Whether a code unit of a folded text belongs to a word. */
export function isInWord(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || unit > 127;
}

/** The words of a folded text, in order. */
export function wordsIn(text: string): string[] {
  const words: string[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && isInWord(text.charCodeAt(at))) continue;
    if (at > start) words.push(text.slice(start, at));
    start = at + 1;
  }
  return words;
}
