import { isHayagriva } from './hayagriva/isHayagriva.ts';

/** The formats of bibliography files Ibid reads and writes. */
export type BibliographyFormat = 'bib' | 'csl-json' | 'csl-yaml' | 'ris' | 'hayagriva';

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

/**
 * The format of a bibliography file from the end of its URI or path; `undefined` when it is none Ibid reads. What a YAML file holds can only be told from its
 * `text`: without it, CSL's records.
 */
export function formatOf(uri: string, text?: string): BibliographyFormat | undefined {
  const extension = /\.([^./\\?#]+)(?:[?#].*)?$/.exec(uri)?.[1]?.toLowerCase() ?? '';
  const format = Object.hasOwn(byExtension, extension) ? byExtension[extension] : undefined;
  return format === 'csl-yaml' && text !== undefined && isHayagriva(text) ? 'hayagriva' : format;
}
