import { isPersonName } from '../../clutter/lines.ts';
import type { BlockRole } from '../reader.ts';
import { isCertain, type Speakers, speakersOf, type TurnLabel } from './labels.ts';

/** A line of a text with markup, or a whole paragraph. */
export interface MarkedLine {
  readonly role: BlockRole;
  readonly text: string;
  /** What is emphasised at its beginning; empty where it begins plainly. */
  readonly emphasised: string;
}

/**
 * The speakers of a text with markup, where words before a colon are seldom speakers: a label must be emphasised, in capitals, the name of a person or
 * have a timestamp. Items of lists are turns only with a name or a timestamp.
 */
export function markedSpeakers(lines: readonly MarkedLine[]): Speakers | undefined {
  return speakersOf(
    lines.map(({ text }) => text),
    (label, index) => {
      const line = lines[index]!;
      return line.role === 'listItem' ? isNamed(label) : isMarked(label, line);
    },
  );
}

function isMarked(label: TurnLabel, { emphasised }: MarkedLine): boolean {
  if (/^(?:Question|Answer)$/.test(label.speaker)) return false;
  return isCertain(label) || isPersonName(label.speaker) || emphasised.startsWith(label.speaker);
}

function isNamed(label: TurnLabel): boolean {
  return label.timestamp !== undefined || /^[QA]$/.test(label.speaker) || isPersonName(label.speaker);
}
