import { applyEdits } from '../../text/edit.ts';
import type { CslItem } from '../item.ts';
import type { BibliographyFormat } from './bibliographyFormat.ts';
import { appendEntries } from './plan/append.ts';

/** `items` as a whole new file of the format; `.bib` in BibLaTeX's fields, which lose least. Empty without items. */
export function exportEntries(format: BibliographyFormat, items: readonly CslItem[]): string {
  return items.length === 0 ? '' : applyEdits('', appendEntries(format, '', items, 'biblatex'));
}
