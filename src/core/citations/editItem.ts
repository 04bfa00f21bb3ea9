import { applyEdits, type TextEdit } from '../text/edit.ts';
import type { DocumentLanguage } from '../text/language.ts';
import { SaidError } from '../text/saidError.ts';
import { sentence } from '../text/sentence.ts';
import type { Citation, FoundCitation, FoundCiteItem, Locator } from './citation.ts';
import { syntaxFor } from './syntax/byLanguage.ts';
import { refuseOwnCommand } from './syntax/latex/write.ts';
import { isInEvalRst } from './syntax/roles/evalRst.ts';
import { typstPlaceOf } from './syntax/typst/place.ts';

/** A cite item with the citation it is part of. */
export interface ItemInCitation {
  readonly citation: FoundCitation;
  readonly item: FoundCiteItem;
}

/** The cite item whose key stands at `offset`, or right after or before it; `undefined` when there is none. */
export function itemAt(citations: readonly FoundCitation[], offset: number): ItemInCitation | undefined {
  for (const citation of citations) {
    const item = citation.items.find(({ keySpan }) => keySpan.start <= offset && offset <= keySpan.end);
    if (item) return { citation, item };
  }
  return undefined;
}

/**
 * The edit that gives the cite item whose key begins at `start` another locator, in the syntax of the document. `undefined` when `key` does not stand
 * there any more. Throws when a citation of this kind has no place for a locator.
 */
export function locatorEdit(
  text: string,
  language: DocumentLanguage,
  { start, key }: { readonly start: number; readonly key: string },
  locator: Locator,
): TextEdit | undefined {
  const syntax = syntaxFor(language);
  const found = syntax.find(text);
  const place = found.flatMap((citation) => citation.items.map((item) => ({ citation, item })));
  const index = place.findIndex(({ item }) => item.keySpan.start === start && item.key === key);
  if (index < 0) return undefined;
  const { citation, item } = place[index]!;
  const changed: Citation = {
    ...citation,
    items: citation.items.map((each) =>
      each === item ? { ...each, label: locator.label, locator: locator.value } : each,
    ),
  };
  const edit = rewrite(text, language, citation, changed);
  const after = syntax.find(applyEdits(text, [edit])).flatMap(({ items }) => items)[index];
  if (citation.nocite || after?.key !== key || after.locator === undefined)
    throw new SaidError(sentence`This kind of citation has no place for a locator; nothing was written.`);
  return edit;
}

/** The edit that writes `changed` in place of a citation that was found. Throws when that stands in a command that the text defines. */
export function rewrite(
  text: string,
  language: DocumentLanguage,
  citation: FoundCitation,
  changed: Citation,
): TextEdit {
  const { start, end } = citation;
  if (language === 'latex') refuseOwnCommand(citation, text);
  // The words that follow these commands of csquotes belong to them, whatever is changed.
  const { command = '' } = citation;
  const written = language === 'latex' && /cquote/.test(command) ? { ...changed, command } : changed;
  return { start, end, text: syntaxFor(language).write(written, text, placeOf(citation, text, language)) };
}

/** The place that counts when `citation` is written anew. */
function placeOf(citation: FoundCitation, text: string, language: DocumentLanguage): number | undefined {
  if (language === 'typst') return typstPlaceOf(citation, text);
  const isMarkdown = language === 'markdown' || language === 'quarto' || language === 'myst';
  if (!isMarkdown) return citation.end;
  // In Pandoc's Markdown the place would make brackets that the writer chose into the form for footnotes.
  return isInEvalRst(citation) ? citation.start : undefined;
}
