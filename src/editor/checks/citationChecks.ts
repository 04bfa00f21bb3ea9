import type { TextDocument } from 'vscode';
import { type CheckContext, checkCitations } from '../../core/citations/check.ts';
import type { FoundCitation } from '../../core/citations/citation.ts';
import { documentFormatting } from '../../core/citations/documentFormatting.ts';
import { checkPlainCitations } from '../../core/citations/forms/checkPlain.ts';
import type { LocatorContext } from '../../core/citations/locatorCheck.ts';
import { locatorTerms } from '../../core/citations/syntax/locatorTerms.ts';
import { type Finding, withSeverities } from '../../core/finding.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { bibliographiesOf } from '../bibliographies.ts';
import { languageOf } from '../drafts.ts';
import type { Mirror } from '../mirror.ts';
import { plainCitationsOf } from '../plainCitations.ts';
import { readSettings } from '../settings.ts';
import type { WrittenCitations } from '../writtenCitations.ts';

/** Checks the citations of drafts against the keys that can be cited. */
export class CitationChecks {
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;
  readonly #written: WrittenCitations;

  constructor(client: ResearchClient, mirror: Mirror, written: WrittenCitations) {
    this.#client = client;
    this.#mirror = mirror;
    this.#written = written;
  }

  /** Whether anything can be asked without a start. */
  get isStarted(): boolean {
    return this.#client.running;
  }

  /**
   * What there is to say of `citations`, which were found in `document` as it is now, and of its footnotes, links and words that cite; it counts only as
   * long as the document stays so. Rejects when cancelled.
   */
  async check(
    document: TextDocument,
    citations: readonly FoundCitation[],
    signal?: AbortSignal,
  ): Promise<readonly Finding[]> {
    const text = document.getText();
    const plain = await plainCitationsOf(this.#client, document, this.#written);
    if (citations.length === 0 && plain.length === 0) return [];
    const locators = this.#locators(text, document);
    const keyed = await this.#keyed(document, citations, locators, signal);
    const found = [...keyed, ...checkPlainCitations(plain, locators)];
    return withSeverities(found, readSettings(document).checksSeverity);
  }

  async #keyed(
    document: TextDocument,
    citations: readonly FoundCitation[],
    locators: LocatorContext,
    signal: AbortSignal | undefined,
  ): Promise<Finding[]> {
    if (citations.length === 0) return [];
    const bibliographies = await bibliographiesOf(document);
    const uris = bibliographies.map(String);
    await this.#client.request('useBibliographies', { uris });
    const missing = await this.#missing(citations, uris);
    const has = (key: string) => this.#mirror.row(key) !== undefined;
    const nearest = await this.#nearest(citations, has, signal);
    const context: CheckContext = { ...locators, notInBibliography: missing };
    return checkCitations(citations, { has }, (key) => nearest.get(key) ?? [], context);
  }

  /** The keys most like each unknown one. */
  async #nearest(
    citations: readonly FoundCitation[],
    has: (key: string) => boolean,
    signal: AbortSignal | undefined,
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const cited = new Set(citations.flatMap(({ items }) => items.map(({ key }) => key)));
    const keys = [...cited].filter((key) => !has(key));
    const nearest = keys.length > 0 ? await this.#client.request('nearestKeys', { keys }, signal) : [];
    return new Map(keys.map((key, index) => [key, nearest[index] ?? []]));
  }

  /** Keys that are known, but not from the bibliography of the draft; none when it has no bibliography. */
  async #missing(citations: readonly FoundCitation[], uris: readonly string[]): Promise<ReadonlySet<string>> {
    if (uris.length === 0) return new Set();
    const keys = new Set(citations.flatMap(({ items }) => items.map(({ key }) => key)));
    const elsewhere = [...keys].filter((key) => {
      const row = this.#mirror.row(key);
      return row !== undefined && (row.uri === undefined || !uris.includes(row.uri));
    });
    if (elsewhere.length === 0) return new Set();
    const there = new Set(await this.#client.request('keysIn', { uris, keys: elsewhere }));
    return new Set(elsewhere.filter((key) => !there.has(key)));
  }

  #locators(text: string, document: TextDocument): LocatorContext {
    const rows = new Map([...this.#mirror.sources.values()].map((row) => [row.citationKey, row]));
    return {
      text,
      terms: locatorTerms(documentFormatting(text, languageOf(document)).locale),
      lastLocator: (key) => rows.get(key)?.lastLocator,
    };
  }
}
