import type { CiteItem } from '../../citation.ts';
import { oneLine, sticks } from '../affix.ts';
import { isNumeric, isSeveral, labelBefore, readLocator, splitLabel } from '../locator.ts';
import type { LocatorTerms } from '../locatorTerms.ts';
import type { Tail } from '../pandoc/tail.ts';
import { escapeLatex, readLatexAffix, writeLatexAffix } from './affix.ts';

const romanPages = /^[ivxlcdm]+(?:\s*(?:--?|–)\s*[ivxlcdm]+)?$/i;
const timestamp = /^\d+(?::\d\d)+(?:\.\d+)?(?![\p{L}\p{N}:]|\.\d)/u;

/** Reads a postnote: `33`, `33--35`, `para.~13`, `sec.~{The War} and more`; what is no locator is the suffix. */
export function readPostnote(source: string, terms: LocatorTerms): Tail {
  const text = unbraced(source.trim());
  // An empty group in front says that no locator follows.
  if (text.startsWith('{}')) return withSuffix({}, text.slice(2));
  const plain = text
    .replace(/\\(?=ppno\b|pno\b)(p?pno)\b\s*/g, (_, name: string) => (name === 'pno' ? 'p.' : 'pp.'))
    .replace(/\\[\s\S]|~/g, (token) => (/^(?:~|\\[ ,])$/.test(token) ? ' ' : token));
  const time = timestamp.exec(plain);
  if (time) return withSuffix({ label: 'timestamp', locator: time[0] }, plain.slice(time[0].length));
  const group = /^([^{}\\\d]{1,30}?)\s*\{((?:[^{}\\]|\\[\s\S]|\{[^{}]*\})*)\}/.exec(plain);
  const label = group && splitLabel(`${group[1]!.trim()} x`, terms);
  if (group && label && label.value === 'x')
    return withSuffix({ label: label.label, locator: readLatexAffix(group[2]!) }, plain.slice(group[0].length));
  const located = readLocator(plain, terms);
  if (located) return withSuffix({ label: located.label, locator: oneDash(located.value) }, plain.slice(located.end));
  if (romanPages.test(plain)) return { label: 'page', locator: oneDash(plain) };
  return withSuffix({}, plain);
}

/** Writes locator and suffix as a postnote; biblatex puts the `p.` before bare pages itself. */
export function writePostnote(item: CiteItem, terms: LocatorTerms, biblatex: boolean): string {
  const locator = oneLine(item.locator ?? '');
  const suffix = writeLatexAffix(item.suffix ?? '');
  const wanted = { ...item, label: item.label ?? 'page', locator, suffix: oneLine(item.suffix ?? '') };
  if (locator === '') return bracketed(reads(suffix, wanted, terms) ? suffix : `{}${suffix}`);
  const glued = suffix === '' || sticks(suffix) ? suffix : ` ${suffix}`;
  const notes = places(wanted, terms, biblatex && suffix === '').map((place) => place + glued);
  return bracketed(notes.find((note) => reads(note, wanted, terms)) ?? notes.at(-1)!);
}

/** The ways to write a locator, the plainest first; the last is in braces of its own. */
function places({ label, locator }: Wanted, terms: LocatorTerms, bare: boolean): string[] {
  const value = escapeLatex(locator).replace(/(?<=[\p{L}\p{N}])\s*[-–]\s*(?=[\p{L}\p{N}])/gu, '--');
  if (label === 'timestamp') return [value];
  const term = escapeLatex(labelBefore(label, locator, terms));
  const isPage = label === 'page' && (isNumeric(locator) || romanPages.test(locator));
  return [...(bare && isPage ? [value] : []), `${term}~${value}`, `${term}~{${escapeLatex(locator)}}`];
}

type Wanted = Required<Pick<CiteItem, 'label' | 'locator' | 'suffix'>>;

/** Whether a note is read as what is wanted. */
function reads(note: string, { label, locator, suffix }: Wanted, terms: LocatorTerms): boolean {
  const read = readPostnote(note, terms);
  if ((read.suffix ?? '') !== suffix) return false;
  return locator === '' ? read.locator === undefined : read.label === label && sameValue(read.locator, locator);
}

/** The dash of a range as the model has it. */
function oneDash(value: string): string {
  return value.replace(/--+|–/g, '-');
}

/** Values are the same when they differ in the dash of a range only. */
function sameValue(a: string | undefined, b: string): boolean {
  const plain = (value: string) => (isSeveral(value) ? value.replace(/\s*[-–]\s*/g, '-') : value);
  return a !== undefined && plain(a) === plain(b);
}

/** Braces hide a closing bracket from the command. */
export function bracketed(note: string): string {
  return note.includes(']') ? `{${note}}` : note;
}

/** Undoes {@link bracketed}. */
export function unbraced(note: string): string {
  if (!note.startsWith('{') || !note.endsWith('}') || note.startsWith('{}')) return note;
  let depth = 0;
  for (let index = 0; index < note.length; index++) {
    if (note[index] === '\\') index++;
    else if (note[index] === '{') depth++;
    else if (note[index] === '}' && --depth === 0) return index === note.length - 1 ? note.slice(1, -1) : note;
  }
  return note;
}

function withSuffix(tail: Tail, source: string): Tail {
  const suffix = readLatexAffix(source);
  return suffix === '' ? tail : { ...tail, suffix };
}
