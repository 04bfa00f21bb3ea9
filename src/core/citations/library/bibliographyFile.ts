import type { Finding } from '../../finding.ts';
import { type Sentence, told } from '../../text/sentence.ts';
import type { Span } from '../../text/span.ts';
import type { CslItem } from '../item.ts';
import type { BibTables } from './bib/tables.ts';

/** One entry of a bibliography file. The span is that of the whole entry. */
export interface LibraryEntry extends Span {
  readonly key: string;
  /** Where the key begins. */
  readonly keyStart: number;
  /** Other keys it can be cited by (BibLaTeX `ids`). */
  readonly aliases?: readonly string[];
  /** `Weitz n.d. · Title` */
  readonly label: string;
  /** Folded text of key, names, title and year. */
  readonly search: string;
}

/** A bibliography file that was read: its entries in order, and what is wrong with the others. */
export interface BibliographyFile {
  readonly entries: readonly LibraryEntry[];
  readonly findings: readonly Finding[];
  /** What entries of other `.bib` files may refer to. */
  readonly tables?: BibTables;
  /** The record of one of `entries`; `others` are the tables of the other files, for what this one refers to and lacks. */
  item(entry: LibraryEntry, others: readonly BibTables[]): Promise<CslItem>;
}

/** A mistake in a bibliography file. */
export function brokenEntry({ start, end }: Span, said: Sentence): Finding {
  return { code: 'bibliography.broken-entry', severity: 'error', ...told(said), start, end };
}
