import { type Cell, columns, placeName } from '../columns.ts';
import { type DraftSheet, isProblem, type Sheet, type SheetRow } from '../sheet.ts';
import { runsOf } from './marked.ts';
import { sourceLists, totalsText } from './totalsText.ts';

type Docx = typeof import('docx');

/** Characters that XML 1.0 does not have. */
const unprintable = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

/** Columns side by side, in parts of a hundred; those that fit no page of paper share one. */
const widths = [7, 27, 12, 22, 20, 12];
const narrow = ['Where', 'Sentence', 'Speaker', 'The source’s words', 'Source', 'Verdict'];

/** A sheet as a Word document on landscape pages: a table for each draft, whose head is repeated on every page. */
export async function docxSheet(sheet: Sheet): Promise<Uint8Array> {
  const docx = await import('docx');
  const { Document, HeadingLevel, Packer, PageOrientation, Paragraph } = docx;
  const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
    new Paragraph({ text: clean(text), heading: level });
  const children = [
    heading('Check of the sources', HeadingLevel.HEADING_1),
    new Paragraph(clean(totalsText(sheet))),
    ...sheet.drafts.flatMap((draft) => [heading(draft.name, HeadingLevel.HEADING_2), table(draft, docx)]),
    ...sourceLists(sheet).flatMap(({ title, items }) => [
      heading(title, HeadingLevel.HEADING_2),
      ...items.map((item) => new Paragraph({ text: clean(item), bullet: { level: 0 } })),
    ]),
  ];
  const page = {
    size: { orientation: PageOrientation.LANDSCAPE },
    margin: { top: 720, bottom: 720, left: 720, right: 720 },
  };
  const document = new Document({
    title: 'Check of the sources',
    creator: 'Ibid',
    styles: { default: { document: { run: { font: 'Calibri', size: 18 } } } },
    sections: [{ properties: { page }, children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function table(draft: DraftSheet, docx: Docx) {
  const { Table, TableLayoutType, TableRow, WidthType } = docx;
  const cells = (all: readonly (readonly Cell[])[], bold: boolean) =>
    all.map((lines, index) => tableCell(lines, widths[index]!, bold, docx));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells(
      narrow.map((text) => [{ text }]),
      true,
    ),
  });
  const rows = draft.rows.map((row) => new TableRow({ children: cells(cellsOf(row, draft), false) }));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths.map((width) => width * 150),
    rows: [head, ...rows],
  });
}

/** Thirteen columns in six; each part of a cell is a paragraph. */
function cellsOf(row: SheetRow, draft: DraftSheet): Cell[][] {
  const cell = (title: string): Cell => columns.find((column) => column.title === title)!.cell(row, draft);
  const named = (title: string): Cell[] => {
    const { text, ...rest } = cell(title);
    return text === '' ? [] : [rest.link === undefined ? { text: `${title}: ${text}` } : { text, ...rest }];
  };
  const warning = isProblem(row) ? '⚠ ' : '';
  const [verdict = '', ...messages] = cell('Verdict').text.split('\n');
  return [
    [{ text: placeName(row, draft) }],
    [cell('Sentence')],
    [cell('Speaker and role that day'), ...['Said when', 'Where, to whom', 'First-hand?'].flatMap(named)],
    [cell('The source’s words')],
    [cell('Source and locator'), ...['URL', 'Archived', 'Accessed'].flatMap(named)],
    [
      { text: `${warning}${verdict}` },
      ...messages.map((text) => ({ text })),
      { text: row.tick ? `☑ ${cell('Checked by, on').text}` : '☐' },
    ],
  ];
}

function tableCell(lines: readonly Cell[], width: number, bold: boolean, docx: Docx) {
  const { Paragraph, TableCell, WidthType } = docx;
  const shown = lines.filter(({ text }) => text !== '');
  const paragraphs = shown.flatMap((line) => paragraphsOf(line, bold, docx));
  return new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children: paragraphs.length > 0 ? paragraphs : [new Paragraph('')],
  });
}

function paragraphsOf({ text, marks, link }: Cell, bold: boolean, { ExternalHyperlink, Paragraph, TextRun }: Docx) {
  if (link !== undefined && /^https?:\/\/\S+$/i.test(link)) {
    const run = new TextRun({ text: clean(text), style: 'Hyperlink' });
    return [new Paragraph({ children: [new ExternalHyperlink({ link, children: [run] })] })];
  }
  const runs = runsOf(text, marks).flatMap(({ text: words, marked }) =>
    clean(words)
      .split('\n')
      .map(
        (part, index) =>
          new TextRun({
            text: part,
            bold: bold || marked,
            ...(index > 0 ? { break: 1 } : {}),
            ...(marked ? { underline: {} } : {}),
          }),
      ),
  );
  return [new Paragraph({ children: runs })];
}

function clean(text: string): string {
  return text.replace(unprintable, '\ufffd');
}
