import {
  type CancellationToken,
  Hover,
  type HoverProvider,
  l10n,
  type Position,
  type Range,
  type TextDocument,
  Uri,
} from 'vscode';
import type { HitAnswer, KeyLinks, SourceRow } from '../../core/answers.ts';
import type { ItemInCitation } from '../../core/citations/editItem.ts';
import { sentenceAround } from '../../core/citations/sentenceAround.ts';
import { citeItemOf } from '../../core/corpus/citePassage.ts';
import { locatorText } from '../../core/corpus/margin.ts';
import { snippetOf } from '../../core/search/snippet.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { linkUri } from '../attachments.ts';
import { toRange } from '../convert.ts';
import { isDraft, nameOf, syntaxOf } from '../drafts.ts';
import { formattingOf } from '../formatting.ts';
import type { Mirror } from '../mirror.ts';
import { plainCitationAround } from '../plainCitations.ts';
import { readSettings } from '../settings.ts';
import { fieldNames } from '../sources/fieldWords.ts';
import type { WrittenCitations } from '../writtenCitations.ts';
import { commandLink } from './commandLink.ts';
import { HoverPage } from './hoverPage.ts';
import { keyAt } from './keyAt.ts';
import { nearLine } from './nearLine.ts';

/** A style that is not warm yet takes up to a second; the hover shows author and year instead after so many milliseconds. */
const patience = 400;
/** So many passages, each cut to so many code units. */
const passagesShown = 2;
const excerptLength = 220;

interface CitedAt {
  readonly range: Range;
  readonly cited: ItemInCitation;
  /** It has no key whose place could be set. */
  readonly isPlain: boolean;
}

/** Shows what a citation key, a footnote, a link or words that cite stand for, and the passages of its source that are nearest to the sentence. */
export class KeyHover implements HoverProvider {
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;
  readonly #written: WrittenCitations;

  constructor(client: ResearchClient, mirror: Mirror, written: WrittenCitations) {
    this.#client = client;
    this.#mirror = mirror;
    this.#written = written;
  }

  async provideHover(document: TextDocument, position: Position, token: CancellationToken): Promise<Hover | undefined> {
    if (!isDraft(document, this.#mirror)) return undefined;
    const at = await this.#citedAt(document, position);
    if (!at || token.isCancellationRequested) return undefined;
    const { cited } = at;
    const { key } = cited.item;
    const citations = syntaxOf(document).find(document.getText());
    const sentence = sentenceAround(document.getText(), cited.citation, citations);
    // The passages first: a cold style keeps the worker busy.
    const passages = await this.#client.request('passagesNear', { key, sentence, limit: passagesShown });
    if (token.isCancellationRequested) return undefined;
    const [links] = await this.#client.request('keyLinks', { keys: [key] });
    const reference = await this.#reference(document, key);
    if (reference === undefined || token.isCancellationRequested) return undefined;
    const page = new HoverPage();
    page.text(reference).group();
    this.#source(page, key, links);
    const row = this.#mirror.row(key);
    if (this.#sourceOf(key) && sentence.trim() !== '') page.group().text(nearLine(passages, row?.label ?? key));
    for (const passage of passages) excerpt(page, passage, at, document);
    return new Hover(page.markdown, at.range);
  }

  /** What is cited at `position`: by its key, or in a footnote or a link. */
  async #citedAt(document: TextDocument, position: Position): Promise<CitedAt | undefined> {
    const at = keyAt(document, position, this.#mirror);
    if (at?.cited) return { range: at.range, cited: at.cited, isPlain: false };
    const citation = await plainCitationAround(this.#client, document, position, this.#written);
    const offset = document.offsetAt(position);
    const [item] = citation && citation.start <= offset && offset <= citation.end ? citation.items : [];
    return citation && item && { range: toRange(document, citation), cited: { citation, item }, isPlain: true };
  }

  /** The rendered reference, or what the lists show while the style is not ready; `undefined` for an unknown key. */
  async #reference(document: TextDocument, key: string): Promise<string | undefined> {
    const rendered = this.#client
      .request('references', { keys: [key], ...formattingOf(document) })
      .then(([first]) => first?.text)
      .catch(() => undefined);
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined));
    return (await Promise.race([rendered, late])) ?? this.#mirror.row(key)?.label;
  }

  #sourceOf(key: string): SourceRow | undefined {
    return [...this.#mirror.sources.values()].find((row) => row.citationKey === key);
  }

  #source(page: HoverPage, key: string, links: KeyLinks | undefined): void {
    const source = this.#sourceOf(key);
    if (source && source.missing.length > 0)
      page.text(l10n.t('Missing for a full citation: {0}', fieldNames(source.missing))).group();
    const parts: (() => void)[] = [];
    if (source)
      parts.push(() => page.own(commandLink(l10n.t('Open source'), 'ibid.openSource', { source: source.uri })));
    for (const link of links?.links ?? []) {
      const target = linkUri(link, links?.uri === undefined ? undefined : Uri.parse(links.uri, true));
      if (!target) continue;
      const names = { doi: 'DOI', web: l10n.t('Web page'), zotero: 'Zotero', file: nameOf(target) };
      parts.push(() => page.address(names[link.kind], link.kind === 'file' ? target.toString() : link.address));
    }
    for (const [index, write] of parts.entries()) {
      if (index > 0) page.own(' · ');
      write();
    }
    page.group();
  }
}

/** A passage near to the sentence; where there is a key it can become the place that is cited. */
function excerpt(
  page: HoverPage,
  passage: HitAnswer,
  { cited: { item }, isPlain }: CitedAt,
  document: TextDocument,
): void {
  const { locator } = passage;
  page
    .group(true)
    .text(snippetOf(passage.text, passage.highlights, excerptLength).text)
    .line();
  const place = citeItemOf(passage, readSettings(document).webLocator);
  const isCited = item.locator === place.locator && (item.label ?? 'page') === place.label;
  const actions = [locatorText(locator)];
  if (isCited) actions.push(l10n.t('cited here'));
  else if (!isPlain && place.locator !== undefined) {
    const argument = {
      uri: document.uri.toString(),
      version: document.version,
      start: item.keySpan.start,
      key: item.key,
      label: place.label,
      locator: place.locator,
    };
    actions.push(commandLink(l10n.t('Set as locator'), 'ibid.setLocator', argument));
  }
  actions.push(commandLink(l10n.t('Open'), 'ibid.openSource', { source: passage.source, passage: passage.id }));
  page.own(actions.filter((action) => action !== '').join(' · '));
}
