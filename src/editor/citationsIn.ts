import type { Position, TextDocument } from 'vscode';
import type { Citation, FoundCitation } from '../core/citations/citation.ts';
import { languageOf, syntaxOf } from './drafts.ts';
import type { WrittenCitations } from './writtenCitations.ts';

/** The citation whose markup has the cursor between its first and its last character; `undefined` when there is none. */
export function citationAround(document: TextDocument, position: Position): FoundCitation | undefined {
  const offset = document.offsetAt(position);
  const found = syntaxOf(document).find(document.getText());
  return found.find(({ start, end, nocite }) => !nocite && start < offset && offset < end);
}

/** The citations of the text before `offset`, in order. In plain text those that Ibid wrote and that still stand there. */
export function citationsBefore(document: TextDocument, offset: number, written: WrittenCitations): Citation[] {
  if (languageOf(document) === 'plaintext') {
    return written.standing(document).flatMap(({ start, citation }) => (start < offset ? [citation] : []));
  }
  const found = syntaxOf(document).find(document.getText());
  return found.filter(({ end, nocite }) => !nocite && end <= offset);
}

/**
 * The keys a draft cites, each once: in the order of their first citation, then those it only lists. In plain text, those of the citations that Ibid
 * wrote and that still stand there.
 */
export function keysCitedIn(document: TextDocument, written: WrittenCitations): string[] {
  const isPlain = languageOf(document) === 'plaintext';
  const listed = isPlain
    ? []
    : syntaxOf(document)
        .find(document.getText())
        .filter(({ nocite }) => nocite);
  const inText = citationsBefore(document, Number.POSITIVE_INFINITY, written);
  return [...new Set([...inText, ...listed].flatMap(({ items }) => items.map(({ key }) => key)))];
}
