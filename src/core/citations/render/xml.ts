import { SaidError } from '../../text/saidError.ts';
import { type Sentence, sentence } from '../../text/sentence.ts';
/** An XML element as the processor takes it. Text between elements that is only white space is left out. */
export interface XmlElement {
  readonly name: string;
  readonly attrs: { readonly [name: string]: string };
  readonly children: readonly (XmlElement | string)[];
}

/** Styles have about twenty elements inside each other; what the processor does with more ends in its stack. */
const deepest = 500;

interface OpenElement extends XmlElement {
  readonly attrs: { [name: string]: string };
  readonly children: (XmlElement | string)[];
}

/** A comment, CDATA, processing instruction or document type; a tag; text. One pass, nothing nested. */
const piece =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<[?!][^>]*>?|<(\/?)([^\s<>/"'=]+)((?:[^<>"']|"[^"]*"|'[^']*')*)>|([^<]+|<)/g;
const attribute = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Elements whose emptiness is a value: a term that is nothing. */
const mayBeEmpty = new Set(['term', 'single', 'multiple']);

/**
 * Reads an XML document: elements, attributes, text, the five entities and numeric ones; no namespaces, no DTD.
 * @throws an error with the line when tags do not match, there is no element, or elements nest too deep.
 */
export function parseXml(text: string): XmlElement {
  const root: OpenElement = { name: '', attrs: {}, children: [] };
  const open: OpenElement[] = [root];
  for (const match of text.matchAll(piece)) {
    const [, data, slash, name, rest = '', words] = match;
    const top = open[open.length - 1]!;
    if (data !== undefined) top.children.push(data);
    else if (words !== undefined) addText(top, words, text, match.index);
    else if (name === undefined) continue;
    else if (slash) {
      if (open.length < 2 || top.name !== name) fail(sentence`</${name}> closes nothing`, text, match.index);
      open.pop();
      finish(top);
    } else {
      const element: OpenElement = { name, attrs: readAttributes(rest), children: [] };
      top.children.push(element);
      if (rest.endsWith('/')) finish(element);
      else enter(element, open, text, match.index);
    }
  }
  const unclosed = open[1];
  if (unclosed) fail(sentence`<${unclosed.name}> is not closed`, text, text.length);
  const element = root.children.find((child) => typeof child !== 'string');
  return element ?? fail(sentence`there is no element`, text, 0);
}

/** The first child element of that name; `undefined` when there is none. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}

/** The child elements of that name, in order. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter((child) => typeof child !== 'string').filter((child) => child.name === name);
}

/** The text directly in an element, without white space around it. */
export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .filter((child) => typeof child === 'string')
    .join('')
    .trim();
}

function addText(parent: OpenElement, words: string, text: string, at: number): void {
  if (words === '<') fail(sentence`a “<” begins no tag`, text, at);
  if (words.trim() !== '') parent.children.push(decode(words.replace(/[\r\n]+/g, ' ')));
}

function finish(element: OpenElement): void {
  if (element.children.length === 0 && mayBeEmpty.has(element.name)) element.children.push('');
}

function readAttributes(text: string): { [name: string]: string } {
  const attributes: { [name: string]: string } = {};
  for (const [, name = '', double, single] of text.matchAll(attribute)) {
    attributes[name] = decode(double ?? single ?? '');
  }
  return attributes;
}

function enter(element: OpenElement, open: OpenElement[], text: string, at: number): void {
  if (open.push(element) > deepest) fail(sentence`elements are nested too deep`, text, at);
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[name] ?? whole;
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function fail(reason: Sentence, text: string, at: number): never {
  throw new SaidError(sentence`line ${text.slice(0, at).split('\n').length}: ${reason}`);
}
