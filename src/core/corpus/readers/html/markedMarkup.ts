import type { Attributes, MarkupListener } from './markup.ts';

/** The attribute that carries an element's number. */
export const numberAttribute = 'data-ibid';

const kept = [
  'class',
  'id',
  'role',
  'style',
  'hidden',
  'aria-hidden',
  'itemprop',
  'rel',
  'href',
  'src',
  'alt',
  'dir',
  'lang',
];
const dropped = new Set(['script', 'style', 'template', 'noscript']);
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Writes a document again with each element's number in it, without scripts and styles; elements are counted in the order of opening tags. */
export class MarkedMarkup implements MarkupListener {
  /** How many elements there are. */
  count = 0;
  readonly #pieces: string[] = [];
  #dropping = 0;

  get html(): string {
    return this.#pieces.join('');
  }

  open(name: string, attributes: Attributes): void {
    const number = this.count++;
    if (dropped.has(name)) this.#dropping++;
    if (this.#dropping > 0 || !/^[a-z][a-z0-9-]*$/.test(name)) return;
    const written = kept
      .filter((attribute) => attributes[attribute] !== undefined)
      .map((attribute) => ` ${attribute}="${escaped(attributes[attribute]!.slice(0, 300)).replaceAll('"', '&quot;')}"`);
    this.#pieces.push(`<${name} ${numberAttribute}="${number}"${written.join('')}>`);
  }

  text(text: string): void {
    if (this.#dropping === 0) this.#pieces.push(escaped(text));
  }

  close(name: string): void {
    if (dropped.has(name)) this.#dropping--;
    else if (this.#dropping === 0 && !empty.has(name) && /^[a-z][a-z0-9-]*$/.test(name))
      this.#pieces.push(`</${name}>`);
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
