import type { StyleStore } from '../../ports.ts';
import { SaidError, saidBy } from '../../text/saidError.ts';
import { sentence } from '../../text/sentence.ts';
import { bundledName, bundledStyles, shownName } from './styleNames.ts';
import { childOf, childrenOf, parseXml, textOf, type XmlElement } from './xml.ts';

/** A CSL style that can be compiled. */
export interface LoadedStyle {
  /** The text of the style that does the work; two styles of one text are one. */
  readonly xml: string;
  /** BCP 47, what the style itself is written for; `undefined` when it is for any. */
  readonly defaultLocale?: string;
}

interface ReadStyle {
  readonly title: string;
  /** The identifier of the style that a dependent style is another name of. */
  readonly parent?: string;
  readonly defaultLocale?: string;
}

/** How many texts of styles it is remembered of what they say. */
const mostRead = 4;

/** Finds styles and what they say of themselves. Their text is asked for every time, since a file may change. */
export class StyleReader {
  readonly #store: StyleStore;
  readonly #read = new Map<string, ReadStyle>();

  constructor(store: StyleStore) {
    this.#store = store;
  }

  /**
   * Loads a style by its short name or the URI of a `.csl` file; a dependent one gives its parent with its own default locale.
   * Rejects with an error naming the style when there is none, when it is no CSL, or when its parent is missing (naming that too).
   */
  async load(name: string): Promise<LoadedStyle> {
    const xml = await this.#text(name);
    const { parent, defaultLocale } = this.#readOnce(xml, name);
    if (parent === undefined) return { xml, defaultLocale };
    const [parentName, parentXml] = await this.#parentText(name, parent);
    const read = this.#readOnce(parentXml, parentName);
    if (read.parent !== undefined) {
      throw new SaidError(
        sentence`The style “${shownName(name)}” depends on “${shownName(parentName)}”, which depends on another style.`,
      );
    }
    return { xml: parentXml, defaultLocale: defaultLocale ?? read.defaultLocale };
  }

  /** The title of a style, as it states it. Rejects as `load` does, but asks for no parent. */
  async title(name: string): Promise<string> {
    return this.#readOnce(await this.#text(name), name).title || shownName(name);
  }

  async #text(name: string): Promise<string> {
    const xml = await this.#store.style(bundledName(name));
    if (xml !== undefined) return xml;
    const known = Object.keys(bundledStyles).join(', ');
    throw new SaidError(
      sentence`There is no citation style “${shownName(name)}”. Use one of ${known}, or the path of a .csl file.`,
    );
  }

  /** The parent beside a style's file, else among the bundled ones. */
  async #parentText(name: string, parent: string): Promise<readonly [name: string, xml: string]> {
    const file = `${shownName(parent)}.csl`;
    const beside = /^[a-z][a-z0-9+.-]*:.*\//i.exec(name)?.[0];
    for (const candidate of [...(beside ? [beside + encodeURIComponent(file)] : []), bundledName(parent)]) {
      const xml = await this.#store.style(candidate);
      if (xml !== undefined) return [candidate, xml];
    }
    throw new SaidError(
      sentence`The style “${shownName(name)}” depends on the style “${shownName(parent)}”, which is missing: put ${file} beside it.`,
    );
  }

  #readOnce(xml: string, name: string): ReadStyle {
    const style = this.#read.get(xml) ?? readStyle(xml, name);
    this.#read.delete(xml);
    this.#read.set(xml, style);
    for (const oldest of this.#read.keys()) if (this.#read.size > mostRead) this.#read.delete(oldest);
    return style;
  }
}

/** The locales other than its own that a style has layouts for (CSL-M), as it writes them. */
export function layoutLocales(root: XmlElement): readonly string[] {
  return [childOf(root, 'citation'), childOf(root, 'bibliography')]
    .flatMap((part) => childrenOf(part, 'layout'))
    .flatMap(({ attrs }) => (attrs.locale ?? '').split(/\s+/))
    .filter((tag) => tag !== '');
}

function readStyle(xml: string, name: string): ReadStyle {
  const root = parseStyle(xml, name);
  const info = childOf(root, 'info');
  const parent = childrenOf(info, 'link').find(({ attrs }) => attrs.rel === 'independent-parent')?.attrs.href;
  if (!childOf(root, 'citation') && !parent) {
    throw new SaidError(sentence`The file “${shownName(name)}” is no CSL style: it does not say how to cite.`);
  }
  return {
    title: textOf(childOf(info, 'title')),
    parent: childOf(root, 'citation') ? undefined : parent,
    defaultLocale: root.attrs['default-locale'] || undefined,
  };
}

function parseStyle(xml: string, name: string): XmlElement {
  let root: XmlElement;
  try {
    root = parseXml(xml);
  } catch (error) {
    throw new SaidError(sentence`The file “${shownName(name)}” is no CSL style: ${saidBy(error)}.`);
  }
  if (root.name === 'style') return root;
  throw new SaidError(sentence`The file “${shownName(name)}” is no CSL style: it begins with <${root.name}>.`);
}
