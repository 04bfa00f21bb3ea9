import type { CslItem } from '../../item.ts';
import type { BibDialect, WrittenAs } from './dialect.ts';

/** BibLaTeX types by CSL type: those that pandoc and citation-js read back as the same. Source: the BibLaTeX manual, 2.1. */
const biblatexTypes: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  article: 'article',
  bill: 'legislation',
  book: 'book',
  chapter: 'incollection',
  dataset: 'dataset',
  entry: 'inreference',
  'entry-dictionary': 'inreference',
  'entry-encyclopedia': 'inreference',
  graphic: 'artwork',
  figure: 'image',
  legal_case: 'jurisdiction',
  legislation: 'legislation',
  manuscript: 'unpublished',
  motion_picture: 'movie',
  'paper-conference': 'inproceedings',
  patent: 'patent',
  performance: 'performance',
  periodical: 'periodical',
  personal_communication: 'letter',
  post: 'online',
  'post-weblog': 'online',
  report: 'report',
  review: 'review',
  'review-book': 'review',
  software: 'software',
  standard: 'standard',
  thesis: 'thesis',
  treaty: 'legal',
  webpage: 'online',
};
const bibtexTypes: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  article: 'article',
  book: 'book',
  chapter: 'incollection',
  manuscript: 'unpublished',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  review: 'article',
  'review-book': 'article',
};

/** The type of the entry for a record. */
export function bibTypeOf(item: CslItem, dialect: BibDialect): string {
  if (dialect === 'biblatex') return biblatexTypes[item.type] ?? 'misc';
  if (item.type === 'thesis')
    return /master|diplom|\bma\b/i.test(String(item.genre ?? '')) ? 'mastersthesis' : 'phdthesis';
  return bibtexTypes[item.type] ?? 'misc';
}

/** One field of an entry: the CSL variable it is written from, and how. */
export interface BibField {
  readonly name: string;
  readonly variable: string;
  readonly as: WrittenAs;
}

/** The fields a record may have as an entry, in the order they are written. */
export function bibFieldsOf(item: CslItem, dialect: BibDialect): BibField[] {
  const type = bibTypeOf(item, dialect);
  return [
    field('author', 'author', 'names'),
    field('editor', 'editor', 'names'),
    field('translator', 'translator', 'names'),
    field('bookauthor', 'container-author', 'names'),
    field('title', 'title', 'title'),
    field('shorttitle', 'title-short', 'title'),
    containerField(type, dialect),
    ...subtypeFields(item, type, dialect),
    field('series', 'collection-title', 'title'),
    field('date', 'issued', 'issued'),
    field('origdate', 'original-date', 'date'),
    field('edition', 'edition', 'text'),
    field('volume', 'volume', 'text'),
    field('volumes', 'number-of-volumes', 'text'),
    ...['issue', 'number', 'collection-number'].map((variable) => field('number', variable, 'text')),
    field('chapter', 'chapter-number', 'text'),
    field('pages', 'page', 'pages'),
    field('pagetotal', 'number-of-pages', 'text'),
    field('eventtitle', 'event-title', 'title'),
    field('eventdate', 'event-date', 'date'),
    field('venue', 'event-place', 'text'),
    publisherField(type),
    field(dialect === 'biblatex' ? 'location' : 'address', 'publisher-place', 'list'),
    field('version', 'version', 'text'),
    field('isbn', 'ISBN', 'text'),
    field('issn', 'ISSN', 'text'),
    field('doi', 'DOI', 'verbatim'),
    field('url', 'URL', 'verbatim'),
    field('urldate', 'accessed', 'date'),
    field('langid', 'language', 'language'),
    field('note', 'note', 'text'),
    field('annotation', 'annote', 'text'),
    field('abstract', 'abstract', 'text'),
    field('keywords', 'keyword', 'text'),
  ];
}

function field(name: string, variable: string, as: WrittenAs): BibField {
  return { name, variable, as };
}

function containerField(type: string, dialect: BibDialect): BibField {
  if (type !== 'article' && type !== 'review') return field('booktitle', 'container-title', 'title');
  return field(dialect === 'biblatex' ? 'journaltitle' : 'journal', 'container-title', 'text');
}

/** Newspapers and magazines are told from journals by `entrysubtype`; a report or thesis has a `type`. */
function subtypeFields(item: CslItem, type: string, dialect: BibDialect): BibField[] {
  if (type === 'thesis' || type === 'report' || type === 'techreport') return [field('type', 'genre', 'text')];
  return dialect === 'biblatex' && /^article-(?:magazine|newspaper)$/.test(item.type)
    ? [field('entrysubtype', 'type', 'subtype')]
    : [];
}

/** Where the entry type has the name of who published it. */
function publisherField(type: string): BibField {
  const names: Readonly<Record<string, string>> = {
    report: 'institution',
    techreport: 'institution',
    thesis: 'institution',
    phdthesis: 'school',
    mastersthesis: 'school',
    online: 'organization',
    misc: 'organization',
  };
  return field(names[type] ?? 'publisher', 'publisher', 'list');
}
