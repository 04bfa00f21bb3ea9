import { applyEdits, type TextEdit } from '../text/edit.ts';
import type { DocumentLanguage } from '../text/language.ts';
import { SaidError } from '../text/saidError.ts';
import { sentence } from '../text/sentence.ts';
import type { FoundCitation, FoundCiteItem } from './citation.ts';
import { rewrite } from './editItem.ts';
import { syntaxFor } from './syntax/byLanguage.ts';
import { keyMarkup } from './syntax/keyMarkup.ts';

/** What no key may hold where LaTeX or BibTeX reads it. */
const notInBib = /[\s{}(),=\\"#%~'@]/u;
/** What no key may hold anywhere. */
const nowhere = /[\s{}",\\\][;]/u;

/** What is wrong with `key` as a citation key, for the user; `undefined` when nothing is. `inBib`: BibTeX or LaTeX has to read it. */
export function keyProblem(key: string, inBib: boolean): string | undefined {
  if (key.trim() === '') return 'A citation key cannot be empty.';
  const wrong = (inBib ? notInBib : nowhere).exec(key)?.[0];
  if (wrong === undefined) return undefined;
  const what = /\s/.test(wrong) ? 'a space' : `“${wrong}”`;
  return `A citation key cannot contain ${what}${inBib && !nowhere.test(wrong) ? ' in a .bib file' : ''}.`;
}

/** The places where a document cites `key`. */
export function citedAt(text: string, language: DocumentLanguage, key: string): FoundCiteItem[] {
  if (!text.includes(key)) return [];
  return syntaxFor(language)
    .find(text)
    .flatMap(({ items }) => items)
    .filter((item) => item.key === key);
}

/**
 * The edits that make every citation of `key` in a document one of `newKey`. Only the keys change, unless the language has no short form for the new
 * one. Throws when the document would not be read with the new key.
 */
export function renameCited(text: string, language: DocumentLanguage, key: string, newKey: string): TextEdit[] {
  if (!text.includes(key)) return [];
  const syntax = syntaxFor(language);
  const found = syntax.find(text);
  const naive = found.flatMap((citation) => keyEdits(text, language, citation, key, newKey));
  if (naive.length === 0) return [];
  const wanted = keysOf(found).map((each) => (each === key ? newKey : each));
  if (sameKeys(keysOf(syntax.find(applyEdits(text, naive))), wanted)) return naive;
  const whole = found
    .filter(cites(key))
    .map((citation) => rewrite(text, language, citation, renamed(citation, key, newKey)));
  if (sameKeys(keysOf(syntax.find(applyEdits(text, whole))), wanted)) return whole;
  throw new SaidError(sentence`“${newKey}” cannot be written as a key in ${language}; nothing was changed.`);
}

function keyEdits(
  text: string,
  language: DocumentLanguage,
  { items }: FoundCitation,
  key: string,
  newKey: string,
): TextEdit[] {
  return items
    .filter((item) => item.key === key)
    .map(({ keySpan: { start, end } }) => {
      const braced = text[start - 1] === '{' && text[end] === '}';
      return { start, end, text: braced ? newKey : keyMarkup(newKey, language) };
    });
}

function renamed(citation: FoundCitation, key: string, newKey: string): FoundCitation {
  return { ...citation, items: citation.items.map((item) => (item.key === key ? { ...item, key: newKey } : item)) };
}

function cites(key: string): (citation: FoundCitation) => boolean {
  return ({ items }) => items.some((item) => item.key === key);
}

function keysOf(citations: readonly FoundCitation[]): string[] {
  return citations.flatMap(({ items }) => items.map(({ key }) => key));
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}
