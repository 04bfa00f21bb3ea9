import type { Record } from '../../record.ts';
import { stated, statedDate, statedDoi, statedNames, statedTitle } from '../statedFields.ts';
import { textsOf, type XmlElement } from '../xmlValues.ts';

/** A document of a book in reading order. */
export interface Chapter {
  /** Its name in the archive. */
  readonly name: string;
  /** The book's table of contents. */
  readonly isContents: boolean;
}

/** The chapters a package document lists, in reading order. https://www.w3.org/TR/epub-33/#sec-spine-elem */
export function chaptersOf(elements: readonly XmlElement[], packageName: string): Chapter[] {
  const folder = folderOf(packageName);
  const items = new Map(
    elements.filter(({ name }) => name === 'item').map(({ attributes }) => [attributes.id, attributes]),
  );
  const listed = elements.find(({ name, attributes }) => name === 'reference' && attributes.type === 'toc');
  const contents = listed && resolved(folder, listed.attributes.href ?? '');
  return elements.flatMap(({ name, attributes }): Chapter[] => {
    const item = name === 'itemref' ? items.get(attributes.idref ?? '') : undefined;
    if (!item?.href || !/html|xml/.test(item['media-type'] ?? 'html')) return [];
    const file = resolved(folder, item.href);
    return [{ name: file, isContents: /\bnav\b/.test(item.properties ?? '') || file === contents }];
  });
}

/** The name of the file that lists chapters and pages: the navigation document, in EPUB 2 the NCX; `undefined` when there is none. */
export function contentsName(elements: readonly XmlElement[], packageName: string): string | undefined {
  const items = elements.filter(({ name, attributes }) => name === 'item' && attributes.href);
  const item =
    items.find(({ attributes }) => /\bnav\b/.test(attributes.properties ?? '')) ??
    items.find(({ attributes }) => attributes['media-type'] === 'application/x-dtbncx+xml');
  return item && resolved(folderOf(packageName), item.attributes.href!);
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

/** The name in the archive of what `href` in a file of `folder` leads to; with `#id` when `withId` is set. Steps out of the archive lead nowhere. */
export function resolved(folder: string, href: string, withId = false): string {
  const [path = '', id] = href.split('#', 2);
  const steps: string[] = [];
  for (const step of `${folder}${unescaped(path)}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/') + (withId && id ? `#${unescaped(id)}` : '');
}

function unescaped(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** What the package document says of the book. https://www.w3.org/TR/epub-33/#sec-pkg-metadata */
export function recordOfBook(elements: readonly XmlElement[]): Record {
  const roles = new Map(
    elements
      .filter(({ name, attributes }) => name === 'meta' && attributes.property === 'role')
      .map(({ attributes, text }) => [attributes.refines, text]),
  );
  const peopleAs = (role: string) =>
    elements
      .filter(({ name }) => name === 'creator' || name === 'contributor')
      .filter(({ name, attributes }) => {
        const own = attributes['opf:role'] ?? roles.get(`#${attributes.id}`);
        return own === undefined ? role === 'aut' && name === 'creator' : own === role;
      })
      .map(({ text }) => text)
      .filter((text) => text !== '');
  const identifiers = textsOf(elements, 'identifier');
  const dates = elements.filter(
    ({ name, attributes }) => name === 'date' && (attributes['opf:event'] ?? 'publication') === 'publication',
  );
  return stated({
    title: statedTitle(textsOf(elements, 'title')[0]),
    author: statedNames(peopleAs('aut')),
    editor: statedNames(peopleAs('edt')),
    translator: statedNames(peopleAs('trl')),
    publisher: textsOf(elements, 'publisher')[0],
    issued: statedDate(dates[0]?.text),
    language: textsOf(elements, 'language')[0],
    ISBN: identifiers.map(isbnIn).find((isbn) => isbn !== undefined),
    DOI: identifiers.map(statedDoi).find((doi) => doi !== undefined),
  });
}

function isbnIn(identifier: string): string | undefined {
  const isbn = /^(?:urn:isbn:|isbn:?\s*)?([\d-]{9,17}[\dX])$/i.exec(identifier)?.[1];
  const digits = isbn?.replaceAll('-', '') ?? '';
  return /^97[89]\d{10}$/.test(digits) || (digits.length === 10 && /isbn/i.test(identifier)) ? isbn : undefined;
}
