import type { Finding } from '../../finding.ts';
import type { SheetFinding, SheetRow } from '../../quotations/sheet/sheet.ts';
import type { DraftReading } from './draftReading.ts';

/** A row whose findings have no lines yet. */
export interface FoundRow extends Omit<SheetRow, 'findings'> {
  readonly findings: readonly Finding[];
}

/**
 * The rows in the order of the draft, each with the findings that stand in it, or else in its sentence; what fits no row is left over. A finding is never told twice.
 */
export function ofRows(
  rows: readonly FoundRow[],
  found: readonly Finding[],
  reading: DraftReading,
): { readonly rows: readonly SheetRow[]; readonly findings: readonly SheetFinding[] } {
  const sorted = [...rows].sort((a, b) => a.start - b.start || a.end - b.end);
  const own = new Set(sorted.flatMap(({ findings }) => findings.map(nameOf)));
  const bySentence = new Map<number, number[]>();
  sorted.forEach((row, index) => {
    const sentence = reading.sentenceAt(row.start)?.start ?? -1;
    const list = bySentence.get(sentence);
    if (list) list.push(index);
    else bySentence.set(sentence, [index]);
  });
  const added = new Map<number, Finding[]>();
  const left: Finding[] = [];
  for (const finding of found) {
    if (own.has(nameOf(finding))) continue;
    const near = bySentence.get(reading.sentenceAt(finding.start)?.start ?? -1) ?? [];
    const home =
      near.find((index) => isIn(finding, sorted[index]!)) ?? (isInSentence(finding, reading) ? near[0] : undefined);
    if (home === undefined) left.push(finding);
    else added.set(home, [...(added.get(home) ?? []), finding]);
  }
  const placed = (finding: Finding): SheetFinding => ({ ...finding, ...reading.placeOf(finding) });
  return {
    rows: sorted.map((row, index) => ({
      ...row,
      findings: [...row.findings, ...(added.get(index) ?? [])].map(placed),
    })),
    findings: left.map(placed),
  };
}

function isIn({ start, end }: Finding, row: FoundRow): boolean {
  return start >= row.start && end <= row.end;
}

function isInSentence({ start }: Finding, reading: DraftReading): boolean {
  const sentence = reading.sentenceAt(start);
  return sentence !== undefined && start <= sentence.end;
}

function nameOf({ code, start, end }: Finding): string {
  return `${code} ${start} ${end}`;
}
