import type { CslItem } from './item.ts';

/** What a full citation wants, by type; the others want what a web page does without the URL. */
const wantedByType: Readonly<Record<string, readonly string[]>> = {
  webpage: ['author', 'title', 'issued', 'publisher', 'URL'],
  'post-weblog': ['author', 'title', 'issued', 'publisher', 'URL'],
  'article-newspaper': ['author', 'title', 'issued', 'container-title'],
  'article-magazine': ['author', 'title', 'issued', 'container-title'],
  'article-journal': ['author', 'title', 'issued', 'container-title', 'volume', 'page'],
  chapter: ['author', 'title', 'issued', 'container-title', 'publisher', 'page'],
  book: ['author', 'title', 'issued', 'publisher'],
};
const wantedOtherwise = ['author', 'title', 'issued', 'publisher'];
/** A periodical or site may be named in either field. */
const standsIn: Readonly<Record<string, string>> = {
  publisher: 'container-title',
  'container-title': 'publisher',
  URL: 'DOI',
};

/** Whether what a full citation wants is known for the CSL type itself, and not only by what most types want. */
export function isJudged(type: string): boolean {
  return Object.hasOwn(wantedByType, type);
}

/** The CSL variables that a full citation of the record's type wants and the record lacks, in the order of the citation. */
export function missingFields(item: Partial<CslItem>): string[] {
  const type = item.type ?? '';
  const wanted = isJudged(type) ? wantedByType[type]! : wantedOtherwise;
  return wanted.filter((field) => item[field] === undefined && item[standsIn[field] ?? field] === undefined);
}
