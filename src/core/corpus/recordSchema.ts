/** What a field of a record holds: text on one line, names, a date, or one of CSL's types. */
export type FieldKind = 'text' | 'names' | 'date' | 'type';

/** A CSL variable as a person meets it in the record of a source. */
export interface RecordField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly description: string;
}

const names =
  'A name, or a list of names: `Jane Doe`, `Doe, Jane`, `{Ministry of Foreign Affairs}` for an institution.';

/**
 * The fields a record may have, those of nearly every source first. After the variables of CSL 1.0.2, appendix IV
 * (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables); `corrected` is Ibid’s own.
 */
export const recordFields: readonly RecordField[] = [
  { name: 'type', kind: 'type', description: 'What kind of work this is. Without it: a web page.' },
  { name: 'title', kind: 'text', description: 'The title of the work itself.' },
  { name: 'author', kind: 'names', description: `Who wrote it. ${names}` },
  { name: 'issued', kind: 'date', description: 'When it was published.' },
  { name: 'container-title', kind: 'text', description: 'What it appeared in: the newspaper, journal, book or site.' },
  { name: 'publisher', kind: 'text', description: 'Who published it.' },
  { name: 'URL', kind: 'text', description: 'The address it can be read at.' },
  { name: 'DOI', kind: 'text', description: 'Its DOI, such as `10.1000/182`.' },
  { name: 'accessed', kind: 'date', description: 'When you read or saved it.' },
  {
    name: 'language',
    kind: 'text',
    description: 'The language it is in, such as `en-GB`. Search stems its words by it.',
  },
  {
    name: 'id',
    kind: 'text',
    description: 'The citation key. The first citation writes it down; changing it later breaks citations.',
  },
  { name: 'editor', kind: 'names', description: `Who edited it. ${names}` },
  { name: 'translator', kind: 'names', description: `Who translated it. ${names}` },
  { name: 'interviewer', kind: 'names', description: `Who asked the questions of an interview. ${names}` },
  { name: 'recipient', kind: 'names', description: `Whom a letter is to. ${names}` },
  { name: 'director', kind: 'names', description: `Who directed a film or broadcast. ${names}` },
  { name: 'composer', kind: 'names', description: `Who composed it. ${names}` },
  { name: 'illustrator', kind: 'names', description: `Who illustrated it. ${names}` },
  { name: 'collection-editor', kind: 'names', description: `Who edits the series. ${names}` },
  { name: 'container-author', kind: 'names', description: `Who wrote the book that this is a chapter of. ${names}` },
  { name: 'editorial-director', kind: 'names', description: `Who directs the edition. ${names}` },
  { name: 'original-author', kind: 'names', description: `Who wrote the original. ${names}` },
  { name: 'reviewed-author', kind: 'names', description: `Who wrote what is reviewed here. ${names}` },
  { name: 'volume', kind: 'text', description: 'The volume of the journal or book.' },
  { name: 'issue', kind: 'text', description: 'The issue of the journal.' },
  { name: 'page', kind: 'text', description: 'The pages it fills in what it appeared in, such as `12-34`.' },
  { name: 'number', kind: 'text', description: 'Its number: of a report, a law or a standard.' },
  { name: 'edition', kind: 'text', description: 'The edition, as a number or in words.' },
  { name: 'version', kind: 'text', description: 'The version of the work or of the software.' },
  { name: 'publisher-place', kind: 'text', description: 'Where it was published.' },
  {
    name: 'genre',
    kind: 'text',
    description: 'What it is, more closely: `Policy paper`, `Press release`, `PhD thesis`.',
  },
  { name: 'medium', kind: 'text', description: 'What it is recorded on: `Podcast`, `Video`, `Microfilm`.' },
  { name: 'collection-title', kind: 'text', description: 'The title of the series.' },
  { name: 'collection-number', kind: 'text', description: 'The number within the series.' },
  { name: 'chapter-number', kind: 'text', description: 'The number of the chapter.' },
  { name: 'title-short', kind: 'text', description: 'A short form of the title, for later notes.' },
  {
    name: 'container-title-short',
    kind: 'text',
    description: 'A short form of the title of the newspaper or journal.',
  },
  { name: 'authority', kind: 'text', description: 'The court or body behind a decision or law.' },
  { name: 'jurisdiction', kind: 'text', description: 'Where a law holds.' },
  { name: 'section', kind: 'text', description: 'The section of the newspaper.' },
  { name: 'event-title', kind: 'text', description: 'The conference or event it was given at.' },
  { name: 'event-place', kind: 'text', description: 'Where the event was.' },
  { name: 'event-date', kind: 'date', description: 'When the event was.' },
  { name: 'original-date', kind: 'date', description: 'When the original was published.' },
  { name: 'original-title', kind: 'text', description: 'The title in the original language.' },
  { name: 'original-publisher', kind: 'text', description: 'Who published the original.' },
  { name: 'reviewed-title', kind: 'text', description: 'The title of what is reviewed here.' },
  { name: 'submitted', kind: 'date', description: 'When it was submitted.' },
  { name: 'available-date', kind: 'date', description: 'When it was first available online.' },
  { name: 'corrected', kind: 'date', description: 'When its publisher corrected it.' },
  { name: 'archive', kind: 'text', description: 'The archive that holds it.' },
  { name: 'archive_location', kind: 'text', description: 'Its place in the archive: the call number or folder.' },
  { name: 'archive-place', kind: 'text', description: 'Where the archive is.' },
  { name: 'archive-URL', kind: 'text', description: 'The address of an archived copy of the page.' },
  { name: 'source', kind: 'text', description: 'The catalogue or database it was found in.' },
  { name: 'number-of-pages', kind: 'text', description: 'How many pages it has.' },
  { name: 'number-of-volumes', kind: 'text', description: 'How many volumes it has.' },
  { name: 'dimensions', kind: 'text', description: 'Its size or running time.' },
  { name: 'scale', kind: 'text', description: 'The scale of a map.' },
  { name: 'status', kind: 'text', description: 'Where it stands: `in press`, `forthcoming`.' },
  { name: 'ISBN', kind: 'text', description: 'Its ISBN.' },
  { name: 'ISSN', kind: 'text', description: 'The ISSN of the newspaper or journal.' },
  { name: 'PMID', kind: 'text', description: 'Its number in PubMed.' },
  { name: 'PMCID', kind: 'text', description: 'Its number in PubMed Central.' },
  { name: 'abstract', kind: 'text', description: 'The abstract.' },
  { name: 'annote', kind: 'text', description: 'A note of yours, which styles with annotations print.' },
  { name: 'note', kind: 'text', description: 'Anything else that belongs into the reference.' },
  { name: 'keyword', kind: 'text', description: 'Keywords.' },
];

