import { l10n } from 'vscode';
import { columns, placeName, sourceName, verdictText } from '../../core/quotations/sheet/columns.ts';
import { severityOrder } from '../../core/quotations/sheet/export/findingLines.ts';
import { sourceLists } from '../../core/quotations/sheet/export/totalsText.ts';
import type { DraftSheet, Sheet, SheetRow } from '../../core/quotations/sheet/sheet.ts';
import type { Level, RowView, ToPage } from '../../webview/sheet/protocol.ts';
import { inLanguage } from '../inLanguage.ts';

/** A row of the page, and what it stands for. */
export interface PlacedRow {
  readonly draft: DraftSheet;
  readonly row: SheetRow;
}

/** A sheet as the page shows it, and its rows by the ids they have there. */
export function sheetViews(
  sheet: Sheet,
  title: string,
): { readonly message: Extract<ToPage, { type: 'sheet' }>; readonly rows: ReadonlyMap<string, PlacedRow> } {
  const rows = new Map<string, PlacedRow>();
  const drafts = sheet.drafts.map((draft) => ({
    name: draft.name,
    rows: draft.rows.map((row) => {
      let id = row.hash;
      for (let number = 2; rows.has(id); number++) id = `${row.hash}#${number}`;
      rows.set(id, { draft, row });
      return rowView(id, row, draft);
    }),
  }));
  const lists = sourceLists(sheet).map((list) => ({ ...list, title: l10n.t(list.title) }));
  return { message: { type: 'sheet', title, drafts, lists }, rows };
}

/** The columns that stand behind the first five of the page. */
const others = [
  'Speaker and role that day',
  'Said when',
  'Where, to whom',
  'First-hand?',
  'URL',
  'Archived',
  'Accessed',
];

function rowView(id: string, row: SheetRow, draft: DraftSheet): RowView {
  const cell = (title: string) => columns.find((column) => column.title === title)!.cell(row, draft, inLanguage);
  const [verdict = '', ...messages] = verdictText(row, inLanguage).split('\n');
  return {
    id,
    place: placeName(row, draft, inLanguage),
    level: levelOf(row),
    verdict,
    messages,
    sentence: cell('Sentence'),
    sourceWords: cell('The source’s words'),
    hasPassage: row.words !== undefined && row.source?.uri !== undefined,
    source: { text: sourceName(row, inLanguage) },
    others: others.map(cell),
    ...(row.tick ? { tick: row.tick } : {}),
  };
}

function levelOf({ findings, verdict }: SheetRow): Level {
  const gravest = severityOrder.find((severity) => findings.some((finding) => finding.severity === severity));
  if (gravest) return gravest;
  return verdict === 'verbatim' || verdict === 'marked-edit' ? 'right' : 'open';
}
