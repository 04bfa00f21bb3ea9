import type { Span } from '../../../text/span.ts';
import type { AlignmentStep } from './align.ts';
import { divided } from './characters.ts';
import type { QuotedWord } from './quotedWords.ts';
import { isNegation, isNumber, isWrittenAsName, type Weight, withoutThousands } from './weightyWords.ts';

/** In what a quotation differs from its source at one place, the weightiest first. */
export type DifferenceKind = Weight | 'words' | 'case' | 'punctuation';

/** One place at which folded quotation and folded source differ; a span is empty where nothing stands on that side. */
export interface FoldedDifference {
  readonly kind: DifferenceKind;
  readonly quoted: Span;
  readonly source: Span;
  /** The same with what stands between them and the words to either side that are the same. */
  readonly wideQuoted: Span;
  readonly wideSource: Span;
  /** Words that differ, of the longer side. */
  readonly words: number;
  /** A figure stands there on both sides. */
  readonly figure?: true;
}

/** Elements from the first to before the last. */
type Range = readonly [from: number, to: number];

/** Folded text with its words. */
export interface WordedText {
  readonly text: string;
  readonly words: readonly QuotedWord[];
}

/** Whether a word counts as a name whatever its spelling; `undefined` leaves it to capitals, `false` is for languages that write every noun with one. */
export type NameTest = ((word: string) => boolean | undefined) | undefined;

/** The differences of an alignment of all words of `quoted` with those of `source` from `start` on, in order. */
export function differencesOf(
  quoted: WordedText,
  source: WordedText,
  start: number,
  steps: readonly AlignmentStep[],
  isName?: NameTest,
): FoldedDifference[] {
  const found: FoldedDifference[] = [];
  const last = start + steps.filter((step) => step !== 'added').length;
  let [row, column] = [0, start];
  let [groupRow, groupColumn] = [0, start];
  const close = () => {
    const group = compare(quoted, source, [groupRow, row], [groupColumn, column], [start, last], isName);
    if (group) found.push(group);
  };
  for (const step of steps) {
    if (step === 'same') {
      const apart = row > groupRow || column > groupColumn;
      if (apart) close();
      const slight = sameWord(quoted, source, row, column, row > 0 && !apart);
      if (slight) found.push(slight);
      row++;
      column++;
      [groupRow, groupColumn] = [row, column];
    } else {
      if (step !== 'dropped') row++;
      if (step !== 'added') column++;
    }
  }
  if (row > groupRow || column > groupColumn) close();
  return found;
}

/** What differs in words that are aligned as the same: their case, or what stands before them. */
function sameWord(
  quoted: WordedText,
  source: WordedText,
  row: number,
  column: number,
  follows: boolean,
): FoldedDifference | undefined {
  const a = quoted.words[row]!;
  const b = source.words[column]!;
  if (a.text !== b.text) return small('case', spanOf(a), spanOf(b), 1);
  if (!follows) return undefined;
  const between = { start: quoted.words[row - 1]!.end, end: a.start };
  const other = { start: source.words[column - 1]!.end, end: b.start };
  if (cut(quoted.text, between) === cut(source.text, other)) return undefined;
  return small('punctuation', between, other, 0);
}

function small(kind: DifferenceKind, quoted: Span, source: Span, words: number): FoldedDifference {
  return { kind, quoted, source, wideQuoted: quoted, wideSource: source, words };
}

function compare(
  quoted: WordedText,
  source: WordedText,
  rows: Range,
  columns: Range,
  aligned: Range,
  isName: NameTest,
): FoldedDifference | undefined {
  const mine = quoted.words.slice(...rows);
  const theirs = source.words.slice(...columns);
  const spans = {
    quoted: rangeOf(quoted, rows),
    source: rangeOf(source, columns),
    wideQuoted: wideRange(quoted, rows, [0, quoted.words.length]),
    wideSource: wideRange(source, columns, aligned),
  };
  const haveFigure = [mine, theirs].every((words) => words.some(({ lower }) => isNumber(lower)));
  const figure = haveFigure ? { figure: true as const } : {};
  if (mine.length > 0 && isSameJoined(mine, theirs)) {
    const isDivided =
      cut(source.text, spans.source).includes(divided) || cut(quoted.text, spans.quoted).includes(divided);
    return isDivided ? undefined : { kind: 'punctuation', ...spans, words: 0, ...figure };
  }
  const kind = weightOf(quoted, source, mine, theirs, isName) ?? 'words';
  return { kind, ...spans, words: Math.max(mine.length, theirs.length), ...figure };
}

/** Whether words are the same but for how they are put together: `well known`, `4250000`, `8 400` for `8.400`. */
function isSameJoined(a: readonly QuotedWord[], b: readonly QuotedWord[]): boolean {
  const joined = (words: readonly QuotedWord[]) => words.map(({ lower }) => withoutThousands(lower)).join('');
  if (joined(a) === joined(b)) return true;
  return [a, b].some(inThousands) && joined(a).replaceAll('.', '') === joined(b).replaceAll('.', '');
}

function inThousands([first, ...others]: readonly QuotedWord[]): boolean {
  return others.length > 0 && /^\d{1,3}$/.test(first!.text) && others.every(({ text }) => /^\d{3}$/.test(text));
}

function weightOf(
  quoted: WordedText,
  source: WordedText,
  mine: readonly QuotedWord[],
  theirs: readonly QuotedWord[],
  isName: NameTest,
): Weight | undefined {
  const differ = (test: (word: QuotedWord, text: string) => boolean) =>
    listOf(mine, quoted.text, test) !== listOf(theirs, source.text, test);
  if (differ(({ lower }) => isNegation(lower))) return 'negation';
  if (differ(({ lower }) => isNumber(lower))) return 'number';
  const named = ({ text: word, start }: QuotedWord, text: string) =>
    isName?.(word) ?? isWrittenAsName(word, opensSentence(text, start));
  return differ(named) ? 'name' : undefined;
}

function listOf(words: readonly QuotedWord[], text: string, test: (word: QuotedWord, text: string) => boolean): string {
  return words
    .filter((word) => test(word, text))
    .map(({ lower }) => (isNegation(lower) ? 'not' : lower))
    .sort()
    .join(' ');
}

function opensSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:…]'? ?'?|^')$/.test(text.slice(Math.max(0, start - 4), start));
}

/** The words from the first to the last; where there are none, the place after the word before. */
function rangeOf({ words, text }: WordedText, [from, to]: Range): Span {
  if (to > from) return { start: words[from]!.start, end: words[to - 1]!.end };
  const at = from > 0 ? words[from - 1]!.end : (words[from]?.start ?? text.length);
  return { start: at, end: at };
}

/** The stretch between the words to either side, within what is aligned. */
function wideRange({ words }: WordedText, [from, to]: Range, [first, last]: Range): Span {
  const start = from > first ? words[from - 1]!.end : (words[from]?.start ?? 0);
  const end = to < last ? words[to]!.start : (words[to - 1]?.end ?? start);
  return { start, end: Math.max(start, end) };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function cut(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
