import type { Locator, LocatorLabel } from '../citation.ts';
import type { LocatorTerms } from './locatorTerms.ts';

/** A locator at the head of a text, and where the rest of the text begins. */
export interface ReadLocator extends Locator {
  readonly end: number;
}

const unit = String.raw`(?:[^\s\p{P}]|[-–:])+`;
const group = String.raw`\([^()\s[\]{}]*\)|\[[^()\s[\]{}]*\]|\{[^()\s[\]{}]*\}`;
/** Pandoc's locator word: `33`, `33-44`, `XVII`, `34(1)(i)`, `3.2`, `1:35`. */
const word = new RegExp(String.raw`(?:${group}|\.?${unit})(?:\.${unit}|${group}|${unit})*`, 'uy');
const between = /[,;]?\s?/y;
const roman = /^(?=[MDCLXVI])M*(?:C[MD]|D?C{0,4})(?:X[CL]|L?X{0,4})(?:I[XV]|V?I{0,4})$/i;

/**
 * Reads a locator as Pandoc does: a label of `terms` followed by words with digits or Roman numerals, or, without a label, words with digits, which
 * count pages. `undefined` when the text begins with none. After Pandoc's `Text.Pandoc.Citeproc.Locator`.
 */
export function readLocator(text: string, terms: LocatorTerms): ReadLocator | undefined {
  for (const { label, length } of labelsAt(text, terms)) {
    const start = length + /^[\s~]*/.exec(text.slice(length))![0].length;
    const end = wordsEnd(text, start, (each) => isNumeral(each));
    if (end > start) return { label, value: text.slice(start, end), end };
  }
  const end = wordsEnd(text, 0, (each) => /\p{Nd}/u.test(each));
  return end > 0 ? { label: 'page', value: text.slice(0, end), end } : undefined;
}

/** Splits the text of a delimited locator into label and value; without a label it counts pages. */
export function splitLabel(text: string, terms: LocatorTerms): Locator {
  const [longest] = labelsAt(text, terms);
  if (!longest) return { label: 'page', value: text.trim() };
  return { label: longest.label, value: text.slice(longest.length).trim() };
}

/** The label as the document's language writes it before `value`. */
export function labelBefore(label: LocatorLabel, value: string, terms: LocatorTerms): string {
  const term = terms.find((each) => each.label === label);
  if (!term) return '';
  return isSeveral(value) ? term.many : term.one;
}

/** Whether the value names several places: a range or a list. */
export function isSeveral(value: string): boolean {
  return /[\p{L}\p{N}]\s*[-–,;]+\s*[\p{L}\p{N}]/u.test(value);
}

/** Whether the value is nothing but numbers, ranges and lists of them: `33`, `33-35`, `3, 7–9`. */
export function isNumeric(value: string): boolean {
  return /^\d+(?:\s*[-–]\s*\d+)?(?:,\s*\d+(?:\s*[-–]\s*\d+)?)*$/.test(value);
}

/** The labels `text` begins with, longest first; a label ends where a word does. */
function labelsAt(text: string, terms: LocatorTerms): { label: LocatorLabel; length: number }[] {
  const head = text.slice(0, 40).toLowerCase();
  const found: { label: LocatorLabel; length: number }[] = [];
  for (const { label, forms } of terms) {
    for (const form of forms) {
      if (head.startsWith(form) && isBoundary(form, head[form.length])) found.push({ label, length: form.length });
    }
  }
  return found.sort((a, b) => b.length - a.length);
}

function isBoundary(form: string, next: string | undefined): boolean {
  return next === undefined || !/[\p{L}\p{N}]/u.test(next) || !/[\p{L}\p{N}]$/u.test(form);
}

function wordsEnd(text: string, start: number, accept: (word: string) => boolean): number {
  let end = start;
  for (let at = start; ; ) {
    word.lastIndex = at;
    const match = word.exec(text);
    if (!match || !accept(match[0])) return end;
    end = word.lastIndex;
    between.lastIndex = end;
    between.test(text);
    if (between.lastIndex === end) return end;
    at = between.lastIndex;
  }
}

function isNumeral(text: string): boolean {
  return /\p{Nd}/u.test(text) || text.split(/[-–:.()[\]{}]+/).some((part) => roman.test(part));
}
