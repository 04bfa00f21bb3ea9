import type { Locator } from '../../citations/citation.ts';
import { inEnglish, type Sentence, sentence } from '../../text/sentence.ts';
import type { DraftSheet, Mark, SheetRow } from './sheet.ts';
import { verdictNames } from './verdictNames.ts';

/** A cell: its text, and the stretches of it to be marked. Lines are parted by `\n`. */
export interface Cell {
  readonly text: string;
  readonly marks?: readonly Mark[];
  /** An address of the web that the cell is. */
  readonly link?: string;
}

/** The words of a sentence in the language of whoever reads the sheet. */
export type Say = (said: Sentence) => string;

/** One column of the sheet. */
export interface Column {
  readonly title: string;
  /** In English without `say`. */
  cell(row: SheetRow, draft: DraftSheet, say?: Say): Cell;
}

/** The columns of the sheet, in order. */
export const columns: readonly Column[] = [
  { title: 'Where', cell: (row, draft, say) => ({ text: placeName(row, draft, say) }) },
  { title: 'Sentence', cell: sentenceCell },
  {
    title: 'Speaker and role that day',
    cell: ({ speaker }, _, say = inEnglish) => {
      const doubt = speaker?.confidence === 'low' ? say(sentence`perhaps`) : undefined;
      return { text: joined(', ', speaker?.name, speaker?.role, doubt) };
    },
  },
  {
    title: 'Said when',
    cell: ({ saidPrinted, saidOn }) => ({
      text: saidPrinted === saidOn ? (saidOn ?? '') : joined(' = ', saidPrinted, saidOn),
    }),
  },
  {
    title: 'Where, to whom',
    cell: ({ venue, to }, _, say = inEnglish) => ({
      text: venue && to ? say(sentence`${venue}, to ${to}`) : (venue ?? to ?? ''),
    }),
  },
  { title: 'Source and locator', cell: (row, _, say) => ({ text: sourceName(row, say) }) },
  { title: 'The source’s words', cell: ({ words, translation }, _, say) => sourceWords(words, translation, say) },
  {
    title: 'First-hand?',
    cell: ({ firstHand }, _, say = inEnglish) => ({
      text: firstHand === undefined ? '' : say(firstHand ? sentence`yes` : sentence`no`),
    }),
  },
  { title: 'URL', cell: ({ source }) => ({ text: source?.url ?? '', link: source?.url }) },
  { title: 'Archived', cell: ({ source }) => ({ text: source?.archived ?? '', link: source?.archived }) },
  { title: 'Accessed', cell: ({ source }) => ({ text: source?.accessed ?? '' }) },
  { title: 'Verdict', cell: (row, _, say) => ({ text: verdictText(row, say) }) },
  { title: 'Checked by, on', cell: ({ tick }) => ({ text: tick ? `${tick.by}, ${tick.on}` : '' }) },
];

/** The words that differ are marked; where none do, the quoted ones, since a sentence may quote several times. */
function sentenceCell({ sentence, marks, quoted }: SheetRow): Cell {
  const isPart = quoted !== undefined && quoted[1] - quoted[0] < sentence.length;
  return { text: sentence, marks: marks.length === 0 && isPart ? [quoted] : marks };
}

/** `line 12` or `paragraph 4`. */
export function placeName({ line }: SheetRow, { counts }: DraftSheet, say: Say = inEnglish): string {
  return say(counts === 'lines' ? sentence`line ${line}` : sentence`paragraph ${line}`);
}

/** `¶ 13`, `p. 4`, else the label in words. */
function locatorName({ label, value }: Locator, say: Say): string {
  if (label === 'page') return say(sentence`p. ${value}`);
  if (label === 'paragraph') return `¶ ${value}`;
  return label === 'timestamp' ? value : `${label} ${value}`;
}

/** `Weitz n.d. (weitz), ¶ 13`; the place where the words are, when the draft names none or another. */
export function sourceName({ source, locator, words }: SheetRow, say: Say = inEnglish): string {
  if (!source) return '';
  const name = source.label === source.key ? source.key : `${source.label} (${source.key})`;
  const cited = locator && locatorName(locator, say);
  const found = words?.locator && locatorName(words.locator, say);
  if (found === undefined || found === cited) return joined(', ', name, cited);
  if (words?.nearest) return joined(', ', name, cited, say(sentence`nearest: ${found}`));
  return joined(', ', name, cited, cited === undefined ? found : say(sentence`found at ${found}`));
}

function sourceWords(words: SheetRow['words'], translation: string | undefined, say: Say = inEnglish): Cell {
  if (!words) return { text: '' };
  return {
    text: joined('\n', words.text, translation === undefined ? undefined : say(sentence`In the draft: ${translation}`)),
    marks: words.marks,
  };
}

/** The verdict, and what there is to say of the row. */
export function verdictText({ verdict, findings, ignored }: SheetRow, say: Say = inEnglish): string {
  const reason = ignored === '' ? sentence`no reason given` : ignored;
  const excuse = reason === undefined ? undefined : say(sentence`Left alone: ${reason}`);
  const name = say({ template: verdictNames[verdict], values: [] });
  return joined('\n', name, ...findings.map((finding) => say(finding.sentence)), excuse);
}

function joined(by: string, ...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(by);
}
