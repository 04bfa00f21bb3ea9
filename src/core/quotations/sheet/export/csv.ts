import { columns } from '../columns.ts';
import type { Sheet } from '../sheet.ts';

/** What a spreadsheet would take for a formula, also behind white space. https://owasp.org/www-community/attacks/CSV_Injection */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/;

/** A sheet as CSV (RFC 4180): a line of titles, a line for each row, `\r\n` at their ends. A cell that a spreadsheet would run gets a `'` in front. */
export function csvSheet({ drafts }: Sheet): string {
  const titles = ['Draft', ...columns.map(({ title }) => title)];
  const rows = drafts.flatMap((draft) =>
    draft.rows.map((row) => [draft.name, ...columns.map((column) => column.cell(row, draft).text)]),
  );
  return [titles, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
