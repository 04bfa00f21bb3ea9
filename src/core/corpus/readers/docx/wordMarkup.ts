import { type Attributes, type MarkupListener, readMarkup } from '../html/markup.ts';

/** Namespaces with the prefix that Word itself gives them; the second is that of "strict" documents. ECMA-376, part 1, annex A */
const usual: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
};

/** Reads a part of a Word document as `readMarkup` does, with the prefixes that Word writes, whatever the program that made it calls them. */
export function readWordMarkup(xml: string, listener: MarkupListener): Promise<void> {
  const prefixes = new Map<string, string>();
  return readMarkup(xml, 'xml', {
    open(name, attributes) {
      learn(attributes, prefixes);
      if (prefixes.size === 0) listener.open(name, attributes);
      else listener.open(renamed(name, prefixes), renamedAll(attributes, prefixes));
    },
    text: (text) => listener.text(text),
    close: (name) => listener.close(prefixes.size === 0 ? name : renamed(name, prefixes)),
  });
}

/** Prefixes are declared on the outermost element, where programs other than Word have names of their own for them; none is the empty prefix. */
function learn(attributes: Attributes, prefixes: Map<string, string>): void {
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    const prefix = name.slice('xmlns:'.length);
    const wanted = usual[attributes[name]!.trim()];
    if (wanted !== undefined && wanted !== prefix) prefixes.set(prefix, wanted);
  }
}

function renamed(name: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const wanted = prefixes.get(colon < 0 ? '' : name.slice(0, colon));
  return wanted === undefined ? name : `${wanted}:${name.slice(colon + 1)}`;
}

/** An attribute without a prefix is in no namespace. */
function renamedAll(attributes: Attributes, prefixes: ReadonlyMap<string, string>): Attributes {
  const entries = Object.entries(attributes);
  return Object.fromEntries(
    entries.map(([name, value]) => [name.includes(':') ? renamed(name, prefixes) : name, value]),
  );
}
