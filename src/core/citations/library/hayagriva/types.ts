/**
 * The entry types of hayagriva beside those of CSL. Source: hayagriva's file format
 * (https://github.com/typst/hayagriva/blob/main/docs/file-format.md) and its CSL taxonomy.
 */
const cslTypes: Readonly<Record<string, string>> = {
  article: 'article-journal',
  chapter: 'chapter',
  entry: 'entry',
  anthos: 'chapter',
  report: 'report',
  thesis: 'thesis',
  web: 'webpage',
  scene: 'motion_picture',
  artwork: 'graphic',
  patent: 'patent',
  case: 'legal_case',
  newspaper: 'periodical',
  legislation: 'legislation',
  manuscript: 'manuscript',
  original: 'document',
  post: 'post',
  misc: 'document',
  performance: 'performance',
  periodical: 'periodical',
  proceedings: 'book',
  book: 'book',
  blog: 'post-weblog',
  reference: 'book',
  conference: 'event',
  anthology: 'book',
  repository: 'software',
  thread: 'post',
  video: 'motion_picture',
  audio: 'song',
  exhibition: 'event',
};

/** What an article or post is by what it stands in. */
const byParent: Readonly<Record<string, string>> = {
  newspaper: 'article-newspaper',
  blog: 'post-weblog',
  proceedings: 'paper-conference',
  conference: 'paper-conference',
  anthology: 'chapter',
  book: 'chapter',
};

/** The CSL type of an entry by its type and that of its first parent, both in lower case. */
export function cslTypeOf(type: string, parent: string | undefined): string {
  const inParent = parent !== undefined && Object.hasOwn(byParent, parent) ? byParent[parent] : undefined;
  if (inParent && (type === 'article' || (type === 'post' && parent === 'blog'))) return inParent;
  if (type === 'entry' && parent === 'reference') return 'entry-encyclopedia';
  return Object.hasOwn(cslTypes, type) ? cslTypes[type]! : 'document';
}

/** How a CSL type is written: the type of the entry and that of what it stands in. */
export interface WrittenType {
  readonly type: string;
  readonly parent?: string;
}

const written: Readonly<Record<string, WrittenType>> = {
  'article-journal': { type: 'article', parent: 'periodical' },
  'article-magazine': { type: 'article', parent: 'periodical' },
  article: { type: 'article', parent: 'periodical' },
  review: { type: 'article', parent: 'periodical' },
  'review-book': { type: 'article', parent: 'periodical' },
  'article-newspaper': { type: 'article', parent: 'newspaper' },
  'paper-conference': { type: 'article', parent: 'proceedings' },
  'post-weblog': { type: 'post', parent: 'blog' },
  post: { type: 'post', parent: 'web' },
  chapter: { type: 'chapter', parent: 'book' },
  entry: { type: 'entry', parent: 'reference' },
  'entry-dictionary': { type: 'entry', parent: 'reference' },
  'entry-encyclopedia': { type: 'entry', parent: 'reference' },
  webpage: { type: 'web', parent: 'web' },
  book: { type: 'book', parent: 'anthology' },
  report: { type: 'report', parent: 'web' },
  thesis: { type: 'thesis', parent: 'web' },
  motion_picture: { type: 'video', parent: 'web' },
  broadcast: { type: 'video', parent: 'web' },
  song: { type: 'audio', parent: 'audio' },
  graphic: { type: 'artwork', parent: 'exhibition' },
  figure: { type: 'artwork', parent: 'book' },
  patent: { type: 'patent' },
  legal_case: { type: 'case', parent: 'periodical' },
  legislation: { type: 'legislation', parent: 'book' },
  bill: { type: 'legislation', parent: 'book' },
  manuscript: { type: 'manuscript', parent: 'book' },
  software: { type: 'repository', parent: 'web' },
  performance: { type: 'performance' },
  periodical: { type: 'periodical' },
};

/** The type to write for a CSL type. */
export function writtenTypeOf(type: string): WrittenType {
  return Object.hasOwn(written, type) ? written[type]! : { type: 'misc', parent: 'misc' };
}
