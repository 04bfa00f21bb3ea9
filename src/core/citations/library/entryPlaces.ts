/** Where keys stand in bibliography files. */
import type { TextEdit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { eachField, keyOf } from './bib/fields.ts';
import { splitBib } from './bib/splitter.ts';
import { formatOf } from './bibliographyFormat.ts';
import { isPlainYaml } from './plainYaml.ts';
import { readBibliography } from './readBibliography.ts';

/** Fields of a `.bib` entry that name other entries. */
const referring = new Set(['crossref', 'xref', 'xdata', 'related', 'entryset', 'ids']);

/**
 * Every place of a bibliography file where `key` stands as a key: of an entry, and in `.bib` files also where other entries refer to it. Places where it
 * is written in another way (escapes) are left out.
 */
export function keyPlaces(uri: string, text: string, key: string): Span[] {
  if (!text.includes(key)) return [];
  if (formatOf(uri) === 'bib') return bibPlaces(text, key);
  const own = readBibliography(uri, text)?.entries.filter((entry) => entry.key === key) ?? [];
  return own
    .map(({ keyStart }) => ({ start: keyStart, end: keyStart + key.length }))
    .filter(({ start, end }) => text.slice(start, end) === key);
}

function bibPlaces(text: string, key: string): Span[] {
  const places: Span[] = [];
  for (const block of splitBib(text)) {
    if (!text.slice(block.bodyStart, block.bodyEnd).includes(key)) continue;
    const { key: own, start, fields } = keyOf(text, block);
    if (own === key) places.push({ start, end: start + key.length });
    eachField(text, fields, block.bodyEnd, (name, from, to) => {
      if (referring.has(name)) places.push(...inList(text, from, to, key));
    });
  }
  return places;
}

/** The elements of a list between `start` and `end` that are `key`. */
function inList(text: string, start: number, end: number, key: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\s,{}"]+/g)) {
    if (match[0] === key) spans.push({ start: start + match.index, end: start + match.index + key.length });
  }
  return spans;
}

/** The edits that rename `key` in a bibliography file; in JSON and YAML the new key gets quotation marks where it needs them. */
export function renameInBibliography(uri: string, text: string, key: string, newKey: string): TextEdit[] {
  const format = formatOf(uri, text);
  return keyPlaces(uri, text, key).map(({ start, end }) => {
    const quoted = text[start - 1] === '"' || text[start - 1] === "'";
    const bare =
      format === 'bib' || format === 'ris' || quoted || (/yaml|hayagriva/.test(format ?? '') && isPlainYaml(newKey));
    return { start, end, text: bare ? newKey : JSON.stringify(newKey) };
  });
}
