import type { CslItem } from '../item.ts';
import { shortName } from '../label.ts';

/** The authors as a sentence names them ("Weitz", "Weitz and Doe", "Weitz et al.") in the words of the locale; empty when there are none. */
export function namesInText(item: CslItem, term: (name: 'and' | 'et-al') => string): string {
  const names = namesOf(item);
  if (names.length > 2) return `${names[0]} ${term('et-al')}`;
  return names.join(` ${term('and')} `);
}

/**
 * HTML of a citation whose author stands in the sentence, with the word for "and" where the style has a sign: a sentence says "Weitz and Doe (2025)", as
 * APA (7th edition, 8.17) wants, and only the brackets have room for "&".
 */
export function andInWords(html: string, item: CslItem, term: (name: 'and') => string): string {
  const names = namesOf(item);
  if (names.length !== 2 || names.some((name) => name.includes('&'))) return html;
  return html.replace(/^([^(]*?),? &#38; /, `$1 ${term('and')} `);
}

function namesOf({ author, editor }: CslItem): readonly string[] {
  return (author ?? editor ?? []).map(shortName).filter((name) => name !== '');
}
