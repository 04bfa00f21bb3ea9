/** The addresses and attached files that entries name. */
import type { Span } from '../../text/span.ts';
import type { CslItem } from '../item.ts';
import { eachField, keyOf } from './bib/fields.ts';
import { splitBib } from './bib/splitter.ts';
import { formatOf } from './bibliographyFormat.ts';

/** Where a link leads: an address of the web or of Zotero, or the path of a file as the bibliography has it. */
export type LinkTarget =
  | { readonly kind: 'doi' | 'web' | 'zotero'; readonly address: string }
  | { readonly kind: 'file'; readonly path: string };

export type PlacedLink = LinkTarget & Span;

/** The links of a record and, of a `.bib` entry, of its text as written; each address once. */
export function linksOf(item: Pick<CslItem, 'DOI' | 'URL'>, entryText?: string): LinkTarget[] {
  const links: LinkTarget[] = [];
  const doi = item.DOI === undefined ? undefined : doiAddress(item.DOI);
  if (doi !== undefined) links.push({ kind: 'doi', address: doi });
  if (item.URL !== undefined && isWeb(item.URL) && item.URL !== doi) links.push({ kind: 'web', address: item.URL });
  if (entryText === undefined) return links;
  for (const link of linksIn('entry.bib', entryText))
    if (link.kind === 'file') links.push({ kind: 'file', path: link.path });
  return [
    ...links,
    ...zoteroLinks(entryText)
      .slice(0, 1)
      .map(({ address }) => ({ kind: 'zotero' as const, address })),
  ];
}

/** The DOIs, addresses and attached files in a bibliography file, in order. VS Code itself finds addresses that are written out in JSON and YAML. */
export function linksIn(uri: string, text: string): PlacedLink[] {
  if (formatOf(uri) !== 'bib') return doisIn(text);
  const links: PlacedLink[] = [];
  for (const block of splitBib(text)) {
    if (block.type === 'string' || block.type === 'preamble' || block.type === 'comment') continue;
    eachField(text, keyOf(text, block).fields, block.bodyEnd, (name, start, end) => {
      links.push(...fieldLinks(text, name, start, end));
    });
  }
  return links;
}

function fieldLinks(text: string, name: string, start: number, end: number): PlacedLink[] {
  if (name !== 'doi' && name !== 'url' && name !== 'file') return [];
  const delimited = /[{"]/.test(text[start]!);
  const span = delimited ? { start: start + 1, end: end - 1 } : { start, end };
  const value = text.slice(span.start, span.end);
  if (name === 'file') return attachments(value, span.start);
  const plain = value.replace(/\\([%&#_~$])/g, '$1').trim();
  const address = name === 'doi' ? doiAddress(plain) : plain;
  return address !== undefined && isWeb(address) ? [{ kind: name === 'doi' ? 'doi' : 'web', address, ...span }] : [];
}

/**
 * The files of a `file` field: Zotero's and JabRef's `title:path:type`, several separated by `;`, or paths alone. A colon or semicolon in a path has a
 * backslash before it.
 */
export function attachments(value: string, offset = 0): PlacedLink[] {
  return split(value, 0, ';').flatMap((entry): PlacedLink[] => {
    const isPath = /^\s*[A-Za-z]:[\\/]/.test(entry.text);
    const parts = isPath ? [entry] : split(entry.text, entry.index, ':');
    const first = parts.length === 1 ? parts[0]! : parts[1]!;
    const last = parts.length > 3 ? parts.at(-2)! : first;
    const raw = value.slice(first.index, last.index + last.text.length);
    const written = raw.trim();
    if (written === '') return [];
    const path = isPath ? written.replaceAll('\\\\', '\\') : written.replace(/\\(.)/g, '$1');
    const start = offset + first.index + raw.indexOf(written);
    return [{ kind: 'file', path, start, end: start + written.length }];
  });
}

/** The parts of a text between separators that have no backslash before them, with where they begin. */
function split(text: string, index: number, separator: string): { readonly text: string; readonly index: number }[] {
  const parts: { text: string; index: number }[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '\\') at++;
    else if (at === text.length || text[at] === separator) {
      parts.push({ text: text.slice(from, at), index: index + from });
      from = at + 1;
    }
  }
  if (from < text.length) parts.push({ text: text.slice(from), index: index + from });
  return parts;
}

const doiValue = /^[ \t]*(?:-[ \t]+)?(?:"DOI"|DOI)[ \t]*:[ \t]*(["']?)([^"'\s,]+)\1/gm;

function doisIn(text: string): PlacedLink[] {
  return [...text.matchAll(doiValue)].flatMap((match): PlacedLink[] => {
    const address = doiAddress(match[2]!);
    const end = match.index + match[0].length - match[1]!.length;
    return address === undefined ? [] : [{ kind: 'doi', address, start: end - match[2]!.length, end }];
  });
}

/** The links into Zotero that stand in any text. */
export function zoteroLinks(text: string): (Span & { readonly kind: 'zotero'; readonly address: string })[] {
  return [...text.matchAll(/zotero:\/\/[^\s<>"'`{}|\\^[\]()]+/g)].map((match) => {
    const address = match[0].replace(/[.,;:!?]+$/, '');
    return { kind: 'zotero', address, start: match.index, end: match.index + address.length };
  });
}

/** `10.1000/182`, `doi:10.1000/182` and the addresses of resolvers as an address; `undefined` when the text is no DOI. */
export function doiAddress(text: string): string | undefined {
  const doi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{3,}\/\S+)$/i.exec(text.trim())?.[1];
  return doi && `https://doi.org/${encodeURI(decodedOnce(doi))}`;
}

function decodedOnce(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

function isWeb(address: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(address);
}
