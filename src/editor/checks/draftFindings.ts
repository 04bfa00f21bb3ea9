import type { Finding } from '../../core/finding.ts';
import type { CheckAnswer, CheckedRow } from '../../core/research/checkAnswers.ts';
import type { TextEdit } from '../../core/text/edit.ts';
import { moved } from '../../core/text/moved.ts';

/** What was found in a draft; offsets are of `version` of the document. */
export interface DraftFindings {
  readonly version: number;
  /** Whether this version itself was checked; otherwise what was found before, at the places where it stands now. */
  readonly isCurrent: boolean;
  /** The same for the citations alone, which are checked first. */
  readonly areCitationsCurrent: boolean;
  readonly citations: readonly Finding[];
  readonly quotations: readonly CheckedRow[];
  /** What else rests on sources or actors. */
  readonly others: readonly Finding[];
}

/** What a check of citations and one of quotations found in the same version. */
export function foundIn(
  version: number,
  citations: readonly Finding[],
  answer: CheckAnswer | undefined,
): DraftFindings {
  const { quotations = [], others = [] } = answer ?? {};
  return { version, isCurrent: true, areCitationsCurrent: true, citations, quotations, others };
}

/** The same at the places where it stands after `edits`; what an edit reached over is gone until the next check. */
export function movedFindings(found: DraftFindings, edits: readonly TextEdit[], version: number): DraftFindings {
  const move = (findings: readonly Finding[]) => findings.flatMap((finding) => moved(finding, edits) ?? []);
  return {
    version,
    isCurrent: false,
    areCitationsCurrent: false,
    citations: move(found.citations),
    others: move(found.others),
    quotations: found.quotations.flatMap((row) => {
      const outer = moved(row.outer, edits);
      const span = moved(row.span, edits);
      return outer && span ? { ...row, outer, span, findings: move(row.findings) } : [];
    }),
  };
}

/** All findings in their order; those of the quotations that `isHidden` says are left out. */
export function findingsIn(found: DraftFindings, isHidden: (row: CheckedRow) => boolean = () => false): Finding[] {
  const shown = found.quotations.filter((row) => !isHidden(row)).flatMap((row) => row.findings);
  return [...found.citations, ...shown, ...found.others].sort((a, b) => a.start - b.start || a.end - b.end);
}
