import { latexToText } from './latex.ts';
import type { RawEntry } from './tables.ts';

/** Types whose title is that of a book, which BibTeX's users also call `booktitle`. */
const books = /^(?:mv)?(?:book|inbook|collection|proceedings|reference)$/;

/** What is added to a title, and the title: the converter prints `undefined` for one that is not there. */
const titleOf: Readonly<Record<string, string>> = {
  subtitle: 'title',
  booksubtitle: 'booktitle',
  mainsubtitle: 'maintitle',
  journalsubtitle: 'journaltitle',
  issuesubtitle: 'issuetitle',
  eventtitleaddon: 'eventtitle',
};

/** The fields without what is added to titles that are not there. */
export function withoutLoneSubtitles(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const hasTitle = (name: string) => !Object.hasOwn(titleOf, name) || Object.hasOwn(fields, titleOf[name]!);
  const kept = Object.entries(fields).filter(([name]) => hasTitle(name));
  return Object.fromEntries(kept);
}

/** Completes what the converter made of the titles of an entry: it leaves out additions, and in a work of several volumes the title of the volume. */
export function completeTitles(item: Record<string, unknown>, { type, fields }: RawEntry): void {
  const text = (field: string) => latexToText(fields.get(field) ?? '');
  if (text('booktitle') !== '' && text('maintitle') !== '' && !books.test(type.replace('inbook', 'in')))
    item['container-title'] = text('booktitle');
  const journal = text('journaltitle') || text('journal');
  if (item['container-title'] === undefined && journal !== '' && type !== 'periodical')
    item['container-title'] = journal;
  add(item, 'container-title', ': ', text('booksubtitle') || text('journalsubtitle'));
  add(item, 'container-title', '. ', text('booktitleaddon') || text('journaltitleaddon'));
  add(item, 'title', '. ', text('titleaddon'));
  if (item.title !== undefined || !books.test(type)) return;
  const title = item['container-title'] ?? (text('booktitle') || text('maintitle'));
  if (title === '') return;
  item.title = title;
  add(item, 'title', ': ', text('subtitle'));
  delete item['container-title'];
}

function add(item: Record<string, unknown>, variable: string, between: string, added: string): void {
  const value = item[variable];
  if (typeof value !== 'string' || added === '' || value.includes(added)) return;
  item[variable] = /[.!?]$/.test(value) && between === '. ' ? `${value} ${added}` : value + between + added;
}
