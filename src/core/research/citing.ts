import type { RenderedReference } from '../answers.ts';
import type { Citation } from '../citations/citation.ts';
import type { CslItem } from '../citations/item.ts';
import type { BibliographyFormat } from '../citations/library/bibliographyFormat.ts';
import { exportEntries } from '../citations/library/export.ts';
import type { Library } from '../citations/library/library.ts';
import type { FileEdit } from '../citations/library/plan.ts';
import type { RenderedEntry } from '../citations/render/engine.ts';
import type { Rendered } from '../citations/render/markup.ts';
import type { CiteEngines } from '../citations/render.ts';
import type { RenderedDocument } from '../citations/renderedDocument.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { FileStore } from '../ports.ts';
import { SaidError } from '../text/saidError.ts';
import { sentence } from '../text/sentence.ts';
import { type PastedEntries, type PastedEntry, pastedEntries } from './pastedEntries.ts';
import { type CitePlanRequest, planCitation, planRecords } from './planCitation.ts';

/** What a citation is rendered for: a bundled style's name or the URI of a `.csl` file, and a BCP 47 tag. */
export interface Look {
  readonly style: string;
  readonly locale: string;
}

/** Renders, exports and plans citations of everything that can be cited. */
export class Citing {
  readonly #library: Library;
  readonly #corpus: Corpus;
  readonly #engines: CiteEngines;
  readonly #files: FileStore;

  constructor(library: Library, corpus: Corpus, engines: CiteEngines, files: FileStore) {
    this.#library = library;
    this.#corpus = corpus;
    this.#engines = engines;
    this.#files = files;
  }

  /** The references of those of `keys` that can be cited, rendered together, in the order of `keys`. */
  async references(keys: readonly string[], { style, locale }: Look): Promise<RenderedReference[]> {
    const items = await this.#items(keys);
    const byKey = new Map((await this.#engines.references(items, style, locale)).map((entry) => [entry.key, entry]));
    return items.flatMap((item) => {
      const entry = byKey.get(item.id);
      return entry ? [{ key: item.id, item, text: entry.text, html: entry.html }] : [];
    });
  }

  /**
   * The citation as the style prints it after the citations of `earlier`, of which what is unknown is passed over. Rejects naming a key of
   * `citation` that nothing has.
   */
  async citation(citation: Citation, { style, locale }: Look, earlier: readonly Citation[] = []): Promise<Rendered> {
    const items = await this.#items(keysOf([...earlier, citation]));
    const known = new Set(items.map(({ id }) => id));
    const unknown = keysOf([citation]).find((key) => !known.has(key));
    if (unknown !== undefined)
      throw new SaidError(sentence`No source and no bibliography entry has the key “${unknown}”.`);
    return this.#engines.citation(citation, items, style, locale, onlyKnown(earlier, known));
  }

  /** All citations of a document as they stand in it, and its list of references; unknown keys are left out and listed. */
  async document(citations: readonly CitedHere[], { style, locale }: Look): Promise<RenderedDocument> {
    const keys = keysOf(citations);
    const items = await this.#items(keys);
    const known = new Set(items.map(({ id }) => id));
    const shown = citations.map((citation) => (citation.nocite ? undefined : onlyKnown([citation], known)[0]));
    const rendered = await this.#engines.document(
      shown.filter((citation) => citation !== undefined),
      items,
      style,
      locale,
    );
    const next = rendered.values();
    return {
      citations: shown.map((citation) => (citation ? next.next().value : undefined)),
      references: await this.#entries(items, { style, locale }),
      notes: await this.#engines.isForNotes(style, locale),
      unknown: keys.filter((key) => !known.has(key)),
    };
  }

  /** The references of `keys`, in the order of the style; those that are unknown are left out. */
  async bibliography(keys: readonly string[], look: Look): Promise<readonly RenderedEntry[]> {
    return this.#entries(await this.#items(keys), look);
  }

  /** The title of a style that can be used. Rejects with one clear error when it cannot. */
  async styleTitle({ style, locale }: Look): Promise<string> {
    await this.#engines.warm(style, locale);
    return this.#engines.styleTitle(style);
  }

  /** The records of those of `keys` that can be cited, as a file of the format. */
  async exported(keys: readonly string[], format: BibliographyFormat): Promise<{ text: string; keys: string[] }> {
    const items = await this.#items(keys);
    return { text: exportEntries(format, items), keys: items.map(({ id }) => id) };
  }

  /** What must be written so that the keys of `request` can be cited; see {@link planCitation}. */
  plan(request: CitePlanRequest): Promise<readonly FileEdit[]> {
    return planCitation(request, (key) => this.#library.item(key), this.#files);
  }

  /** What is to be kept beside the sources of `keys`; see {@link planRecords}. */
  planRecords(keys: readonly string[]): Promise<readonly FileEdit[]> {
    return planRecords(keys, this.#corpus, this.#files);
  }

  /** What a pasted text of BibTeX brings, each entry under the key it would be cited by. */
  pasted(text: string): Promise<PastedEntries> {
    return pastedEntries(text, this.#library);
  }

  /**
   * As {@link plan}, for entries that may be in no file, or in none any more: they are written as they were pasted where the bibliography is a `.bib`
   * file.
   */
  planPasted(request: CitePlanRequest, entries: readonly PastedEntry[]): Promise<readonly FileEdit[]> {
    const byKey = new Map(entries.map((entry) => [entry.key, entry]));
    const item = async (key: string) => byKey.get(key)?.item ?? (await this.#library.item(key));
    const written = new Map(entries.map(({ key, text }) => [key, text]));
    return planCitation(request, item, this.#files, written);
  }

  /** The key of an entry or source with this DOI; `undefined` when none has it. */
  async keyOfDoi(doi: string): Promise<string | undefined> {
    const wanted = doi.toLowerCase();
    for (const key of this.#library.keysNear(wanted)) {
      const found = (await this.#library.item(key))?.DOI;
      if (found?.toLowerCase().replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '') === wanted) return key;
    }
    return undefined;
  }

  async #entries(items: readonly CslItem[], { style, locale }: Look): Promise<readonly RenderedEntry[]> {
    return this.#engines.references(items, style, locale);
  }

  async #items(keys: readonly string[]): Promise<CslItem[]> {
    const items = await Promise.all([...new Set(keys)].map((key) => this.#library.item(key)));
    return items.filter((item) => item !== undefined);
  }
}

/** A citation of a document; see {@link FoundCitation} for `nocite`. */
export interface CitedHere extends Citation {
  readonly nocite?: true;
}

function keysOf(citations: readonly Citation[]): string[] {
  return [...new Set(citations.flatMap(({ items }) => items.map(({ key }) => key)))];
}

/** The citations without items of unknown keys, and without those that have no others. */
function onlyKnown(citations: readonly Citation[], known: ReadonlySet<string>): Citation[] {
  return citations
    .map(({ mode, items }): Citation => ({ mode, items: items.filter(({ key }) => known.has(key)) }))
    .filter(({ items }) => items.length > 0);
}
