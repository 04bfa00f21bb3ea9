import type { TextEdit } from '../../text/edit.ts';
import { frontMatter } from '../../text/frontMatter.ts';
import type { DocumentLanguage } from '../../text/language.ts';
import { lineEndOf } from '../library/plan/layout.ts';
import type { Rendered } from '../render/markup.ts';
import { bibliographyCommand, bibliographyPlace } from './command.ts';
import { inLanguage } from './fromHtml.ts';
import { findRenderedList, paragraphAt, writeRenderedList } from './renderedList.ts';

/** A document and the place in it, a UTF-16 offset, where its bibliography is wanted. */
export interface BibliographySpot {
  readonly text: string;
  readonly language: DocumentLanguage;
  readonly offset: number;
}

/** What stands in the document afterwards; without `edit` it stands there already. */
export interface BibliographyInsertion {
  readonly edit?: TextEdit;
  readonly text: string;
}

/** References as a style prints them, in its order. */
export interface StyledReferences {
  readonly style: string;
  readonly references: readonly Rendered[];
}

/** The language's own command, unless the document has one; `undefined` in a language that has none. `path`: see {@link bibliographyCommand}. */
export function insertCommand(spot: BibliographySpot, path: string): BibliographyInsertion | undefined {
  const { text, language } = spot;
  const place = bibliographyPlace(text, language);
  if (place) return { text: text.slice(place.start, place.end) };
  const command = bibliographyCommand(text, language, path);
  return command === undefined ? undefined : { edit: paragraphAt(text, inBody(spot), command), text: command };
}

/**
 * The rendered list, in place of the one that was written before. In plain text that one is known only by being exactly `previous`; one that was
 * changed by hand stays, and the new list goes to the spot. Throws when the comments around an earlier list are broken.
 */
export function insertList(
  spot: BibliographySpot,
  { style, references }: StyledReferences,
  previous?: string,
): BibliographyInsertion {
  const { text, language } = spot;
  const list = writeRenderedList(
    references.map((reference) => inLanguage(reference, language)),
    style,
    language,
    lineEndOf(text),
  );
  const earlier = findRenderedList(text, language) ?? exactly(text, previous);
  if (!earlier) return { edit: paragraphAt(text, inBody(spot), list), text: list };
  const same = text.slice(earlier.start, earlier.end) === list;
  return same ? { text: list } : { edit: { start: earlier.start, end: earlier.end, text: list }, text: list };
}

function exactly(text: string, words: string | undefined): { start: number; end: number } | undefined {
  const start = words ? text.lastIndexOf(words) : -1;
  return start < 0 ? undefined : { start, end: start + words!.length };
}

/** The offset, or the end of the text's body where the offset lies outside of it. */
function inBody({ text, language, offset }: BibliographySpot): number {
  if (language === 'latex') {
    const begin = text.indexOf('\\begin{document}');
    const end = text.lastIndexOf('\\end{document}');
    const last = end < 0 ? text.length : Math.max(0, end - (text[end - 1] === '\n' ? 1 : 0));
    return offset < (begin < 0 ? 0 : begin + '\\begin{document}'.length) || offset > last ? last : offset;
  }
  const head = language === 'typst' || language === 'plaintext' ? undefined : frontMatter(text);
  return head && offset < head.end ? text.length : offset;
}
