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
  /^(?:notes?|sources?|photos?|image|figure|fig\.?|table|copyright|updated?|published|posted|date|time|location|place|venue|subject|to|from|re|cc|bcc|sent|by|title|author|abstract|keywords?|summary|chapter|part|section|step|tip|warning|example|url|doi|issn|isbn|tel|phone|fax|e-?mail|address|website|price|chorus|verse|read more|see also|related|update|correction|editor['’]s note|key points?|conclusions?|results|methods|background)(?: \d{1,2})?$/i;

/** The label a line begins with, such as `MR. PRICE:`, `[00:12:03] Jane Doe:` or `Q:`; `undefined` when it begins with none. */
export function turnLabel(line: string): TurnLabel | undefined {
  const letter = questionOrAnswer.exec(line.slice(0, 50));
  if (letter) return { speaker: (letter[1] ?? letter[2])!, wordsStart: letter[0].length };
  const match = label.exec(line.slice(0, 150));
  const speaker = match?.[2]?.trim();
  if (!match || speaker === undefined || speaker.length > 60 || noSpeaker.test(speaker)) return undefined;
  const timestamp = match[1] ?? match[3];
  return { speaker, ...(timestamp ? { timestamp } : {}), wordsStart: match[0].length };
}

/** The speakers of one transcript. */
export interface Speakers {
  /** The label a line begins with, if it is one of these speakers'. */
  labelOf(line: string): TurnLabel | undefined;
}

/** Turns fewer than these prove no transcript. */
const fewestTurns = 4;
/** The share of a transcript's lines with words that begin with a label. */
const labelledShare = 0.25;

/**
 * The speakers of a text if it is a transcript: at least two labels that come back, on a fair share of its lines; `undefined` otherwise. In a
 * transcript a label in capitals or with a timestamp counts even if it comes once.
 */
export function speakersOf(lines: readonly string[]): Speakers | undefined {
  const times = new Map<string, number>();
  const certain = new Set<string>();
  let labelled = 0;
  for (const line of lines) {
    const found = turnLabel(line);
    if (!found) continue;
    labelled++;
    const who = plainName(found.speaker);
    times.set(who, (times.get(who) ?? 0) + 1);
    if (found.timestamp !== undefined || !/\p{Ll}{2}/u.test(who)) certain.add(who);
  }
  const returning = [...times].filter(([, count]) => count > 1);
  const turns = returning.reduce((sum, [, count]) => sum + count, 0);
  if (returning.length < 2 || turns < fewestTurns || turns * 2 < labelled || labelled < labelledShare * lines.length)
    return undefined;
  const all = new Set([...returning.map(([speaker]) => speaker), ...certain]);
  return { labelOf: (line) => [turnLabel(line)].find((found) => found && all.has(plainName(found.speaker))) };
}

/** Without what stands in brackets after it: an outlet, an office. */
function plainName(speaker: string): string {
  return speaker.replace(/ ?\(.*$/, '');
}
