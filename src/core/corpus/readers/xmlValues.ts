import { type Attributes, readMarkup } from './html/markup.ts';

/** An element of a metadata file: local name, attributes, the text directly in it. */
export interface XmlElement {
  /** Without the prefix. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly text: string;
  /** The local names of the elements around it, outermost first. */
  readonly path: readonly string[];
}

/** Metadata files are small; of a larger one only the first elements count. */
const mostElements = 50_000;

/** The elements of a small XML file such as a list of properties, in the order they close. */
export async function xmlElements(xml: string): Promise<XmlElement[]> {
  const found: XmlElement[] = [];
  const open: { readonly name: string; readonly attributes: Attributes; text: string }[] = [];
  await readMarkup(xml, 'xml', {
    open: (name, attributes) => void open.push({ name: localName(name), attributes, text: '' }),
    text(text) {
      const element = open.at(-1);
      if (element) element.text += text;
    },
    close() {
      const element = open.pop();
      if (!element || found.length >= mostElements) return;
      const path = open.slice(0, 8).map(({ name }) => name);
      found.push({ ...element, text: element.text.replace(/\s+/g, ' ').trim(), path });
    },
  });
  return found;
}

/** The texts of the elements of this local name that have any. */
export function textsOf(elements: readonly XmlElement[], name: string): string[] {
  return elements.filter((element) => element.name === name && element.text !== '').map(({ text }) => text);
}

/** `title` of `dc:title`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
