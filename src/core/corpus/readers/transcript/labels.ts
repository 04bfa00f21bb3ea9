import { isPersonName } from '../../clutter/lines.ts';

/** The label before a turn: who speaks, and when if the transcript says. Offsets are in the line. */
export interface TurnLabel {
  readonly speaker: string;
  /** As written, without brackets. */
  readonly timestamp?: string;
  /** Where the words begin. */
  readonly wordsStart: number;
}

const time = String.raw`[[(]?(\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,3})?[\])]?`;
const word = String.raw`(?:\p{Lu}[\p{L}\p{M}'’.\-]*|de|da|del|der|den|la|le|van|von|bin|al|el|of|the|for|and|&)`;
const name = String.raw`\p{Lu}[\p{L}\p{M}'’.\-]*(?: ${word}){0,5}(?: \d{1,2})?(?: ?\((?!\d)[^()\n]{1,40}\))?`;
const label = new RegExp(String.raw`^(?:${time}\s*[-–—]?\s*)?(?:>>\s*)?(${name})(?:\s*${time})?\s?:(?=\s|$)\s*`, 'u');
/** Question and answer of a hearing or a briefing, which have a full stop or nothing behind them: `Q. Where were you?`, `Q Thank you.` */
const questionOrAnswer = /^(?:([QA])\.\s+(?=\S)|(Q)\s+(?=["“'‘(—-]*\p{Lu}))/u;
/** What stands before a colon in other texts. */
const noSpeaker =
  /^(?:notes?|sources?|photos?|image|figure|fig\.?|table|copyright|updated?|published|posted|date|time|location|place|venue|subject|to|from|re|cc|bcc|sent|by|title|author|abstract|keywords?|summary|chapter|part|section|step|tip|warning|example|url|doi|issn|isbn|tel|phone|fax|e-?mail|address|website|price|chorus|verse|read more|see also|related|update|correction|editor['’]s note|key points?|conclusions?|results|methods|background|pros|cons|advantages|disadvantages|strengths|weaknesses|context|status|decisions?|consequences|rationale|alternatives|options|recommendations?|problem|solution|goals?|scope|risks?|impact|agenda|attendees|present|absent|apologies|motion|discussion|outcome|actions?|owner|deadline|priority|fix(?:es|ed)?|features?|docs|refactor|chore|perf|tests?|build|added|changed|removed|deprecated|breaking changes?|important|remember|caution|danger|attention|hint|info|details|todo|fixme|nb|ps|input|output|usage|returns|parameters|requirements|prerequisites|ingredients|directions|serves|makes|prep|cook|total|yield|definition|before|after|expected|actual|default|type|version|licen[cs]e)(?: \d{1,2})?$/i;

/** The last word of headings that look like names: "Next Steps", "Action Items". */
const noName =
  /(?:^| )(?:steps|items|questions|points|decisions|notes|names?|numbers?|goals|results|findings|summary)$/i;
/** `Q. Fabius was`, `A. Smith came`: a name with its initial, or a sentence behind the letter of a question or an answer. */
const initialOrLetter = /^[QA]\.\s+\p{Lu}[\p{L}'’-]*,?\s+\p{Ll}/u;

/** The label a line begins with, such as `MR. PRICE:`, `[00:12:03] Jane Doe:` or `Q:`; `undefined` when it begins with none. */
export function turnLabel(line: string): TurnLabel | undefined {
  const found = anyLabel(line);
  return found && isNoSpeaker(found.speaker) ? undefined : found;
}

/** Whether a line without a speaker's label cannot be the last speaker's: it begins with `Note:`, or with the label of somebody else. */
export function endsTurn(line: string): boolean {
  const found = anyLabel(line);
  return (
    found !== undefined &&
    (isNoSpeaker(found.speaker) || isPersonName(found.speaker) || /^(?:Q|A|Question|Answer)$/.test(found.speaker))
  );
}

function isNoSpeaker(speaker: string): boolean {
  return noSpeaker.test(speaker) || noName.test(speaker);
}

function anyLabel(line: string): TurnLabel | undefined {
  const letter = questionOrAnswer.exec(line.slice(0, 50));
  if (letter) return { speaker: (letter[1] ?? letter[2])!, wordsStart: letter[0].length };
  const match = label.exec(line.slice(0, 150));
  const speaker = match?.[2]?.trim();
  if (!match || speaker === undefined || speaker.length > 60) return undefined;
  const timestamp = match[1] ?? match[3];
  return { speaker, ...(timestamp ? { timestamp } : {}), wordsStart: match[0].length };
}

/** The speakers of one transcript. */
export interface Speakers {
  /** For each of the lines, in order, the label it begins with, if it is one of these speakers'. */
  labelsOf(lines: readonly string[]): (TurnLabel | undefined)[];
}

/** Turns fewer than these prove no transcript. */
const fewestTurns = 4;
/** The share of a transcript's lines with words that begin with a label. */
const labelledShare = 0.25;

/**
 * The speakers of a text if it is a transcript: at least two labels that come back, on a fair share of its lines; `undefined` otherwise. In a
 * transcript a label in capitals or with a timestamp counts even if it comes once. Labels for which `counts` is false are no evidence.
 */
export function speakersOf(
  lines: readonly string[],
  counts: (label: TurnLabel, index: number) => boolean = () => true,
): Speakers | undefined {
  const letters = asksAndAnswers(lines);
  const times = new Map<string, number>();
  const certain = new Set<string>();
  let labelled = 0;
  for (const [index, found] of labelsIn(lines, letters).entries()) {
    if (!found || !counts(found, index)) continue;
    labelled++;
    const who = plainName(found.speaker);
    times.set(who, (times.get(who) ?? 0) + 1);
    if (isCertain(found)) certain.add(who);
  }
  const returning = [...times].filter(([, count]) => count > 1);
  const turns = returning.reduce((sum, [, count]) => sum + count, 0);
  if (returning.length < 2 || turns < fewestTurns || turns * 2 < labelled || labelled < labelledShare * lines.length)
    return undefined;
  const all = new Set([...returning.map(([speaker]) => speaker), ...certain]);
  return {
    labelsOf: (others) =>
      labelsIn(others, letters).map((found) => (found && all.has(plainName(found.speaker)) ? found : undefined)),
  };
}

/** Whether a label cannot well be anything else: it is in capitals, or has a timestamp. */
export function isCertain({ speaker, timestamp }: TurnLabel): boolean {
  return timestamp !== undefined || !/\p{Ll}{2}/u.test(plainName(speaker));
}

/** The label of each line. Letters with a full stop are labels only with `letters`, and those that may be initials only where question and answer alternate. */
function labelsIn(lines: readonly string[], letters: boolean): (TurnLabel | undefined)[] {
  let before: string | undefined;
  return lines.map((line) => {
    const found = turnLabel(line);
    const letter = withFullStop(line, found);
    if (letter === undefined) return found;
    const again = letter === before;
    before = letter;
    return letters && !(again && initialOrLetter.test(line) && !isQuestion(letter, line)) ? found : undefined;
  });
}

function isQuestion(letter: string, line: string): boolean {
  return letter === 'Q' && line.includes('?');
}

/** The letter of a label such as `Q. `, which may be the initial of a name. */
function withFullStop(line: string, found: TurnLabel | undefined): string | undefined {
  return found && line[1] === '.' && found.speaker.length === 1 ? found.speaker : undefined;
}

/** Whether `Q.` and `A.` stand before questions and answers: both come back, and most of what is behind `Q.` asks. */
function asksAndAnswers(lines: readonly string[]): boolean {
  let [questions, asking, answers] = [0, 0, 0];
  let open = false;
  for (const line of lines) {
    const letter = withFullStop(line, turnLabel(line));
    if (letter === 'A') answers++;
    if (letter === 'Q') questions++;
    if (letter !== undefined) open = letter === 'Q';
    if (open && line.includes('?')) {
      asking++;
      open = false;
    }
  }
  return questions > 1 && answers > 1 && asking * 2 > questions;
}

/** Without what stands in brackets after it: an outlet, an office. */
function plainName(speaker: string): string {
  return speaker.replace(/ ?\(.*$/, '');
}
