import type { Position, TextDocument } from 'vscode';
import type { Citation, FoundCitation } from '../core/citations/citation.ts';
import type { ResearchClient } from '../worker/client.ts';
import { languageOf, syntaxOf } from './drafts.ts';
import { plainCitationsOf } from './plainCitations.ts';
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
  return keysOf(document, citationsBefore(document, Number.POSITIVE_INFINITY, written));
}

/** As {@link keysCitedIn}, with those of footnotes, links and words in an author–date style, which no processor of citations sees. */
export async function allKeysCitedIn(
  client: ResearchClient,
  document: TextDocument,
  written: WrittenCitations,
): Promise<string[]> {
  const plain = await plainCitationsOf(client, document, written);
  const keyed = syntaxOf(document)
    .find(document.getText())
    .filter(({ nocite }) => !nocite);
  return keysOf(
    document,
    [...keyed, ...plain].sort((a, b) => a.start - b.start),
  );
}

function keysOf(document: TextDocument, inText: readonly Citation[]): string[] {
  const found = languageOf(document) === 'plaintext' ? [] : syntaxOf(document).find(document.getText());
  const listed = found.filter(({ nocite }) => nocite);
  return [...new Set([...inText, ...listed].flatMap(({ items }) => items.map(({ key }) => key)))];
}
