import type { Finding } from '../../finding.ts';
import { joinedSentence, sentence, told } from '../../text/sentence.ts';
import type { CslItem } from '../item.ts';
import { variableName } from '../variableNames.ts';
import { isJudged, missingFields } from '../wanted.ts';
import type { LibraryEntry } from './bibliographyFile.ts';
import { missingBibFields } from './missingBibFields.ts';

/** Another variable that serves as well in a bibliography. */
const servesFor: Readonly<Record<string, readonly string[]>> = {
  issued: ['status'],
  volume: ['issue'],
  page: ['number', 'article-number'],
};

/**
 * What a full citation of an entry wants and the entry lacks, as a finding at its key; `undefined` when nothing is missing or its type is one of which
 * Ibid does not know what it wants. `text` is that of the file; the fix of a `.bib` entry adds the fields, empty.
 */
export function incompleteEntry(uri: string, text: string, entry: LibraryEntry, item: CslItem): Finding | undefined {
  if (!isJudged(item.type) || refersElsewhere(text.slice(entry.start, entry.end))) return undefined;
  const missing = missingFields(item).filter((variable) => !isServed(item, variable));
  if (missing.length === 0) return undefined;
  const names = missing.map(variableName);
  const [last] = names.splice(-1);
  const named = names.length > 0 ? sentence`${joinedSentence(names, ', ')} and ${last!}` : last!;
  const edit = missingBibFields(uri, text, entry, missing);
  return {
    code: 'bibliography.incomplete-entry',
    severity: 'information',
    ...told(sentence`A full citation of “${entry.key}” also wants: ${named}.`),
    start: entry.keyStart,
    end: Math.min(entry.end, entry.keyStart + entry.key.length),
    ...(edit ? { edits: [edit] } : {}),
  };
}

/** A book may have an editor in place of an author, but a chapter has both. */
function isServed(item: CslItem, variable: string): boolean {
  if (variable === 'author' && item.type === 'book') return item.editor !== undefined || item.translator !== undefined;
  return servesFor[variable]?.some((other) => item[other] !== undefined) === true;
}

/** An entry whose parent is not known, a set of others, and a preprint: what they lack may stand elsewhere. */
function refersElsewhere(entry: string): boolean {
  return /^@(?:set|xdata|misc|unpublished)\b|[,\s](?:crossref|xdata|entryset|eprint|pubstate)\s*=/i.test(entry);
}
