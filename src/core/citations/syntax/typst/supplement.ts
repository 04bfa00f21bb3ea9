import type { CiteItem } from '../../citation.ts';
import { oneLine, sticks } from '../affix.ts';
import { isSeveral, labelBefore, readLocator, splitLabel } from '../locator.ts';
import type { LocatorTerms } from '../locatorTerms.ts';
import type { Tail } from '../pandoc/tail.ts';
import { escapeTypst, readTypstAffix, writeTypstAffix } from './affix.ts';

const timestamp = /^\d+(?::\d\d)+(?:\.\d+)?(?![\p{L}\p{N}:]|\.\d)/u;

/** Reads a supplement: `p. 7`, `pp. 7–9`, `sec. #[The War] and more`; what is no locator is the suffix. */
export function readSupplement(source: string, terms: LocatorTerms): Tail {
  const text = source.trim();
  // Empty content in front says that no locator follows.
  if (text.startsWith('#[]')) return withSuffix({}, text.slice(3));
  const plain = text.replace(/\\[\s\S]|~/g, (token) => (token === '~' ? ' ' : token));
  const time = timestamp.exec(plain);
  if (time) return withSuffix({ label: 'timestamp', locator: time[0] }, plain.slice(time[0].length));
  const group = /^([^#[\]\\\d]{1,30}?)\s*#\[((?:[^[\]\\]|\\[\s\S])*)\]/.exec(plain);
  const label = group && splitLabel(`${group[1]!.trim()} x`, terms);
  if (group && label && label.value === 'x')
    return withSuffix({ label: label.label, locator: readTypstAffix(group[2]!) }, plain.slice(group[0].length));
  const located = readLocator(plain, terms);
  if (!located) return withSuffix({}, plain);
  return withSuffix({ label: located.label, locator: oneDash(located.value) }, plain.slice(located.end));
}

/** Writes locator and suffix as a supplement; every locator has its label, since Typst adds none. */
export function writeSupplement(item: CiteItem, terms: LocatorTerms): string {
  const locator = oneLine(item.locator ?? '');
  const suffix = writeTypstAffix(item.suffix ?? '');
  const wanted = { label: item.label ?? 'page', locator, suffix: oneLine(item.suffix ?? '') };
  if (locator === '') return reads(suffix, wanted, terms) ? suffix : `#[]${suffix}`;
  const glued = suffix === '' || sticks(suffix) ? suffix : ` ${suffix}`;
  const supplements = places(wanted, terms).map((place) => place + glued);
  return supplements.find((supplement) => reads(supplement, wanted, terms)) ?? supplements.at(-1)!;
}

/** The ways to write a locator, the plainest first; the last is content of its own. */
function places({ label, locator }: Wanted, terms: LocatorTerms): string[] {
  if (label === 'timestamp') return [escapeTypst(locator)];
  const value = locator.replace(/(?<=\p{N})\s*-\s*(?=\p{N})/gu, '–');
  const term = escapeTypst(labelBefore(label, locator, terms));
  return [`${term} ${escapeTypst(value)}`, `${term} #[${escapeTypst(locator)}]`];
}

type Wanted = Required<Pick<CiteItem, 'label' | 'locator' | 'suffix'>>;

/** Whether a supplement is read as what is wanted. */
function reads(supplement: string, { label, locator, suffix }: Wanted, terms: LocatorTerms): boolean {
  const read = readSupplement(supplement, terms);
  if ((read.suffix ?? '') !== suffix) return false;
  if (locator === '') return read.locator === undefined;
  return read.label === label && read.locator === (isSeveral(locator) ? oneDash(locator) : locator);
}

/** The dash of a range as the model has it. */
function oneDash(value: string): string {
  return value.replace(/--+|–/g, '-');
}

function withSuffix(tail: Tail, source: string): Tail {
  const suffix = readTypstAffix(source);
  return suffix === '' ? tail : { ...tail, suffix };
}
