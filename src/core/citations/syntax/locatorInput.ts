import type { Locator } from '../citation.ts';
import { readLocator, splitLabel } from './locator.ts';
import type { LocatorTerms } from './locatorTerms.ts';

/** CSL has no term for timestamps in any language; a clock time is one. */
const clockTime = /^\d+(?::\d\d)+(?:\.\d+)?$/;

/**
 * Reads what a person types as the place in a source: `33`, `33-35`, `p. 7`, `¶ 13`, `chap. Two`, `1:02:33`, in the words of `terms`. A bare number
 * counts pages. `undefined` when it begins neither with a number nor with a label that a value follows.
 */
export function parseLocatorInput(typed: string, terms: LocatorTerms): Locator | undefined {
  const text = typed.replace(/\s+/g, ' ').trim();
  if (clockTime.test(text)) return { label: 'timestamp', value: text };
  const read = readLocator(text, terms);
  if (read && read.end === text.length) return { label: read.label, value: read.value };
  const { label, value } = splitLabel(text, terms);
  const labelled = value !== text;
  if (labelled && value !== '') return { label, value };
  // A number with words after it is a page all the same: `33 and passim`.
  return !labelled && read ? { label: read.label, value: text } : undefined;
}
