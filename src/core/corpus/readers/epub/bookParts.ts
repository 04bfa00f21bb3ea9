import { type HtmlPart, HtmlParts } from '../html/htmlParts.ts';
import type { Attributes, MarkupListener } from '../html/markup.ts';
import type { Part } from '../layOut.ts';
import type { Contents } from './contents.ts';
import type { Chapter } from './package.ts';

const counted = new Set(['paragraph', 'listItem', 'quote', 'table', 'code']);

/** Gathers the parts of a book, file by file, and knows the chapter and the page each begins in. */
export class BookParts implements MarkupListener {
  readonly parts: Part[] = [];
  readonly #contents: Contents;
  #file: Chapter = { name: '', isContents: false };
  #html = new HtmlParts();
  /** Chapters that begin in the file, by the number of the part they begin with. */
  #begun = new Map<number, string>();
  #chapter: string | undefined;
  #paragraph = 0;

  constructor(contents: Contents) {
    this.#contents = contents;
  }

  /** Call it before the events of each file of the book. */
  begin(file: Chapter): void {
    this.#file = file;
    this.#html = new HtmlParts(this.#contents.pages.get(file.name) ?? this.#html.page);
    this.#begun = new Map();
    this.#note(this.#contents.chapters.get(file.name));
  }

  open(name: string, attributes: Attributes): void {
    this.#html.open(name, attributes);
    const id = attributes.id ?? (name === 'a' ? attributes.name : undefined);
    if (id === undefined) return;
    const place = `${this.#file.name}#${id}`;
    this.#html.page = this.#contents.pages.get(place) ?? this.#html.page;
    this.#note(this.#contents.chapters.get(place));
  }

  text(text: string): void {
    this.#html.text(text);
  }

  close(name: string): void {
    this.#html.close(name);
  }

  /** Call it after the events of each file. */
  end(): void {
    this.#html.end();
    this.#html.parts.forEach((part, index) => {
      const chapter = this.#begun.get(index);
      if (chapter !== undefined && chapter !== this.#chapter) {
        this.#chapter = chapter;
        this.#paragraph = 0;
      }
      this.parts.push(this.#placed(part));
    });
  }

  #note(chapter: string | undefined): void {
    if (chapter !== undefined) this.#begun.set(this.#html.parts.length, chapter);
  }

  #placed({ role, text, locator, furniture }: HtmlPart): Part {
    const reason = this.#file.isContents
      ? 'navigation'
      : furniture.find((element) => element.reason === 'navigation')?.reason;
    if (reason) return { role, text, clutter: reason, ...(locator ? { locator } : {}) };
    if (counted.has(role)) this.#paragraph++;
    if (locator || this.#chapter === undefined) return { role, text, ...(locator ? { locator } : {}) };
    const paragraph = counted.has(role) ? ` ¶ ${this.#paragraph}` : '';
    return { role, text, locator: { label: 'chapter', value: `${this.#chapter}${paragraph}` } };
  }
}
