import { type CancellationToken, DocumentLink, type DocumentLinkProvider, l10n, type TextDocument, Uri } from 'vscode';
import type { FoundCitation, FoundCiteItem } from '../../core/citations/citation.ts';
import { formatOf } from '../../core/citations/library/bibliographyFormat.ts';
import { type LinkTarget, linksIn, type PlacedLink, zoteroLinks } from '../../core/citations/library/links.ts';
import type { Span } from '../../core/text/span.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { linkUri } from '../attachments.ts';
import { toRange } from '../convert.ts';
import { isDraft, nameOf, syntaxOf } from '../drafts.ts';
import type { Mirror } from '../mirror.ts';
import { isBibliography } from './keyAt.ts';

/** Larger bibliography files, in code units, have no links: nobody reads them by eye. */
const largest = 3_000_000;

/** Makes DOIs, addresses and attached files of bibliography files, and links into Zotero, something to follow. */
export class BibliographyLinks implements DocumentLinkProvider {
  readonly #mirror: Mirror;

  constructor(mirror: Mirror) {
    this.#mirror = mirror;
  }

  provideDocumentLinks(document: TextDocument): DocumentLink[] {
    const text = document.getText();
    if (text.length > largest || isDraft(document, this.#mirror)) return [];
    const isBib = formatOf(document.uri.path) === 'bib';
    if (!isBib && !isBibliography(document.uri.toString(), this.#mirror)) return [];
    return [...linksIn(document.uri.path, text), ...zoteroLinks(text)].flatMap((link) => placed(document, link));
  }
}

/**
 * In drafts: links into Zotero, and from the mark before a citation key (`@`, the command) to what its entry names. The key itself is left to “Go to
 * Definition”.
 */
export class DraftLinks implements DocumentLinkProvider {
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;

  constructor(client: ResearchClient, mirror: Mirror) {
    this.#client = client;
    this.#mirror = mirror;
  }

  async provideDocumentLinks(document: TextDocument, token: CancellationToken): Promise<DocumentLink[]> {
    const text = document.getText();
    const zotero = zoteroLinks(text).flatMap((link) => placed(document, link));
    if (!isDraft(document, this.#mirror)) return zotero;
    const citations = syntaxOf(document).find(text);
    const keys = citations.flatMap(({ items }) => items.map(({ key }) => key));
    if (keys.length === 0) return zotero;
    const known = await this.#client.request('keyLinks', { keys: [...new Set(keys)] });
    if (token.isCancellationRequested) return [];
    const byKey = new Map(known.map((each) => [each.key, each]));
    const links = citations.flatMap((citation) =>
      citation.items.flatMap((item): DocumentLink[] => {
        const found = byKey.get(item.key);
        const mark = markBefore(text, citation, item);
        if (!found || !mark) return [];
        const bibliography = found.uri === undefined ? undefined : Uri.parse(found.uri, true);
        return linkTo(document, mark, found.links[0]!, bibliography);
      }),
    );
    return [...zotero, ...links];
  }
}

/** `@` in Pandoc's Markdown and Typst, the command in LaTeX when it cites one source. */
function markBefore(text: string, citation: FoundCitation, { keySpan }: FoundCiteItem): Span | undefined {
  const mark = /@\{?$/.exec(text.slice(Math.max(0, keySpan.start - 2), keySpan.start));
  if (mark) return { start: keySpan.start - mark[0].length, end: keySpan.start };
  const { start, command, items } = citation;
  if (command === undefined || items.length > 1 || text[start] !== '\\') return undefined;
  return { start, end: start + 1 + command.length };
}

function placed(document: TextDocument, link: PlacedLink): DocumentLink[] {
  return linkTo(document, link, link, document.uri);
}

function linkTo(document: TextDocument, place: Span, target: LinkTarget, bibliography: Uri | undefined) {
  const uri = linkUri(target, bibliography);
  if (!uri) return [];
  const link = new DocumentLink(toRange(document, place), uri);
  link.tooltip = l10n.t('Open {0}', target.kind === 'file' ? nameOf(uri) : target.address);
  return [link];
}
