import type { Sheet, SheetSource } from '../sheet.ts';
import { totalsOf } from '../totals.ts';

/** The headings of the lists of sources below a sheet. */
export const sheetListTitles = {
  withoutText: 'Cited, but without a text in the corpus',
  unused: 'Sources of the corpus that are not used',
} as const;

/** The totals of a sheet in one line. */
export function totalsText(sheet: Pick<Sheet, 'drafts'>): string {
  const { claims, quotations, right, citations, uncited, problems, checked } = totalsOf(sheet);
  return [
    count(claims, 'claim', 'claims'),
    `${count(quotations, 'quotation', 'quotations')} (${right} word for word)`,
    `${count(citations, 'citation', 'citations')} without a quotation`,
    `${uncited} without a citation near`,
    count(problems, 'problem', 'problems'),
    `${checked} checked by a person`,
  ].join(' · ');
}

/** Lists of sources that belong to a sheet, each with its heading; empty ones are left out. */
export function sourceLists({ unused, withoutText }: Sheet): { readonly title: string; readonly items: string[] }[] {
  const lists = [
    { title: sheetListTitles.withoutText, items: withoutText.map(sourceLine) },
    { title: sheetListTitles.unused, items: unused.map(sourceLine) },
  ];
  return lists.filter(({ items }) => items.length > 0);
}

function sourceLine({ key, label, title }: SheetSource): string {
  return [label === key ? key : `${label} (${key})`, title].filter((part) => part !== undefined).join(': ');
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
