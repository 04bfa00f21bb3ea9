import { escapeHtml } from '../../../citations/forms/link.ts';
import { type Cell, columns } from '../columns.ts';
import { type DraftSheet, isProblem, type Sheet, type SheetRow } from '../sheet.ts';
import { runsOf } from './marked.ts';
import { sourceLists, totalsText } from './totalsText.ts';

const style = `
:root { color-scheme: light dark; }
body { margin: 2em; font: 15px/1.45 system-ui, sans-serif; }
h1 { font-size: 1.4em; } h2 { margin-top: 2em; font-size: 1.15em; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; min-width: 90em; font-size: 0.9em; }
th, td { padding: 0.45em 0.6em; border-bottom: 1px solid #8886; text-align: start; vertical-align: top; white-space: pre-line; overflow-wrap: anywhere; }
thead th { position: sticky; top: 0; background: Canvas; border-bottom: 2px solid; }
tr.problem td.verdict { font-weight: 600; }
mark { padding: 0 0.1em; background: #fd06; color: inherit; text-decoration: underline; }
@page { size: A4 landscape; margin: 12mm; }
@media print { body { margin: 0; font-size: 8pt; } table { min-width: 0; width: 100%; table-layout: fixed; } tr { break-inside: avoid; } thead th { position: static; } }
`;

/** A sheet as one HTML file that needs no other and runs nothing. Every text is escaped; only web addresses become links. */
export function htmlSheet(sheet: Sheet): string {
  const lists = sourceLists(sheet).map(
    ({ title, items }) =>
      `<h2>${escapeHtml(title)}</h2>\n<ul>\n${items.map((item) => `<li dir="auto">${escapeHtml(item)}</li>`).join('\n')}\n</ul>`,
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Check of the sources</title>
<style>${style}</style>
</head>
<body>
<h1>Check of the sources</h1>
<p>${escapeHtml(totalsText(sheet))}</p>
${[...sheet.drafts.map(table), ...lists].join('\n')}
</body>
</html>
`;
}

function table(draft: DraftSheet): string {
  const head = columns.map(({ title }) => `<th scope="col">${escapeHtml(title)}</th>`).join('');
  const body = draft.rows.map((row) => tableRow(row, draft)).join('\n');
  return `<h2 dir="auto">${escapeHtml(draft.name)}</h2>
<div class="scroll"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody>
</table></div>`;
}

function tableRow(row: SheetRow, draft: DraftSheet): string {
  const cells = columns.map((column) => {
    const kind = column.title === 'Verdict' ? ' class="verdict"' : '';
    return `<td dir="auto"${kind}>${cellHtml(column.cell(row, draft))}</td>`;
  });
  return `<tr${isProblem(row) ? ' class="problem"' : ''}>${cells.join('')}</tr>`;
}

function cellHtml({ text, marks, link }: Cell): string {
  if (link !== undefined && /^https?:\/\//i.test(link))
    return `<a href="${escapeHtml(link)}" rel="noreferrer">${escapeHtml(text)}</a>`;
  return runsOf(text, marks)
    .map((run) => (run.marked ? `<mark>${escapeHtml(run.text)}</mark>` : escapeHtml(run.text)))
    .join('');
}
