import type { DocumentLanguage } from '../../../text/language.ts';

/** Quarto's own prefixes of cross-references. https://quarto.org/docs/authoring/cross-references.html */
const quarto = /^(?:fig|tbl|lst|tip|nte|wrn|imp|cau|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|prf|alg|eq|sec)-/i;
/** Those of the pandoc-crossref filter. */
const pandocCrossref = /^(?:fig|tbl|eq|sec|lst):/i;
/** `(@good) An example.` */
const exampleItem = /^[ \t>]{0,12}\(?@([\p{L}\p{N}_][\p{L}\p{N}_-]*)[.)][ \t]/gmu;

/** A test for keys that are cross-references and no citations in this document: to figures, sections and the like, and to numbered examples. */
export function crossReferences(text: string, language: DocumentLanguage): (key: string) => boolean {
  const examples = new Set(Array.from(text.matchAll(exampleItem), (match) => match[1]!));
  const prefixed = language === 'quarto' ? quarto : pandocCrossref;
  return (key) => prefixed.test(key) || pandocCrossref.test(key) || examples.has(key);
}
