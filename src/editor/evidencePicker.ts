import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { HitAnswer, SearchAnswer } from '../core/answers.ts';
import { locatorText } from '../core/corpus/margin.ts';
import { type Contrast, contrastOf } from '../core/quotations/contrast.ts';

interface EvidenceItem extends QuickPickItem {
  readonly hit?: HitAnswer;
}

/** Shows what the corpus says of a claim: what agrees, what differs, and in which words; then what is only near. Resolves to `undefined` when the user gives up. */
export async function pickEvidence(
  claim: string,
  { hits }: SearchAnswer,
  title: string,
): Promise<HitAnswer | undefined> {
  const judged = hits.map((hit) => ({ hit, contrast: contrastOf(claim, hit.text) }));
  const groups: readonly (readonly [Contrast['stance'], string])[] = [
    ['agrees', l10n.t('Agree')],
    ['differs', l10n.t('Differ')],
    ['near', l10n.t('Near')],
  ];
  const items = groups.flatMap(([stance, label]): EvidenceItem[] => {
    const own = judged.filter(({ contrast }) => contrast.stance === stance);
    if (own.length === 0) return [];
    return [{ label, kind: QuickPickItemKind.Separator }, ...own.map(({ hit, contrast }) => itemOf(hit, contrast))];
  });
  const placeHolder = hits.length > 0 ? l10n.t('Best first') : l10n.t('No passage of the corpus shares its words');
  const picked = await window.showQuickPick(items, {
    title,
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.hit;
}

function itemOf(hit: HitAnswer, { sentence, marks, lacks, stance }: Contrast): EvidenceItem {
  const place = [hit.label, locatorText(hit.locator)].filter((part) => part !== '').join(', ');
  return {
    label: place,
    description: stance === 'differs' ? difference(hit.text, marks, lacks) : undefined,
    detail: marked(hit.text, sentence, marks),
    hit,
  };
}

/** `says 14, not 12`. */
function difference(text: string, marks: Contrast['marks'], lacks: readonly string[]): string {
  const theirs = marks.map(({ start, end }) => text.slice(start, end)).join(', ');
  const mine = lacks.join(', ');
  if (mine === '') return l10n.t('has “{0}” besides', theirs);
  return theirs === '' ? l10n.t('without “{0}”', mine) : l10n.t('says {0}, not {1}', theirs, mine);
}

/** The sentence with brackets of its own around the words that differ. */
function marked(text: string, { start, end }: Contrast['sentence'], marks: Contrast['marks']): string {
  let shown = '';
  let from = start;
  for (const mark of marks) {
    shown += `${text.slice(from, mark.start)}▸${text.slice(mark.start, mark.end)}◂`;
    from = mark.end;
  }
  return (shown + text.slice(from, end)).replace(/\s+/g, ' ').trim();
}
