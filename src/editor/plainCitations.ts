import { l10n, type Position, type TextDocument } from 'vscode';
import { inLanguage } from '../core/citations/bibliography/fromHtml.ts';
import type { Citation } from '../core/citations/citation.ts';
import { type LinkLanguage, writeLink } from '../core/citations/forms/link.ts';
import type { PlainCitation } from '../core/citations/forms/plainCitations.ts';
import type { TextEdit } from '../core/text/edit.ts';
import type { ResearchClient } from '../worker/client.ts';
import { languageOf } from './drafts.ts';
import { formattingOf } from './formatting.ts';

/** The citations of a draft that are footnotes or links, in order; none in a language that has no such forms. */
export async function plainCitationsOf(
  client: ResearchClient,
  document: TextDocument,
): Promise<readonly PlainCitation[]> {
  const language = linkLanguageOf(document);
  const text = document.getText();
  // A text without notes and links gives no reason to ask.
  if (!language || !/\[\^|\]\(|<a\s|https?:/i.test(text)) return [];
  return client.request('plainCitations', { text, language });
}

/** The footnote or link with `place` in its mark, its note or the link. */
export async function plainCitationAround(
  client: ResearchClient,
  document: TextDocument,
  place: Position,
): Promise<PlainCitation | undefined> {
  const offset = document.offsetAt(place);
  const all = await plainCitationsOf(client, document);
  return (
    all.find(({ start, end }) => start <= offset && offset <= end) ??
    all.find(({ body }) => body.start <= offset && offset <= body.end)
  );
}

/**
 * The edits that make `found` cite what `citation` does, the one at its text first; without it that it cites nothing. Rejects when words of the writer
 * would be lost, or when the form cannot say it.
 */
export function rewritePlain(
  client: ResearchClient,
  document: TextDocument,
  found: PlainCitation,
  citation: Citation | undefined,
): Promise<TextEdit[]> {
  return found.command === 'link'
    ? rewriteLink(client, document, found, citation)
    : rewriteNote(client, document, found, citation);
}

async function rewriteNote(
  client: ResearchClient,
  document: TextDocument,
  found: PlainCitation,
  citation: Citation | undefined,
): Promise<TextEdit[]> {
  const { body, start, end } = found;
  const text = document.getText();
  const printed = await client.request('renderCitation', { citation: plainly(found), ...formattingOf(document) });
  if (lettersOf(text.slice(body.start, body.end)) !== lettersOf(inLanguage(printed, 'markdown')))
    throw new Error(l10n.t('This note says more than its citation. Change it by hand; nothing was written.'));
  if (citation) {
    const rendered = await client.request('renderCitation', { citation, ...formattingOf(document) });
    return [{ ...body, text: inLanguage(rendered, 'markdown') }];
  }
  const mark = text.slice(start, end);
  const removed: TextEdit = { start, end, text: '' };
  const head = text.lastIndexOf(`${mark}:`, body.start);
  const isShared = text.split(mark).length > 3;
  if (isShared || head < 0) return [removed];
  const after = /^[ \t]*(?:\r?\n)*/.exec(text.slice(body.end))![0].length;
  return [removed, { start: head, end: body.end + after, text: '' }];
}

async function rewriteLink(
  client: ResearchClient,
  document: TextDocument,
  found: PlainCitation,
  citation: Citation | undefined,
): Promise<TextEdit[]> {
  const { body } = found;
  const language = linkLanguageOf(document)!;
  const words = linkWords(document.getText().slice(body.start, body.end), language);
  if (!citation) return [{ ...body, text: words }];
  const [item, other] = citation.items;
  if (other) throw new Error(l10n.t('A link leads to one source. Take the others away; nothing was written.'));
  const locator = item!.locator === undefined ? undefined : { label: item!.label ?? 'page', value: item!.locator };
  const url = await client.request('linkTo', { key: item!.key, locator });
  if (url === undefined)
    throw new Error(l10n.t('The source “{0}” has no URL to link to; nothing was written.', item!.key));
  const look = formattingOf(document);
  const printed = await client.request('renderCitation', { citation: plainly(found), ...look });
  // Words that are not the citation's own stay as the writer has them.
  if (lettersOf(words) !== lettersOf(printed.text)) return [{ ...body, text: linkAround(words, url, language) }];
  const rendered = await client.request('renderCitation', { citation, ...look });
  return [{ ...body, text: writeLink(rendered.text, url, language) }];
}

/** What is written between the marks of a link. */
function linkWords(link: string, language: LinkLanguage): string {
  if (language === 'html') return link.replace(/^<a\b[^>]*>/i, '').replace(/<\/a>$/i, '');
  return link.startsWith('[') ? link.slice(1, link.lastIndexOf('](')) : '';
}

function linkAround(markup: string, url: string, language: LinkLanguage): string {
  const empty = writeLink('', url, language);
  return language === 'html'
    ? empty.replace('></a>', () => `>${markup}</a>`)
    : empty.replace('[]', () => `[${markup}]`);
}

function plainly({ items, mode }: PlainCitation): Citation {
  return { items: items.map(({ keySpan: _, ...item }) => item), mode };
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

function linkLanguageOf(document: TextDocument): LinkLanguage | undefined {
  if (document.languageId === 'html') return 'html';
  return languageOf(document) === 'markdown' ? 'markdown' : undefined;
}
