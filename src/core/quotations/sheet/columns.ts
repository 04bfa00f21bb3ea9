import type { Locator } from '../../citations/citation.ts';
import type { DraftSheet, Mark, SheetRow } from './sheet.ts';
import { verdictNames } from './verdictNames.ts';

/** A cell: its text, and the stretches of it to be marked. Lines are parted by `\n`. */
export interface Cell {
  readonly text: string;
  readonly marks?: readonly Mark[];
  /** An address of the web that the cell is. */
  readonly link?: string;
}

/** One column of the sheet. */
export interface Column {
  readonly title: string;
  cell(row: SheetRow, draft: DraftSheet): Cell;
}

/** The columns of the sheet, in order. */
export const columns: readonly Column[] = [
  { title: 'Where', cell: (row, draft) => ({ text: placeName(row, draft) }) },
  { title: 'Sentence', cell: ({ sentence, marks }) => ({ text: sentence, marks }) },
  {
    title: 'Speaker and role that day',
    cell: ({ speaker }) => ({
      text: joined(', ', speaker?.name, speaker?.role, speaker?.confidence === 'low' ? 'perhaps' : undefined),
    }),
  },
  {
    title: 'Said when',
    cell: ({ saidPrinted, saidOn }) => ({
      text: saidPrinted === saidOn ? (saidOn ?? '') : joined(' = ', saidPrinted, saidOn),
    }),
  },
  { title: 'Where, to whom', cell: ({ venue, to }) => ({ text: joined(', to ', venue, to) }) },
  { title: 'Source and locator', cell: (row) => ({ text: sourceName(row) }) },
  { title: 'The source’s words', cell: sourceWords },
  {
    title: 'First-hand?',
    cell: ({ firstHand }) => ({ text: firstHand === undefined ? '' : firstHand ? 'yes' : 'no' }),
  },
  { title: 'URL', cell: ({ source }) => ({ text: source?.url ?? '', link: source?.url }) },
  { title: 'Archived', cell: ({ source }) => ({ text: source?.archived ?? '', link: source?.archived }) },
  { title: 'Accessed', cell: ({ source }) => ({ text: source?.accessed ?? '' }) },
  { title: 'Verdict', cell: (row) => ({ text: verdictText(row) }) },
  { title: 'Checked by, on', cell: ({ tick }) => ({ text: tick ? `${tick.by}, ${tick.on}` : '' }) },
];

/** `line 12` or `paragraph 4`. */
export function placeName({ line }: SheetRow, { counts }: DraftSheet): string {
  return `${counts === 'lines' ? 'line' : 'paragraph'} ${line}`;
}

/** `¶ 13`, `p. 4`, else the label in words. */
export function locatorName({ label, value }: Locator): string {
  if (label === 'page') return `p. ${value}`;
  if (label === 'paragraph') return `¶ ${value}`;
  return label === 'timestamp' ? value : `${label} ${value}`;
}

/** `Weitz n.d. (weitz), ¶ 13`; the place where the words are, when the draft names none or another. */
export function sourceName({ source, locator, words }: SheetRow): string {
  if (!source) return '';
  const name = source.label === source.key ? source.key : `${source.label} (${source.key})`;
  const cited = locator && locatorName(locator);
  const found = words?.locator && locatorName(words.locator);
  if (found === undefined || found === cited) return joined(', ', name, cited);
  const near = words?.nearest ? `nearest: ${found}` : cited === undefined ? found : `found at ${found}`;
  return joined(', ', name, cited, near);
}

function sourceWords({ words, translation }: SheetRow): Cell {
  if (!words) return { text: '' };
  return {
    text: joined('\n', words.text, translation === undefined ? undefined : `In the draft: ${translation}`),
    marks: words.marks,
  };
}

/** The verdict, and what there is to say of the row. */
export function verdictText({ verdict, findings, ignored }: SheetRow): string {
  const excuse = ignored === undefined ? undefined : `Left alone: ${ignored === '' ? 'no reason given' : ignored}`;
  return joined('\n', verdictNames[verdict], ...findings.map(({ message }) => message), excuse);
}

function joined(by: string, ...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(by);
}
