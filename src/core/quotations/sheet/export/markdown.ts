import { escapeMarkdown } from '../../../citations/syntax/pandoc/affix.ts';
import { columns, placeName } from '../columns.ts';
import { type DraftSheet, isProblem, type Sheet, type SheetRow } from '../sheet.ts';
import { runsOf } from './marked.ts';
import { sourceLists, totalsText } from './totalsText.ts';

/** A sheet as Markdown: a heading for each draft and claim, and a list of what is known of it. A table of thirteen columns could not be read as text. */
export function markdownSheet(sheet: Sheet): string {
  const parts = [
    '# Check of the sources',
    escapeMarkdown(totalsText(sheet)),
    ...sheet.drafts.flatMap(draftParts),
    ...sourceLists(sheet).flatMap(({ title, items }) => [
      `## ${title}`,
      items.map((item) => `- ${escapeMarkdown(item)}`).join('\n'),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function draftParts(draft: DraftSheet): string[] {
  const rows = draft.rows.flatMap((row, index) => rowParts(row, index, draft));
  return [`## ${escapeMarkdown(draft.name)}`, ...(rows.length > 0 ? rows : ['Nothing to check.'])];
}

function rowParts(row: SheetRow, index: number, draft: DraftSheet): string[] {
  const [, sentence, ...others] = columns;
  const lines = others.flatMap((column) => {
    const { text, marks, link } = column.cell(row, draft);
    if (text === '') return [];
    const value = link && /^https?:[^\s<>]+$/.test(link) ? `<${link}>` : markedText(text, marks);
    return [`- ${column.title}: ${value}`];
  });
  const box = row.tick ? '☑' : '☐';
  const warning = isProblem(row) ? ' ⚠' : '';
  const words = sentence!.cell(row, draft);
  return [
    `### ${index + 1}. ${placeName(row, draft)} ${box}${warning}`,
    `> ${markedText(words.text, words.marks)}`,
    lines.join('\n'),
  ];
}

function markedText(text: string, marks: Parameters<typeof runsOf>[1]): string {
  const runs = runsOf(text, marks).map((run) => {
    const words = escapeMarkdown(run.text).replace(/\s*\n\s*/g, ' / ');
    const [, head = '', middle = '', tail = ''] = /^(\s*)(.*?)(\s*)$/.exec(words) ?? [];
    return run.marked && middle !== '' ? `${head}**${middle}**${tail}` : words;
  });
  return runs.join('');
}
