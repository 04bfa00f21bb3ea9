/** Which key stands at a place of a bibliography file, without reading the whole of it. */
import type { Span } from '../../text/span.ts';
import { formatOf } from './bibliographyFormat.ts';

/** No key is longer, and no more stands between it and what says that it is one; in code units. */
const reach = 300;
const openings: Readonly<Record<string, RegExp>> = {
  bib: /@[ \t]*[A-Za-z]+\s*[{(]\s*$/,
  'csl-json': /"id"\s*:\s*"?$/,
  'csl-yaml': /(?:^|\n)[ \t]*(?:-[ \t]+)*id:[ \t]*["']?$/,
  ris: /(?:^|\n)ID {2}- ?$/,
  hayagriva: /(?:^|\n)["']?$/,
};

/** The key of an entry that stands at `offset` of a bibliography file or a record in YAML, judged by what is right before it. */
export function entryKeyAt(uri: string, text: string, offset: number): (Span & { readonly key: string }) | undefined {
  const format = formatOf(uri, text) ?? 'csl-yaml';
  const before = /[^\s,{}()="']*$/.exec(text.slice(Math.max(0, offset - reach), offset))![0];
  const after = /^[^\s,{}()="']*/.exec(text.slice(offset, offset + reach))![0];
  const start = offset - before.length;
  const written = before + after;
  // The colon after a key in YAML is none of it.
  const key = format === 'hayagriva' ? written.replace(/:$/, '') : written;
  if (key === '' || !openings[format]!.test(text.slice(Math.max(0, start - reach), start))) return undefined;
  return { start, end: start + key.length, key };
}

/** Where the entry of `key` begins with it; `undefined` when there is none. */
export function entryKeySpan(uri: string, text: string, key: string): Span | undefined {
  for (let at = text.indexOf(key); at >= 0 && key !== ''; at = text.indexOf(key, at + key.length)) {
    const found = entryKeyAt(uri, text, at);
    if (found?.key === key) return { start: found.start, end: found.end };
  }
  return undefined;
}
