import type { HitAnswer, KeyLinks, KeyPlaces } from '../answers.ts';
import type { Locator } from '../citations/citation.ts';
import { type PlainCitation, type PlainLanguage, plainCitations } from '../citations/forms/plainCitations.ts';
import { textFragmentUrl } from '../citations/forms/textFragment.ts';
import type { Library } from '../citations/library/library.ts';
import type { LibraryRow } from '../citations/library/libraryRow.ts';
import { linksOf } from '../citations/library/links.ts';
import { NearestKeys } from '../citations/library/nearestKeys.ts';
import { NearRows } from '../citations/library/nearRows.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import type { Finding } from '../finding.ts';
import type { Clock, FileStore } from '../ports.ts';
import type { SearchBackend } from '../search/backend.ts';
import { inSlices, slices } from '../slices.ts';
import { contentWords } from '../text/nearness.ts';
import type { BibliographyShelf } from './bibliographyShelf.ts';
import { checkEntries, type EntryCheckRequest } from './entryChecks.ts';
import { PlainDesk, passageAt } from './plainLookup.ts';
import { planRename, type RenamePlan, type RenameRequest } from './planRename.ts';
import { hitAnswer } from './rows.ts';

/** The parts of the facade that answers about keys are worked out of. */
export interface KeyParts {
  readonly library: Library;
  readonly corpus: Corpus;
  readonly bibliographies: BibliographyShelf;
  readonly files: FileStore;
  readonly clock: Clock;
  /** The index as it is now. */
  search(): SearchBackend | undefined;
}

/** A sentence is looked for by at most this many of its words. */
const mostWords = 30;

/** Answers about citation keys: where they stand, what they lead to, and the passages of their source. */
export class KeyDesk {
  readonly #parts: KeyParts;
  readonly #plain: PlainDesk;
  /** Kept as long as the library stays as it is. */
  #near: NearRows | undefined;
  /** Kept as long, too. */
  #nearest: { readonly rows: readonly LibraryRow[]; readonly keys: NearestKeys } | undefined;

  constructor(parts: KeyParts) {
    this.#parts = parts;
    this.#plain = new PlainDesk(parts.library, (key) => this.#sourceOf(key));
  }

  /** The passages of the source of `key` that are evidence and nearest to the sentence by its words, best first; none when they share no word. */
  async passagesNear(key: string, sentence: string, limit: number, signal?: AbortSignal): Promise<HitAnswer[]> {
    const source = this.#sourceOf(key);
    const search = this.#parts.search();
    const words = contentWords(sentence).slice(0, mostWords);
    if (!source || !search || words.length === 0) return [];
    const query = `(${words.join(' OR ')} ) key:"${source.metadata.item.id}"`;
    const { hits } = await search.search(query, { limit: limit * 4 + 10 }, signal);
    return hits
      .filter((hit) => hit.source.uri === source.uri && hit.passage.kind === 'body')
      .slice(0, limit)
      .map(hitAnswer);
  }

  /** Where `key` leads: its entry (rather in one of `bibliographies`), its source at the passage of the locator, and the record of the source. */
  places(key: string, locator?: Locator, bibliographies: readonly string[] = []): KeyPlaces {
    const entry = this.#parts.library.placeOf(key, bibliographies);
    const source = this.#sourceOf(key);
    return {
      ...(entry ? { entry: { uri: entry.uri, start: entry.start, end: entry.end, keySpan: entry.keySpan } } : {}),
      ...(source
        ? { source: { uri: source.uri, span: passageSpan(source, locator) }, record: source.sidecar ?? source.uri }
        : {}),
    };
  }

  /** The links of each of `keys` that has any. */
  async links(keys: readonly string[]): Promise<KeyLinks[]> {
    const all = await Promise.all([...new Set(keys)].map((key) => this.#linksOf(key)));
    return all.filter(({ links }) => links.length > 0);
  }

  /** The citations of a draft that are footnotes or links, as far as their text says what they cite; see {@link plainCitations}. */
  plainCitations(text: string, language: PlainLanguage, locale?: string): Promise<PlainCitation[]> {
    return plainCitations(text, language, this.#plain, locale);
  }

  /** The address of the web to link to for `key`, with the words of the passage that the locator names; `undefined` when it has none. */
  async linkTo(key: string, locator?: Locator): Promise<string | undefined> {
    const url = (await this.#parts.library.item(key))?.URL;
    const source = url !== undefined && locator ? this.#sourceOf(key) : undefined;
    const passage = source && passageAt(source, locator!);
    return url === undefined || !passage ? url : textFragmentUrl(url, passage.text);
  }

  /** Those of `keys` that have an entry in one of the files `uris`. */
  keysIn(uris: readonly string[], keys: readonly string[]): string[] {
    return keys.filter((key) => this.#parts.library.isIn(key, uris));
  }

  /** The keys of the rows that what was typed may mean when no row matches it, best first; see {@link NearRows}. */
  async keysLike(typed: string, signal?: AbortSignal): Promise<string[]> {
    const { library, clock } = this.#parts;
    if (this.#near?.rows !== library.rows) this.#near = new NearRows(library.rows);
    const { rows } = await inSlices(this.#near.like(typed), slices(clock, signal));
    return rows.map(({ key }) => key);
  }

  /** For each of `keys`, which are unknown, those most like it. */
  async nearestKeys(keys: readonly string[], signal?: AbortSignal): Promise<string[][]> {
    const pause = slices(this.#parts.clock, signal);
    const { rows } = this.#parts.library;
    if (this.#nearest?.rows !== rows) this.#nearest = { rows, keys: new NearestKeys(rows.map(({ key }) => key)) };
    const nearest: string[][] = [];
    for (const key of keys) {
      nearest.push(this.#nearest.keys.of(key));
      await pause();
    }
    return nearest;
  }

  /** What could be better about the entries of a bibliography file that is open. */
  checkEntries(request: EntryCheckRequest, signal?: AbortSignal): Promise<Finding[]> {
    return checkEntries(request, this.#parts.library, this.#parts.clock, signal);
  }

  /** What must be written to rename a key; see {@link planRename}. */
  planRename(request: RenameRequest): Promise<RenamePlan> {
    return planRename(request, this.#parts);
  }

  async #linksOf(key: string): Promise<KeyLinks> {
    const { library } = this.#parts;
    const item = await library.item(key);
    const place = library.placeOf(key);
    return { key, uri: place?.uri, links: item ? linksOf(item, place?.text) : [] };
  }

  /** The source with the key, or with that of the entry this is another key of. */
  #sourceOf(key: string): Source | undefined {
    const { corpus, library } = this.#parts;
    const own = corpus.sourceByKey(key);
    return own ?? corpus.sourceByKey(library.placeOf(key)?.key ?? key);
  }
}

/** The passage a locator names, else the first that is evidence. */
function passageSpan(source: Source, locator: Locator | undefined) {
  const { passages } = source;
  const named = locator && passageAt(source, locator);
  const found = named ?? passages.find(({ kind }) => kind === 'body') ?? passages[0];
  return { start: found?.start ?? 0, end: found?.end ?? 0 };
}
