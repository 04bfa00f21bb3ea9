import type { Attributes, MarkupListener } from './markup.ts';

/** Longer values are no metadata. */
const longest = 2_000;
const mostJson = 500_000;

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

  open(name: string, attributes: Attributes): void {
    if (name === 'html') this.language ??= attributes.lang ?? attributes['xml:lang'];
    else if (name === 'meta') this.#addMeta(attributes);
    else if (name === 'link' && /\bcanonical\b/i.test(attributes.rel ?? '')) this.canonical ??= attributes.href?.trim();
    const wanted =
      (name === 'title' && this.title === '') ||
      (name === 'h1' && this.heading === '') ||
      (name === 'script' && /^application\/ld\+json\b/i.test(attributes.type ?? ''));
    if (wanted && !this.#reading) this.#reading = { name, text: '' };
  }

  text(text: string): void {
    if (this.#reading && this.#reading.text.length < mostJson) this.#reading.text += text;
  }

  close(name: string): void {
    if (name !== this.#reading?.name) return;
    const { text } = this.#reading;
    this.#reading = undefined;
    if (name === 'script') this.#addJson(text);
    else if (name === 'title') this.title = oneLine(text);
    else this.heading = oneLine(text);
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
    const content = oneLine(attributes.content ?? '');
    if (content === '' || content.length > longest) return;
    for (const name of `${attributes.property ?? ''} ${attributes.name ?? ''}`.toLowerCase().split(/\s+/)) {
      if (name === '') continue;
      const values = this.meta.get(name);
      if (values) values.push(content);
      else this.meta.set(name, [content]);
    }
  }

  #addJson(text: string): void {
    try {
      this.jsonLd.push(JSON.parse(text.replace(/^\s*<!--|-->\s*$/g, '')));
    } catch {
      // Broken metadata states nothing.
    }
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
