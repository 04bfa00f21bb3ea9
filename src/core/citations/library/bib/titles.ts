import { latexToText } from './latex.ts';
import type { RawEntry } from './tables.ts';

/** Types whose title is that of a book, which BibTeX's users also call `booktitle`. */
const books = /^(?:mv)?(?:book|inbook|collection|proceedings|reference)$/;

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
  delete item['container-title'];
}

function add(item: Record<string, unknown>, variable: string, between: string, added: string): void {
  const value = item[variable];
  if (typeof value !== 'string' || added === '' || value.includes(added)) return;
  item[variable] = /[.!?]$/.test(value) && between === '. ' ? `${value} ${added}` : value + between + added;
}
