import type { SuggestedEdit } from '../../finding.ts';
import { sentence, titled } from '../../text/sentence.ts';
import type { Span } from '../../text/span.ts';
import { eachField, keyOf } from './bib/fields.ts';
import { splitBib } from './bib/splitter.ts';
import { formatOf } from './bibliographyFormat.ts';

/** The field of a CSL variable, first in BibLaTeX and then in BibTeX where they differ. */
const fieldNames: Readonly<Record<string, readonly [biblatex: string, bibtex: string]>> = {
  author: ['author', 'author'],
  title: ['title', 'title'],
  issued: ['date', 'year'],
  publisher: ['publisher', 'publisher'],
  volume: ['volume', 'volume'],
  page: ['pages', 'pages'],
  URL: ['url', 'url'],
};
const biblatexOnly = /^[ \t]*(?:date|journaltitle|location|urldate|langid)[ \t]*=/im;

/**
 * The edit that adds fields for `variables` to a `.bib` entry, empty, after its last one and laid out as that. `undefined` in another format, and when the
 * entry has no field to add them after.
 */
export function missingBibFields(
  uri: string,
  text: string,
  { start, end }: Span,
  variables: readonly string[],
): SuggestedEdit | undefined {
  if (formatOf(uri) !== 'bib') return undefined;
  const entry = text.slice(start, end);
  const [block] = splitBib(entry);
  if (!block?.closed) return undefined;
  let gap: string | undefined;
  let last = -1;
  eachField(entry, keyOf(entry, block).fields, block.bodyEnd, (name, from, to) => {
    gap ??= gapBefore(entry.slice(0, from), name);
    last = to;
  });
  if (last < 0) return undefined;
  const inBiblatex = biblatexOnly.test(text);
  const names = variables.map((variable) => fieldName(variable, block.type, inBiblatex));
  const added = names.map((name) => `,${gap ?? ' '}${name} = {}`).join('');
  const called = titled(sentence`Add to the entry: ${names.join(', ')}`);
  return { ...called, start: start + last, end: start + last, text: added };
}

/** The white space before a field, with the line end; `before` is what stands before its value. */
function gapBefore(before: string, name: string): string {
  const begun = before.slice(0, before.toLowerCase().lastIndexOf(name)).slice(-200);
  return /\r?\n[ \t]*$|[ \t]*$/.exec(begun)![0] || ' ';
}

function fieldName(variable: string, type: string, inBiblatex: boolean): string {
  if (variable !== 'container-title') return fieldNames[variable]![inBiblatex ? 0 : 1];
  if (type === 'online') return 'organization';
  if (type !== 'article' && type !== 'periodical') return 'booktitle';
  return inBiblatex ? 'journaltitle' : 'journal';
}
