import type { Part } from '../layOut.ts';
import type { BlockRole } from '../reader.ts';
import type { Attributes, MarkupListener } from './markup.ts';
import { type Furniture, type OpenElement, openElement, root } from './openElement.ts';
import { isPageBreak, pageNumber } from './pageBreaks.ts';

/** A part of a page with what its markup says beside. */
export interface HtmlPart extends Part {
  /** The number of the innermost block element around the text, in the order of opening tags. */
  readonly element: number;
  /** The number of the block element around that one. */
  readonly parent: number;
  /** Names and classes of both, the same for all posts of a forum; `undefined` without a class. */
  readonly design: string | undefined;
  /** The elements around it whose markup says that all in them is clutter, outermost first. */
  readonly furniture: readonly Furniture[];
  /** The share of its characters that are inside links, 0 to 1. */
  readonly linked: number;
  /** The number of the innermost article, main or story body around it. */
  readonly article: number | undefined;
  /** The level of a heading, 1 to 6. */
  readonly level?: number;
}

/** A longer cell of a table is layout, not data; in UTF-16 code units. */
const longestCell = 300;

/** Gathers the paragraph-sized parts of an HTML document. */
export class HtmlParts implements MarkupListener {
  readonly parts: HtmlPart[] = [];
  /** The number of the printed page here, where pages are marked. https://www.w3.org/TR/epub-ssv-11/#pagebreak */
  page: string | undefined;
  readonly #open: OpenElement[] = [];
  #count = 0;
  #silent = 0;
  #text: string[] = [];
  #linked = 0;
  #length = 0;
  #breaks = 0;
  #place: OpenElement | undefined;
  /** The cells so far of the table row that is open. */
  #cells: string[] | undefined;
  #startPage: string | undefined;

  constructor(page?: string) {
    this.page = page;
  }

  open(name: string, attributes: Attributes): void {
    const element = openElement(name, attributes, this.#count++, this.#open.at(-1));
    this.#open.push(element);
    if (isPageBreak(attributes)) this.page = pageNumber(attributes) ?? this.page;
    if (element.silent) this.#silent++;
    if (this.#silent > 0) return;
    if (name === 'br') this.#break();
    else if (element.block) this.#openBlock(name);
  }

  text(text: string): void {
    if (this.#silent > 0) return;
    const element = this.#open.at(-1) ?? root;
    if (element.noteLink && this.#isNoteMark(text)) return;
    if (/\S/.test(text)) {
      this.#breaks = 0;
      // A picture's credit may begin a paragraph that is none itself: where more of it stands outside, that is its place.
      const place = this.#place;
      if (!place || (element.furniture.length < place.furniture.length && text.length > this.#length))
        this.#place = element;
      this.#startPage ??= this.page ?? '';
    }
    this.#text.push(text);
    this.#length += text.length;
    if (element.inLink) this.#linked += text.length;
  }

  close(name: string): void {
    const element = this.#open.pop();
    if (element?.silent) this.#silent--;
    if (this.#silent > 0 || !element?.block) return;
    if ((name === 'td' || name === 'th') && this.#cells) this.#closeCell(element);
    else this.#flush(element);
    if (name === 'tr') this.#closeRow(element);
  }

  /** Call it when the document has ended. */
  end(): void {
    this.#flush();
    this.#closeRow();
  }

  /** The number of a note behind a word is no word: a link into the page that is only digits, a letter in brackets, or a sign. */
  #isNoteMark(text: string): boolean {
    const raised = this.#open.some(({ name }) => name === 'sup');
    return /^\s*(?:\[(?:\d{1,3}|[a-z*†‡])\]|[*†‡]{1,3})\s*$/i.test(text) || (raised && /^\s*\d{1,3}\s*$/.test(text));
  }

  #openBlock(name: string): void {
    this.#flush(this.#open.at(-2));
    if (name === 'tr') this.#cells = [];
    else if (name === 'table') this.#closeRow(this.#open.at(-2));
  }

  #break(): void {
    this.#breaks++;
    if (this.#breaks === 2 && this.#cells === undefined) this.#flush(this.#open.at(-2));
    else this.#text.push(' ');
  }

  #closeCell(element: OpenElement): void {
    const text = this.#plain();
    if (text.length > longestCell) this.#flush(element);
    else if (text !== '') this.#cells!.push(text);
    this.#reset();
  }

  #closeRow(element: OpenElement = root): void {
    const cells = this.#cells ?? [];
    this.#cells = undefined;
    if (cells.length > 0) this.#add('table', cells.join(' | '), element, 0);
  }

  #plain(): string {
    return this.#text.join('').replace(/\s+/g, ' ').trim();
  }

  #reset(): void {
    this.#text = [];
    this.#length = this.#linked = this.#breaks = 0;
    this.#place = undefined;
    this.#startPage = undefined;
  }

  #flush(element: OpenElement = root): void {
    const text = this.#plain();
    const place = this.#place ?? element;
    if (text !== '' && this.#cells && this.#cells.length > 0) {
      // Cells before a cell of layout stand before it.
      this.#add('table', this.#cells.join(' | '), place, 0);
      this.#cells = [];
    }
    if (text !== '') this.#add(place.role ?? 'paragraph', text, place, this.#linked / Math.max(1, this.#length));
    this.#reset();
  }

  #add(role: BlockRole, text: string, element: OpenElement, linked: number): void {
    const level =
      role === 'heading'
        ? Number(this.#open.findLast(({ name }) => /^h[1-6]$/.test(name))?.name[1] ?? element.name[1])
        : undefined;
    const { element: number, parent, design, article, furniture } = element;
    this.parts.push({
      role,
      text,
      element: number,
      parent,
      design,
      linked,
      article,
      furniture,
      ...(level ? { level } : {}),
      ...this.#locator(),
    });
  }

  #locator() {
    const value = this.#startPage || this.page;
    return value ? { locator: { label: 'page', value } as const } : {};
  }
}
