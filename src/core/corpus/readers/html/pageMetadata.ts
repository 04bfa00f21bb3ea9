import { kindOf } from './elements.ts';
import type { Attributes, MarkupListener } from './markup.ts';
import { plainValue } from './plainValue.ts';

/** Longer values are no metadata. */
const longest = 2_000;
const mostJson = 500_000;

/** The names under which {@link PageMetadata} has what elements of the text say they name. */
export const namedAuthor = 'itemprop:author';
export const namedDate = 'itemprop:datepublished';

/** Gathers what a page says about itself: `meta` elements, JSON-LD, title, first heading, canonical address, language. */
export class PageMetadata implements MarkupListener {
  /** `content` of `meta` elements in order, by name or property in lower case. */
  readonly meta = new Map<string, string[]>();
  /** Parsed JSON-LD; blocks that are no JSON are left out. */
  readonly jsonLd: unknown[] = [];
  title = '';
  heading = '';
  language: string | undefined;
  canonical: string | undefined;
  #reading: { readonly name: string; text: string } | undefined;
  /** An element in the text that names an author, how many elements of its name are open in it, and what it says. */
  #author: { readonly name: string; open: number; text: string } | undefined;

  /** How many elements are open, how many of them are articles, and which is the outermost of those whose text is not the page's own. */
  #depth = 0;
  #articles = 0;
  #apart: number | undefined;

  open(name: string, attributes: Attributes): void {
    this.#depth++;
    if (name === 'article') this.#articles++;
    if (this.#articles > 1 || isApart(name, attributes)) this.#apart ??= this.#depth;
    if (name === 'html') this.language ??= attributes.lang ?? attributes['xml:lang'];
    else if (name === 'meta') this.#addMeta(attributes);
    else this.#openInText(name, attributes);
    if (name === 'link' && /\bcanonical\b/i.test(attributes.rel ?? '')) this.canonical ??= attributes.href?.trim();
    const wanted =
      (name === 'title' && this.title === '') ||
      (name === 'h1' && this.heading === '') ||
      (name === 'script' && /^application\/ld\+json\b/i.test(attributes.type ?? ''));
    if (wanted && !this.#reading) this.#reading = { name, text: '' };
  }

  text(text: string): void {
    if (this.#author && this.#author.text.length < longest) this.#author.text += text;
    if (this.#reading && this.#reading.text.length < mostJson) this.#reading.text += text;
  }

  close(name: string): void {
    if (this.#apart === this.#depth) this.#apart = undefined;
    this.#depth--;
    if (name === 'article') this.#articles--;
    if (name === this.#author?.name && --this.#author.open === 0) {
      this.#add(namedAuthor, plainValue(this.#author.text));
      this.#author = undefined;
    }
    if (name !== this.#reading?.name) return;
    const { text } = this.#reading;
    this.#reading = undefined;
    if (name === 'script') this.#addJson(text);
    else if (name === 'title') this.title = plainValue(text);
    else this.heading = plainValue(text);
  }

  /** The first value any of the names has, in the order of the names. */
  first(...names: readonly string[]): string | undefined {
    return this.all(...names)[0];
  }

  /** All values of the first name that has any. */
  all(...names: readonly string[]): readonly string[] {
    for (const name of names) {
      const values = this.meta.get(name);
      if (values) return values;
    }
    return [];
  }

  #addMeta(attributes: Attributes): void {
    const content = plainValue(attributes.content ?? '');
    for (const name of `${attributes.property ?? ''} ${attributes.name ?? ''}`.toLowerCase().split(/\s+/))
      if (name !== '') this.#add(name, content);
    if (attributes.itemprop === 'datePublished' && this.#apart === undefined) this.#add(namedDate, content);
  }

  #add(name: string, content: string): void {
    if (content === '' || content.length > longest) return;
    const values = this.meta.get(name);
    if (values) values.push(content);
    else this.meta.set(name, [content]);
  }

  /** Elements of the text may say what they name: `<time itemprop="datePublished">`, `<a rel="author">`. https://html.spec.whatwg.org/multipage/microdata.html */
  #openInText(name: string, attributes: Attributes): void {
    if (this.#author?.name === name) this.#author.open++;
    if (this.#apart !== undefined) return;
    const { itemprop = '', rel = '', datetime, content } = attributes;
    const isDate = /\bdatePublished\b/.test(itemprop) || (name === 'time' && attributes.pubdate !== undefined);
    if (isDate) this.#add(namedDate, plainValue(content ?? datetime ?? ''));
    if (!this.#author && (/\bauthor\b/.test(itemprop) || (name === 'a' && /\bauthor\b/.test(rel))))
      this.#author = { name, open: 1, text: '' };
  }

  #addJson(text: string): void {
    try {
      this.jsonLd.push(JSON.parse(text.replace(/^\s*<!--|-->\s*$/g, '')));
    } catch {
      // Broken metadata states nothing.
    }
  }
}

/** Whether the text of an element is not the page's own, or beside it: a comment, a sidebar, links to other pages. A form may be around the whole page. */
function isApart(name: string, attributes: Attributes): boolean {
  const { itemprop = '', itemtype = '' } = attributes;
  if (/(?:^|\s)comment(?:\s|$)/.test(itemprop) || /\/(?:User)?Comments?$/.test(itemtype.trim())) return true;
  const { clutter } = kindOf(name, attributes);
  return name !== 'form' && (clutter === 'navigation' || clutter === 'notice' || clutter === 'pull quote');
}
