/** One line of a list of entries; small, since the host keeps all of them. */
export interface LibraryRow {
  readonly key: string;
  /** `Weitz n.d. · Title` */
  readonly label: string;
  /** Folded text of key, names, title and year: what typed words are looked for in. */
  readonly search: string;
  /** The bibliography file; absent for a record of the corpus. */
  readonly uri?: string;
  /** The key of the entry this is only another key of (BibLaTeX `ids`). */
  readonly aliasOf?: string;
}
