import type { Position, Range, TextDocument } from 'vscode';
import { type ItemInCitation, itemAt } from '../../core/citations/editItem.ts';
import { formatOf } from '../../core/citations/library/bibliographyFormat.ts';
import { entryKeyAt } from '../../core/citations/library/entryKeyAt.ts';
import { frontMatter } from '../../core/text/frontMatter.ts';
import { toRange } from '../convert.ts';
import { isDraft, syntaxOf } from '../drafts.ts';
import type { Mirror } from '../mirror.ts';

/** A citation key in a document. */
export interface KeyAt {
  readonly key: string;
  readonly range: Range;
  /** In a draft: the cite item it is of. */
  readonly cited?: ItemInCitation;
}

/** The citation key at `position`: of a cite item in a draft, an entry in a bibliography file, or the record of a source. */
export function keyAt(document: TextDocument, position: Position, mirror: Mirror): KeyAt | undefined {
  const offset = document.offsetAt(position);
  const text = document.getText();
  if (isDraft(document, mirror)) {
    const cited = itemAt(syntaxOf(document).find(text), offset);
    return cited && { key: cited.item.key, range: toRange(document, cited.item.keySpan), cited };
  }
  if (!holdsKeys(document, mirror, offset)) return undefined;
  const found = entryKeyAt(document.uri.path, text, offset);
  return found && { key: found.key, range: toRange(document, found) };
}

function holdsKeys(document: TextDocument, mirror: Mirror, offset: number): boolean {
  const uri = document.uri.toString();
  if (mirror.sources.has(uri)) return offset < (frontMatter(document.getText())?.end ?? 0);
  if (formatOf(document.uri.path) === 'bib') return true;
  return isBibliography(uri, mirror) || [...mirror.sources.values()].some((row) => row.sidecar === uri);
}

/** Whether entries of the file can be cited. */
export function isBibliography(uri: string, mirror: Mirror): boolean {
  return mirror.library.some((row) => row.uri === uri);
}
