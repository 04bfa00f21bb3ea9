import type { Position, TextDocument } from 'vscode';
import type { PlainCitation, PlainLanguage } from '../core/citations/forms/plainCitations.ts';
import { overlaps } from '../core/text/span.ts';
import type { ResearchClient } from '../worker/client.ts';
import { languageOf } from './drafts.ts';
import { formattingOf } from './formatting.ts';
import type { WrittenCitations } from './writtenCitations.ts';

/**
 * The citations of a draft that are footnotes, links or the words of an author–date style, in order; none in a language that has no such forms. With
 * `written` those too that Ibid wrote in any other style and that still stand there.
 */
export async function plainCitationsOf(
  client: ResearchClient,
  document: TextDocument,
  written?: WrittenCitations,
): Promise<readonly PlainCitation[]> {
  const language = plainLanguageOf(document);
  const text = document.getText();
  // A text without any of their signs gives no reason to ask.
  if (!language || !signs[language].test(text)) return standingIn(document, written);
  const { locale } = formattingOf(document);
  const found = await client.request('plainCitations', { text, language, locale });
  const standing = standingIn(document, written);
  const others = found.filter((citation) => !standing.some((known) => overlaps(known, citation)));
  return [...standing, ...others].sort((a, b) => a.start - b.start);
}

const signs: Readonly<Record<PlainLanguage, RegExp>> = {
  markdown: /\[\^|\]\(|https?:/i,
  html: /\(|<a\s/i,
  plaintext: /\(/,
};

function standingIn(document: TextDocument, written: WrittenCitations | undefined): PlainCitation[] {
  if (!written || languageOf(document) !== 'plaintext') return [];
  return written.standing(document).map(({ start, end, citation }) => {
    const span = { start, end };
    const items = citation.items.map((item) => ({ ...item, keySpan: span }));
    return { ...span, mode: citation.mode, items, command: 'text', body: span };
  });
}

/** The one of them with `place` in its mark, its note or its whole. */
export async function plainCitationAround(
  client: ResearchClient,
  document: TextDocument,
  place: Position,
  written?: WrittenCitations,
): Promise<PlainCitation | undefined> {
  const offset = document.offsetAt(place);
  const all = await plainCitationsOf(client, document, written);
  return (
    all.find(({ start, end }) => start <= offset && offset <= end) ??
    all.find(({ body }) => body.start <= offset && offset <= body.end)
  );
}

/** In which language of plain citations a draft is written. */
export function plainLanguageOf(document: TextDocument): PlainLanguage | undefined {
  if (document.languageId === 'html') return 'html';
  const language = languageOf(document);
  return language === 'markdown' || language === 'plaintext' ? language : undefined;
}
