/** The formats of bibliography files Ibid reads and writes. */
export type BibliographyFormat = 'bib' | 'csl-json' | 'csl-yaml' | 'ris';

const byExtension: Readonly<Record<string, BibliographyFormat>> = {
  bib: 'bib',
  bibtex: 'bib',
  biblatex: 'bib',
  json: 'csl-json',
  csljson: 'csl-json',
  yaml: 'csl-yaml',
  yml: 'csl-yaml',
  ris: 'ris',
};

/** The format of a bibliography file from the end of its URI or path; `undefined` when it is none Ibid reads. */
export function formatOf(uri: string): BibliographyFormat | undefined {
  const extension = /\.([^./\\?#]+)(?:[?#].*)?$/.exec(uri)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(byExtension, extension) ? byExtension[extension] : undefined;
}
