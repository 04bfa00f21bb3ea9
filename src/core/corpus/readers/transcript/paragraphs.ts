import { endsSentence } from '../../clutter/lines.ts';
import type { Breath } from '../breath.ts';
import type { Part } from '../layOut.ts';
import type { Cue } from './cues.ts';
import { speakersOf, turnLabel } from './labels.ts';

/** A pause of this many milliseconds after a sentence ends a paragraph. */
const longPause = 2_000;
/** One person's speech is divided at the end of a sentence from this length on; without sentence ends at twice the length. In UTF-16 code units. */
const longParagraph = 500;

interface OpenParagraph {
  readonly from: number;
  readonly speaker?: string;
  text: string;
  to: number;
}

/** Joins cues into turns and paragraphs, each with the timestamp it begins at. Sounds in brackets stand by themselves and are no evidence. Works in slices. */
export async function paragraphsOf(cues: readonly Cue[], breath: Breath): Promise<Part[]> {
  const labelled = await withLabels(cues, breath);
  const parts: Part[] = [];
  let open: OpenParagraph | undefined;
  const close = () => {
    if (open) parts.push(partOf(open));
    open = undefined;
  };
  for (const cue of labelled) {
    const rest = breath.take();
    if (rest) await rest;
    if (isSound(cue.text)) {
      close();
      parts.push({ ...partOf(cue), clutter: 'notice' });
      continue;
    }
    if (open && startsAnew(open, cue)) close();
    if (open) {
      open.text = `${open.text} ${cue.text}`;
      open.to = cue.to;
    } else open = { from: cue.from, to: cue.to, text: cue.text, speaker: cue.speaker };
  }
  close();
  return parts;
}

function startsAnew(open: OpenParagraph, cue: Cue): boolean {
  if (cue.newTurn || cue.speaker !== open.speaker) return true;
  const ended = endsSentence(open.text);
  if (ended && cue.from - open.to >= longPause) return true;
  return open.text.length >= (ended ? longParagraph : 2 * longParagraph);
}

function partOf({ text, speaker, from }: Pick<Cue, 'text' | 'speaker' | 'from'>): Part {
  const locator = { label: 'timestamp', value: timestampOf(from) } as const;
  return speaker === undefined ? { role: 'paragraph', text, locator } : { role: 'turn', text, locator, speaker };
}

/** Labels in the text (`ANN:`) name the speaker of their cue and of those after it, up to the next label or mark of a new turn. */
async function withLabels(cues: readonly Cue[], breath: Breath): Promise<Cue[]> {
  const speakers = speakersOf(await turnBeginnings(cues, breath));
  const labels = speakers?.labelsOf(cues.map(({ text, speaker }) => (speaker === undefined ? text : '')));
  const labelled: Cue[] = [];
  let current: string | undefined;
  for (const [index, cue] of cues.entries()) {
    const rest = breath.take();
    if (rest) await rest;
    const label = labels?.[index];
    if (label) {
      current = label.speaker;
      const text = cue.text.slice(label.wordsStart);
      if (text !== '') labelled.push({ ...cue, text, speaker: current, newTurn: true });
    } else {
      if (cue.newTurn && cue.speaker === undefined) current = undefined;
      labelled.push(cue.speaker !== undefined || current === undefined ? cue : { ...cue, speaker: current });
    }
  }
  return labelled;
}

/** The lines that may begin with a label. */
async function turnBeginnings(cues: readonly Cue[], breath: Breath): Promise<string[]> {
  const lines: string[] = [];
  for (const { newTurn, text } of cues) {
    if (newTurn || turnLabel(text)) lines.push(text);
    const rest = breath.take();
    if (rest) await rest;
  }
  return lines;
}

function isSound(text: string): boolean {
  return /^(?:\[[^\]]*\]|\([^)]*\)|[♪♫][^♪♫]*[♪♫]?)$/.test(text);
}

/** `12:03`, `1:02:03`, as timestamps are cited. */
function timestampOf(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (number: number) => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
