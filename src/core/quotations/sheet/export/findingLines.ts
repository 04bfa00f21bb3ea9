import type { Severity } from '../../../finding.ts';
import type { DraftSheet, Sheet, SheetFinding } from '../sheet.ts';
import { totalsOf } from '../totals.ts';

/** Severities from the gravest to the lightest. */
export const severityOrder = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];

/** Everything found in a draft, in its order. */
function findingsIn({ rows, findings }: DraftSheet): SheetFinding[] {
  const all = [...rows.flatMap((row) => row.findings), ...findings];
  return all.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What is found, a line each as compilers write it: `draft.md:12:3: warning quotation.differs The source has …`; of a Word file with the paragraph, `draft.docx: paragraph 12: …`. */
export function findingLines({ drafts }: Pick<Sheet, 'drafts'>): string[] {
  return drafts.flatMap((draft) =>
    findingsIn(draft).map(
      ({ line, column, severity, code, message }) =>
        `${draft.name}:${draft.counts === 'paragraphs' ? ` paragraph ${line}` : `${line}:${column}`}: ${severity} ${code} ${message.replace(/\s+/g, ' ')}`,
    ),
  );
}

/** Whether something of this severity, or a graver one, is found. */
export function reaches({ drafts }: Pick<Sheet, 'drafts'>, severity: Severity): boolean {
  const grave = severityOrder.slice(0, severityOrder.indexOf(severity) + 1) as readonly Severity[];
  return drafts.some((draft) => findingsIn(draft).some((finding) => grave.includes(finding.severity)));
}

/** The sheet as JSON for programs; `version` grows when a field changes its meaning or goes. */
export function jsonSheet(sheet: Sheet): string {
  const drafts = sheet.drafts.map(({ uri: _, name, counts, rows, findings }) => ({
    file: name,
    counts,
    claims: rows.map(({ hash: __, ...row }) => ({ ...row, findings: row.findings.map(plain) })),
    findings: findings.map(plain),
  }));
  const { unused, withoutText } = sheet;
  return JSON.stringify({ version: 1, totals: totalsOf(sheet), drafts, withoutText, unused }, undefined, 2);
}

function plain({ code, severity, message, line, column, start, end }: SheetFinding) {
  return { code, severity, message, line, column, start, end };
}
