import type { Breath } from '../breath.ts';

/** A subtitle: what is said from `from` to `to`, in milliseconds. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  /** One line, without tags. */
  readonly text: string;
  /** As tagged or labelled. */
  readonly speaker?: string;
  /** Another person speaks from here on, whoever it is. */
  readonly newTurn: boolean;
}

const timing =
  /^\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})\s+-->\s+(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})/;

/** The cues of a WebVTT or SubRip file, in order; everything that is no cue is passed over. Works in slices. https://www.w3.org/TR/webvtt1/ */
export async function cuesOf(text: string, breath: Breath): Promise<Cue[]> {
  const cues: Cue[] = [];
  let before: readonly string[] = [];
  for (const { times, lines } of timedIn(text)) {
    const said = lines.filter((line) => line.trim() !== '');
    const [from, to] = [milliseconds(times, 1), milliseconds(times, 5)];
    cues.push(...splitByVoice(withoutRepeat(said, before, to - from).join('\n'), from, to));
    before = said;
    await breath.take();
  }
  return cues;
}

/** The lines below each line of times, up to the blank line; where that is missing, up to the next times and the number before them. */
function* timedIn(text: string): Generator<{ readonly times: RegExpExecArray; readonly lines: readonly string[] }> {
  for (const block of text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/)) {
    let times: RegExpExecArray | null = null;
    let lines: string[] = [];
    for (const line of block.split('\n')) {
      const next = line.includes('-->') ? timing.exec(line) : null;
      if (!next) {
        lines.push(line);
        continue;
      }
      if (times && /^\s*\d+\s*$/.test(lines.at(-1) ?? '')) lines.pop();
      if (times) yield { times, lines };
      times = next;
      lines = [];
    }
    if (times) yield { times, lines };
  }
}

/** Captions that roll up show the last line again above the new one, or for a moment alone. */
function withoutRepeat(lines: readonly string[], before: readonly string[], duration: number): readonly string[] {
  const repeats = before.length > 0 && lines.length > 0 && bare(lines[0]!) === bare(before.at(-1)!);
  return repeats && (lines.length > 1 || duration < 100) ? lines.slice(1) : lines;
}

function milliseconds(times: RegExpExecArray, at: number): number {
  const [hours = '0', minutes = '0', seconds = '0', rest = '0'] = times.slice(at, at + 4).map((part) => part ?? '0');
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(rest.padEnd(3, '0'));
}

/** A cue may hold several voices: `<v Ann>…</v>` spans, or lines that begin with a dash or `>>`. */
function splitByVoice(text: string, from: number, to: number): Cue[] {
  const pieces = text.split(/(?=<v[\s.][^>]{0,200}>)|\n(?=\s*(?:>>|[-–—]\s))/);
  return pieces.flatMap((piece) => {
    const voice = /^\s*<v(?:\.[^\s>]*)?\s+([^>]{1,200})>/.exec(piece)?.[1];
    const line = bare(piece);
    const words = line.replace(/^(?:>>+|[-–—]\s)\s*/, '').trim();
    if (words === '') return [];
    const newTurn = words !== line;
    return [{ from, to, text: words, newTurn, ...(voice ? { speaker: resolved(voice).trim() } : {}) }];
  });
}

/** Without tags, positions and entities. */
function bare(text: string): string {
  return resolved(text.replace(/<[^<>]{0,200}>/g, '').replace(/\{\\[^{}]{0,50}\}/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lrm: '',
  rlm: '',
  quot: '"',
};

function resolved(text: string): string {
  return text.replace(/&(amp|lt|gt|nbsp|lrm|rlm|quot|#39);/g, (_, name: string) => entities[name] ?? "'");
}
