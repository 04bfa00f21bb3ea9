import type { Sheet } from '../sheet.ts';
import { csvSheet } from './csv.ts';
import { docxSheet } from './docx.ts';
import type { SheetFormat } from './format.ts';
import { htmlSheet } from './html.ts';
import { markdownSheet } from './markdown.ts';

/** The file of a sheet: UTF-8 for text. CSV begins with a byte order mark, by which spreadsheets know the encoding. */
export async function exportSheet(sheet: Sheet, format: SheetFormat): Promise<Uint8Array> {
  switch (format) {
    case 'markdown':
      return utf8(markdownSheet(sheet));
    case 'html':
      return utf8(htmlSheet(sheet));
    case 'csv':
      return utf8(`\ufeff${csvSheet(sheet)}`);
    case 'docx':
      return docxSheet(sheet);
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
