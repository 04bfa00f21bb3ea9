import { type Span, spanAt } from '../../text/span.ts';
import type { LibraryEntry } from './bibliographyFile.ts';
import { formatOf } from './bibliographyFormat.ts';
import { linksIn } from './links.ts';

/** A file that an entry of a bibliography file names; the span is that of its path there. */
export interface EntryFile extends Span {
  readonly bibliography: string;
  /** The key of the entry. */
  readonly key: string;
  /** The file as a URI. */
  readonly uri: string;
}

/** The files that the entries of a `.bib` file name in their `file` fields, in order. Other formats name none. */
export function entryFiles(bibliography: string, text: string, entries: readonly LibraryEntry[]): EntryFile[] {
  if (formatOf(bibliography) !== 'bib' || !/\bfile\b/i.test(text)) return [];
  return linksIn(bibliography, text).flatMap((link): EntryFile[] => {
    const entry = link.kind === 'file' ? spanAt(entries, link.start) : undefined;
    const uri = link.kind === 'file' ? fileUriFrom(bibliography, link.path) : undefined;
    return entry && uri ? [{ bibliography, key: entry.key, uri, start: link.start, end: link.end }] : [];
  });
}

/**
 * The URI of a path as a bibliography file has it, from the folder of that file unless the path is absolute; escaped as VS Code escapes URIs, so that
 * their strings can be compared. `undefined` for an address of the web and for a path that leads out of everything.
 */
export function fileUriFrom(bibliography: string, path: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return undefined;
  const [, root = '', folder = ''] = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)(\/.*)?\/[^/]*$/i.exec(bibliography) ?? [];
  if (root === '') return undefined;
  const drive = /^([A-Za-z]):[\\/]+/.exec(path);
  if (drive) return joined(`file:///${drive[1]!.toLowerCase()}%3A`, [], path.slice(drive[0].length));
  const absolute = /^[\\/]/.test(path);
  return joined(root, absolute ? [] : folder.split('/').filter((part) => part !== ''), path);
}

function joined(root: string, folder: readonly string[], path: string): string | undefined {
  const parts = [...folder];
  for (const part of path.split(/[\\/]+/)) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(escaped(part));
    else if (parts.pop() === undefined) return undefined;
  }
  return `${root}/${parts.join('/')}`;
}

/** Half a character, which cannot be escaped. */
const loneSurrogate = /\p{Surrogate}/gu;

function escaped(part: string): string {
  return encodeURIComponent(part.replace(loneSurrogate, '\uFFFD')).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
