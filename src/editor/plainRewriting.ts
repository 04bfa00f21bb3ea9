import { l10n, type TextDocument } from 'vscode';
import { inLanguage } from '../core/citations/bibliography/fromHtml.ts';
import type { Citation } from '../core/citations/citation.ts';
import { type LinkLanguage, writeLink } from '../core/citations/forms/link.ts';
import { visibleHtml } from '../core/citations/forms/linksIn.ts';
import { placeInWords } from '../core/citations/forms/placeInWords.ts';
import type { PlainCitation } from '../core/citations/forms/plainCitations.ts';
import type { Rendered } from '../core/citations/render/markup.ts';
import type { TextEdit } from '../core/text/edit.ts';
import type { ResearchClient } from '../worker/client.ts';
import { formattingOf } from './formatting.ts';
import { plainCitationsOf, plainLanguageOf } from './plainCitations.ts';
import type { WrittenCitations } from './writtenCitations.ts';

/** Writes what becomes of citations that are footnotes, links or words. */
export class PlainRewriting {
  readonly #client: ResearchClient;
  readonly #written: WrittenCitations;

  constructor(client: ResearchClient, written: WrittenCitations) {
    this.#client = client;
    this.#written = written;
  }

  /**
   * The edits that make `found` cite what `citation` does, the one at its text first; without it that it cites nothing. Rejects when words of the writer
   * would be lost, or when the form cannot say it.
   */
  edits(document: TextDocument, found: PlainCitation, citation: Citation | undefined): Promise<TextEdit[]> {
    switch (found.command) {
      case 'link':
        return rewriteLink(this.#client, document, found, citation);
      case 'footnote':
        return this.#note(document, found, citation);
      case 'text':
        return this.#text(document, found, citation);
    }
  }

  async #note(document: TextDocument, found: PlainCitation, citation: Citation | undefined): Promise<TextEdit[]> {
    const { body, start, end } = found;
    const text = document.getText();
    const render = await this.#renderer(document, found);
    if (lettersOf(text.slice(body.start, body.end)) !== lettersOf(inLanguage(await render(plainly(found)), 'markdown')))
      return [
        ownWords(
          text,
          found,
          citation,
          l10n.t('This note says more than its citation. Change it by hand; nothing was written.'),
        ),
      ];
    if (citation) return [{ ...body, text: inLanguage(await render(citation), 'markdown') }];
    const mark = text.slice(start, end);
    const removed: TextEdit = { start, end, text: '' };
    const head = text.lastIndexOf(`${mark}:`, body.start);
    const isShared = text.split(mark).length > 3;
    if (isShared || head < 0) return [removed];
    const after = /^[ \t]*(?:\r?\n)*/.exec(text.slice(body.end))![0].length;
    return [removed, { start: head, end: body.end + after, text: '' }];
  }

  async #text(document: TextDocument, found: PlainCitation, citation: Citation | undefined): Promise<TextEdit[]> {
    const { start, end } = found;
    const text = document.getText();
    const isHtml = document.languageId === 'html';
    const render = await this.#renderer(document, found);
    const isOwn = this.#written.standing(document).some((own) => own.start === start && own.end === end);
    const words = text.slice(start, end);
    const said = isOwn ? '' : lettersOf(isHtml ? visibleHtml(words) : words);
    if (!isOwn && said !== lettersOf((await render(plainly(found))).text))
      return [
        ownWords(
          text,
          found,
          citation,
          l10n.t('This citation does not read as its style prints it. Change it by hand; nothing was written.'),
        ),
      ];
    if (!citation) return [{ start: text[start - 1] === ' ' ? start - 1 : start, end, text: '' }];
    const rendered = await render(citation);
    return [{ start, end, text: isHtml ? rendered.html : rendered.text }];
  }

  /** Renders as a citation stands behind those before `found`. */
  async #renderer(document: TextDocument, found: PlainCitation): Promise<(citation: Citation) => Promise<Rendered>> {
    const all = await plainCitationsOf(this.#client, document, this.#written);
    const earlier = earlierThan(found.start, all);
    return (citation) => this.#client.request('renderCitation', { citation, earlier, ...formattingOf(document) });
  }
}

/** The number of a place is all that is changed in words of the writer's own; rejects with `reason` where that is not all there is to change. */
function ownWords(text: string, found: PlainCitation, citation: Citation | undefined, reason: string): TextEdit {
  const edit = citation && placeInWords(text, found, citation);
  if (!edit) throw new Error(reason);
  return edit;
}

/** What a processor is to know of the notes or words before `offset`. */
export function earlierThan(offset: number, all: readonly PlainCitation[]): Citation[] {
  return all.filter(({ command, start }) => command !== 'link' && start < offset).map(plainly);
}

async function rewriteLink(
  client: ResearchClient,
  document: TextDocument,
  found: PlainCitation,
  citation: Citation | undefined,
): Promise<TextEdit[]> {
  const { body } = found;
  const language: LinkLanguage = plainLanguageOf(document) === 'html' ? 'html' : 'markdown';
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