/** CSL's types, with what people call them. CSL 1.0.2, appendix III. */
export const recordTypes: Readonly<Record<string, string>> = {
  webpage: 'A page of the web',
  'post-weblog': 'A post of a blog',
  'article-newspaper': 'An article in a newspaper or on the site of one',
  'article-magazine': 'An article in a magazine',
  'article-journal': 'An article in a scholarly journal',
  report: 'A report or policy paper',
  book: 'A book',
  chapter: 'A chapter in a book',
  document: 'A document of any other kind',
  interview: 'An interview',
  speech: 'A speech or talk',
  broadcast: 'A broadcast, on air or as a podcast',
  article: 'An article of any kind, a preprint',
  bill: 'A bill',
  classic: 'A classical work',
  collection: 'An archival collection',
  dataset: 'Data',
  entry: 'An entry in a database',
  'entry-dictionary': 'An entry in a dictionary',
  'entry-encyclopedia': 'An entry in an encyclopedia',
  event: 'An event',
  figure: 'A figure',
  graphic: 'A picture',
  hearing: 'A hearing',
  legal_case: 'A case',
  legislation: 'A law',
  manuscript: 'A manuscript',
  map: 'A map',
  motion_picture: 'A film or video',
  musical_score: 'A score',
  pamphlet: 'A pamphlet',
  'paper-conference': 'A paper of a conference',
  patent: 'A patent',
  performance: 'A performance',
  periodical: 'A whole issue or run of a periodical',
  personal_communication: 'A letter, message or conversation',
  post: 'A post in a forum or on social media',
  regulation: 'A regulation',
  review: 'A review',
  'review-book': 'A review of a book',
  software: 'Software',
  song: 'A song or recording',
  standard: 'A standard',
  thesis: 'A thesis',
  treaty: 'A treaty',
};

const byName: ReadonlyMap<string, RecordField> = new Map(recordFields.map((field) => [field.name, field]));

/** The field of this name; `undefined` when CSL has none. */
export function recordField(name: string): RecordField | undefined {
  return byName.get(name);
}
