import { eachField, keyOf } from './bib/fields.ts';
import { splitBib } from './bib/splitter.ts';
import { keyList } from './bib/tables.ts';
import { valueText } from './bib/value.ts';
import { formatOf } from './bibliographyFormat.ts';
import { readBibliography } from './readBibliography.ts';

/** Those of `keys` that an entry of the file has, as its own or as another key. Reads no more of a large file than it has to. */
export function keysIn(uri: string, text: string, keys: readonly string[]): ReadonlySet<string> {
  // Only JSON and YAML can write the same key in another way.
  const escaped = formatOf(uri) !== 'bib' && /\\[u/x]/.test(text);
  const possible = new Set(keys.filter((key) => escaped || text.includes(key)));
  if (possible.size === 0) return possible;
  const there = formatOf(uri) === 'bib' ? bibKeys(text, possible) : otherKeys(uri, text);
  return new Set([...possible].filter((key) => there.has(key)));
}

function otherKeys(uri: string, text: string): ReadonlySet<string> {
  return new Set(readBibliography(uri, text)?.entries.map(({ key }) => key));
}

/** From this length on, in UTF-16 code units, a line that begins an entry is believed without reading the whole file. */
const longFile = 2_000_000;

/** Other keys are looked for only where one of the `wanted` is no entry's own. */
function bibKeys(text: string, wanted: ReadonlySet<string>): ReadonlySet<string> {
  if (text.length > longFile && [...wanted].every((key) => beginsEntry(text, key))) return wanted;
  const blocks = splitBib(text);
  const keys = new Set(blocks.map((block) => keyOf(text, block).key));
  if ([...wanted].every((key) => keys.has(key))) return keys;
  for (const block of blocks) {
    eachField(text, keyOf(text, block).fields, block.bodyEnd, (name, start, end) => {
      if (name === 'ids') for (const key of keyList(valueText(text, start, end, () => undefined))) keys.add(key);
    });
  }
  return keys;
}

const entryHead = /(?:^|\n)[ \t]*@[A-Za-z]+[ \t]*[{(]\s*$/;

function beginsEntry(text: string, key: string): boolean {
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
    if (
      /^\s*,/.test(text.slice(at + key.length, at + key.length + 20)) &&
      entryHead.test(text.slice(Math.max(0, at - 60), at))
    ) {
      return true;
    }
  }
  return false;
}
