import type { Finding } from '../../finding.ts';
import type { DocumentLanguage } from '../../text/language.ts';
import { sentence, titled, told } from '../../text/sentence.ts';
import type { Span } from '../../text/span.ts';
import { syntaxFor } from '../syntax/byLanguage.ts';
import { eachField, keyOf } from './bib/fields.ts';
import { splitBib } from './bib/splitter.ts';
import { keyList } from './bib/tables.ts';
import { valueText } from './bib/value.ts';
import type { LibraryEntry } from './bibliographyFile.ts';
import { formatOf } from './bibliographyFormat.ts';

/** What lists every entry of a bibliography without a citation: LaTeX's and Pandoc's `nocite`, Typst's `full`, Sphinx's and Org's own. */
const everything = /\\nocite\s*\{\s*\*|@\*|\bfull\s*:\s*true\b|^[ \t]*:all:|\bnocite:\*/m;

/** The keys a draft cites or lists; `undefined` when it lists every entry. */
export function keysCited(text: string, language: DocumentLanguage): ReadonlySet<string> | undefined {
  if (everything.test(text)) return undefined;
  const found = syntaxFor(language).find(text);
  return new Set(found.flatMap(({ items }) => items.map(({ key }) => key)));
}

/**
 * The entries of a bibliography file that no draft cites, in order, each with the edit that removes it where the format lets entries stand alone. Those
 * that another entry refers to are not among them.
 */
export function unusedEntries(
  uri: string,
  text: string,
  entries: readonly LibraryEntry[],
  cited: ReadonlySet<string>,
): Finding[] {
  const referred = formatOf(uri) === 'bib' ? keysReferredTo(text) : new Set<string>();
  const isUsed = (key: string) => cited.has(key) || referred.has(key);
  return entries
    .filter(({ key, aliases = [] }) => !isUsed(key) && !aliases.some(isUsed))
    .map((entry) => ({
      code: 'bibliography.unused-entry',
      severity: 'hint',
      ...told(sentence`No draft of the workspace cites “${entry.key}”.`),
      start: entry.start,
      end: entry.end,
      ...removal(uri, text, entry),
    }));
}

/** The keys that entries of a `.bib` file name as their parents and members. */
function keysReferredTo(text: string): Set<string> {
  const keys = new Set<string>();
  for (const block of splitBib(text)) {
    eachField(text, keyOf(text, block).fields, block.bodyEnd, (name, start, end) => {
      if (!/^(?:crossref|xref|xdata|related|entryset)$/.test(name)) return;
      for (const key of keyList(valueText(text, start, end, () => undefined))) keys.add(key);
    });
  }
  return keys;
}

/** An entry goes with the empty lines after it. */
function removal(uri: string, text: string, { start, end }: Span): Pick<Finding, 'edits'> {
  const format = formatOf(uri, text);
  if (format !== 'bib' && format !== 'ris' && format !== 'hayagriva') return {};
  const after = /^[ \t]*(?:\r?\n(?:[ \t]*\r?\n)*)?/.exec(text.slice(end, end + 400))![0];
  return { edits: [{ ...titled(sentence`Remove the entry`), start, end: end + after.length, text: '' }] };
}
