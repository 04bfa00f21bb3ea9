import { readBib } from './bib/readBib.ts';
import type { BibliographyFile } from './bibliographyFile.ts';
import { type BibliographyFormat, formatOf } from './bibliographyFormat.ts';
import { readCslJson } from './cslJson.ts';
import { readCslYaml } from './cslYaml.ts';
import { readHayagriva } from './hayagriva/read.ts';
import { readRis } from './ris.ts';

const readers: Readonly<Record<BibliographyFormat, (text: string) => BibliographyFile>> = {
  bib: readBib,
  'csl-json': readCslJson,
  'csl-yaml': readCslYaml,
  ris: readRis,
  hayagriva: readHayagriva,
};

/** Reads a bibliography file in the format its name says; `undefined` when that is none Ibid reads. Never throws. */
export function readBibliography(uri: string, text: string): BibliographyFile | undefined {
  const format = formatOf(uri, text);
  return format && readers[format](text);
}
