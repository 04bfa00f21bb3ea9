/// <reference path="./render/citeproc.d.ts" />

import type { StyleStore } from '../ports.ts';
import { SaidError, saidBy } from '../text/saidError.ts';
import { sentence } from '../text/sentence.ts';
import type { Citation } from './citation.ts';
import type { CslItem } from './item.ts';
import { citedItems } from './render/citedItems.ts';
import { type CiteEngine, ProcessorEngine, type RenderedEntry } from './render/engine.ts';
import { loadLocales, resolveLocale } from './render/locales.ts';
import type { Rendered } from './render/markup.ts';
import type { ProcessorModule } from './render/processor.ts';
import { layoutLocales, StyleReader } from './render/style.ts';
import { shownName } from './render/styleNames.ts';
import { parseXml } from './render/xml.ts';

/** An engine takes tens of megabytes and up to a second to start; a draft needs one, two while a style is chosen. */
const mostAlive = 2;

/** A style that has changed on disk is another style: its text is part of what an engine is known by. */
interface WarmEngine {
  readonly xml: string;
  readonly locale: string;
  readonly engine: Promise<CiteEngine>;
}

/**
 * Renders references and citations in any CSL style, by citeproc-js. `style` is a bundled style's short name or the URI of a `.csl` file; `locale` is a
 * BCP 47 tag, or empty for what the style is written for. All methods reject with one clear error when the style cannot be used.
 */
export class CiteEngines {
  readonly #store: StyleStore;
  readonly #styles: StyleReader;
  /** The least recently used first. */
  #warm: readonly WarmEngine[] = [];

  constructor(store: StyleStore) {
    this.#store = store;
    this.#styles = new StyleReader(store);
  }

  /** The bibliography of `items`, in the order the style gives them. */
  async references(items: readonly CslItem[], style: string, locale: string): Promise<readonly RenderedEntry[]> {
    if (items.length === 0) return [];
    return this.#render(style, locale, (engine) => engine.references(items));
  }

  /**
   * A citation as it stands in a text after `earlier`: without these, a first one. `items` holds at least what is cited.
   * Rejects with an error naming the key when an item is missing.
   */
  async citation(
    citation: Citation,
    items: readonly CslItem[],
    style: string,
    locale: string,
    earlier: readonly Citation[] = [],
  ): Promise<Rendered> {
    if (citation.items.length === 0) return { text: '', html: '' };
    const cited = citedItems([...earlier, citation], items);
    return this.#render(style, locale, (engine) => engine.citation(citation, cited, earlier));
  }

  /**
   * The citations of a whole document in order, each as it stands after those before it. `items` holds at least what is cited. Rejects with an error
   * naming the key when an item is missing.
   */
  async document(
    citations: readonly Citation[],
    items: readonly CslItem[],
    style: string,
    locale: string,
  ): Promise<readonly Rendered[]> {
    if (citations.length === 0) return [];
    const cited = citedItems(citations, items);
    return this.#render(style, locale, (engine) => engine.document(citations, cited));
  }

  /** Whether every citation in this style is a note. */
  isForNotes(style: string, locale: string): Promise<boolean> {
    return this.#render(style, locale, (engine) => engine.notes);
  }

  /** The title a style states. */
  styleTitle(style: string): Promise<string> {
    return this.#styles.title(style);
  }

  /** Starts the engine of a style, which takes up to a second, before it is needed. */
  async warm(style: string, locale: string): Promise<void> {
    await this.#render(style, locale, () => undefined);
  }

  async #render<T>(style: string, locale: string, use: (engine: CiteEngine) => T): Promise<T> {
    const warm = await this.#find(style, locale);
    try {
      return use(await warm.engine);
    } catch (error) {
      // An engine that has stopped half way, or has not started.
      this.#warm = this.#warm.filter((one) => one !== warm);
      throw new SaidError(sentence`The style “${shownName(style)}” cannot be used here: ${saidBy(error)}`);
    }
  }

  async #find(style: string, wanted: string): Promise<WarmEngine> {
    const { xml, defaultLocale } = await this.#styles.load(style);
    const locale = await resolveLocale(this.#store, wanted || defaultLocale || 'en-US');
    const warm = this.#warm.find((one) => one.xml === xml && one.locale === locale) ?? {
      xml,
      locale,
      engine: this.#start(xml, locale),
    };
    this.#warm = [...this.#warm.filter((one) => one !== warm), warm].slice(-mostAlive);
    return warm;
  }

  async #start(xml: string, locale: string): Promise<CiteEngine> {
    const { Engine } = (await import('citeproc')).default as ProcessorModule;
    const style = parseXml(xml);
    const { retrieve: retrieveLocale } = await loadLocales(this.#store, locale, layoutLocales(style));
    return new ProcessorEngine((retrieveItem) => new Engine({ retrieveLocale, retrieveItem }, style, locale, true));
  }
}
