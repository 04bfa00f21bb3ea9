import type { Breath } from '../breath.ts';
import type { PdfPage } from './textMeasures.ts';

/** The words of a text in lower case, with hyphens kept inside: how the text itself spells what a line end divides. Works in slices. */
export async function vocabularyOf(pages: readonly PdfPage[], breath: Breath): Promise<ReadonlySet<string>> {
  const words = new Set<string>();
  for (const { lines } of pages) {
    await breath.take();
    for (const { text } of lines) addWords(text, words);
  }
  return words;
}

function addWords(line: string, words: Set<string>): void {
  for (const [word] of line.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*(?![-‐\u00ad])/gu))
    words.add(word.replaceAll('‐', '-'));
}

/**
 * Two lines as one. A hyphen at the end before a small letter is taken away, unless the text elsewhere writes the word with it and never without.
 */
export function joinLines(before: string, after: string, vocabulary: ReadonlySet<string>): string {
  const head = /([\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*)[-‐\u00ad]$/u.exec(before.slice(-80))?.[1];
  const tail = /^\p{Ll}[\p{L}\p{M}]*/u.exec(after)?.[0];
  if (head === undefined) return `${before} ${after}`;
  if (tail === undefined)
    return /^[\p{Lu}\d]/u.test(after) && !before.endsWith('\u00ad') ? before + after : `${before} ${after}`;
  const [first, second] = [head.toLowerCase(), tail.toLowerCase()];
  const last = first.slice(first.lastIndexOf('-') + 1);
  const whole = vocabulary.has(first + second) || vocabulary.has(last + second);
  const divided = vocabulary.has(`${first}-${second}`);
  return divided && !whole ? before.replace(/[‐\u00ad]$/, '-') + after : before.slice(0, -1) + after;
}
