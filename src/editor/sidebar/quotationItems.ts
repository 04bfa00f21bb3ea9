import { l10n, MarkdownString, type TextDocument, ThemeColor, ThemeIcon, TreeItem } from 'vscode';
import type { Severity } from '../../core/finding.ts';
import type { Verdict } from '../../core/quotations/check/verify/verification.ts';
import type { CheckedRow } from '../../core/research/checkAnswers.ts';
import { toRange } from '../convert.ts';
import { messageOf } from '../inLanguage.ts';

/** A quotation in the tree; `uri` and `start` are what commands ask for. */
export interface QuotationNode {
  readonly kind: 'quotation';
  readonly document: TextDocument;
  readonly row: CheckedRow;
  readonly uri: string;
  readonly start: number;
}

const icons: Readonly<Record<Verdict, string>> = {
  verbatim: 'pass',
  'marked-edit': 'edit',
  differs: 'diff',
  elsewhere: 'arrow-swap',
  'wrong-speaker': 'person',
  uncited: 'link',
  'wrong-locator': 'location',
  translated: 'globe',
  'not-found': 'circle-slash',
  'not-checkable': 'eye-closed',
  unsourced: 'quote',
};
const colours: Readonly<Record<Severity, string>> = {
  error: 'list.errorForeground',
  warning: 'list.warningForeground',
  information: 'problemsInfoIcon.foreground',
  hint: 'descriptionForeground',
};
const longest = 80;

/** A quotation with its verdict, in a symbol and in words. */
export function quotationItem({ document, row, uri, start }: QuotationNode): TreeItem {
  const range = toRange(document, row.span);
  const words = row.words.replace(/\s+/g, ' ');
  const item = new TreeItem(`“${words.length > longest ? `${words.slice(0, longest - 1)}…` : words}”`);
  const verdict = row.ignored === undefined ? verdictWords(row.verdict) : l10n.t('ignored: {0}', row.ignored);
  const line = l10n.t('line {0}', range.start.line + 1);
  item.description = `${verdict} · ${line}`;
  item.iconPath = iconOf(row);
  item.tooltip = tooltipOf(row, verdict);
  item.accessibilityInformation = { label: `${words}, ${verdict}, ${line}` };
  if (row.place) item.contextValue = 'comparedQuotation';
  item.id = `${uri}#${start}`;
  item.command = {
    command: 'vscode.open',
    title: l10n.t('Go to Quotation'),
    arguments: [document.uri, { selection: range }],
  };
  return item;
}

/** The worst that was found in a quotation. */
export function severityOf({ findings }: CheckedRow): Severity | undefined {
  const order: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
  return order.find((severity) => findings.some((finding) => finding.severity === severity));
}

function iconOf(row: CheckedRow): ThemeIcon {
  if (row.ignored !== undefined) return new ThemeIcon('bell-slash');
  const severity = severityOf(row);
  if (severity) return new ThemeIcon(icons[row.verdict], new ThemeColor(colours[severity]));
  const isRight = row.verdict === 'verbatim' || row.verdict === 'marked-edit';
  return new ThemeIcon(icons[row.verdict], isRight ? new ThemeColor('testing.iconPassed') : undefined);
}

function tooltipOf({ findings, place, words }: CheckedRow, verdict: string): MarkdownString {
  const tooltip = new MarkdownString();
  const lines = [verdict, ...findings.map(messageOf)];
  if (findings.length === 0) lines.push(words);
  if (place) lines.push(`${place.label} (${place.citationKey})`);
  for (const [index, line] of lines.entries()) {
    if (index > 0) tooltip.appendMarkdown('\n\n');
    tooltip.appendText(line);
  }
  return tooltip;
}

function verdictWords(verdict: Verdict): string {
  switch (verdict) {
    case 'verbatim':
      return l10n.t('word for word');
    case 'marked-edit':
      return l10n.t('word for word, changes marked');
    case 'differs':
      return l10n.t('differs from the source');
    case 'elsewhere':
      return l10n.t('in another source');
    case 'wrong-speaker':
      return l10n.t('said by another');
    case 'uncited':
      return l10n.t('in the corpus, not cited');
    case 'wrong-locator':
      return l10n.t('at another place');
    case 'translated':
      return l10n.t('a translation');
    case 'not-found':
      return l10n.t('not in the cited source');
    case 'not-checkable':
      return l10n.t('cited source has no text here');
    case 'unsourced':
      return l10n.t('not in the corpus, no citation');
  }
}
