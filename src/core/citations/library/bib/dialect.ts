/** Classic BibTeX has neither BibLaTeX's types nor its field names. */
export type BibDialect = 'biblatex' | 'bibtex';

/** How a variable is written; `issued` takes more than one field and is written by itself. */
export type WrittenAs =
  | 'text'
  | 'title'
  | 'names'
  | 'date'
  | 'issued'
  | 'verbatim'
  | 'pages'
  | 'list'
  | 'language'
  | 'subtype';
