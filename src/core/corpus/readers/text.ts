import { isInCapitals } from '../clutter/lines.ts';
import { decodeInSlices } from '../decode.ts';
import { Breath } from './breath.ts';
import type { Block, Reader } from './reader.ts';
import { speakersOf } from './transcript/labels.ts';
import { withSpeakers } from './transcript/turns.ts';

/** Lines of wrapped text differ in length by less than this share of the longest. */
const wrapTolerance = 0.35;
const shortestWrap = 40;
const longestWrap = 120;

/**
 * Plain text. A line is a paragraph, unless the text is wrapped: blank-separated blocks of several lines that all but the last reach
 * about one width; then the block is the paragraph. In a transcript with labels (`NAME:`) turns have their speakers.
 */
export const textReader: Reader = {
  extensions: ['txt', 'text'],
  async read(bytes, signal) {
    const breath = new Breath(signal);
    const text = await decodeInSlices(bytes, breath);
    const groups = await dividedByTurns(await blankSeparated(text, breath), breath);
    const wrapped = isWrapped(groups);
    await breath.take();
    const blocks = wrapped ? groups.flatMap((lines) => paragraphsOf(lines).map(joined)) : groups.flat();
    await breath.take();
    return { text, textHome: 'file', blocks: withSpeakers(blocks), marked: false, furnished: true };
  },
};

/** The lines with words in them, in groups that blank lines divide. */
async function blankSeparated(text: string, breath: Breath): Promise<Block[][]> {
  const groups: Block[][] = [[]];
  let from = 0;
  for (const match of text.matchAll(lineEnd)) {
    const line = text.slice(from, match.index);
    const content = line.replace(/^[\s\uFEFF]+|\s+$/g, '');
    const start = from + line.indexOf(content);
    if (content === '') groups.push([]);
    else groups.at(-1)!.push({ role: 'text', text: content, start, end: start + content.length });
    from = match.index + match[0].length;
    const rest = breath.take();
    if (rest) await rest;
  }
  return groups.filter((group) => group.length > 0);
}

const lineEnd = /\r\n?|\n|$/g;

/** In a transcript a label begins a group of its own, with or without a blank line before it. */
async function dividedByTurns(groups: Block[][], breath: Breath): Promise<Block[][]> {
  const ofGroups = speakersOf(groups.map((lines) => lines[0]!.text));
  await breath.take();
  const speakers = ofGroups ?? speakersOf(groups.flat().map(({ text }) => text));
  if (!speakers) return groups;
  await breath.take();
  return groups.flatMap((lines) => {
    const divided: Block[][] = [];
    for (const line of lines) {
      if (divided.length === 0 || speakers.labelOf(line.text)) divided.push([line]);
      else divided.at(-1)!.push(line);
    }
    return divided;
  });
}

function isWrapped(groups: readonly Block[][]): boolean {
  const several = groups.filter((lines) => lines.length > 1);
  if (
    several.length === 0 ||
    several.length * 3 < groups.filter((lines) => lines[0]!.text.length > shortestWrap).length
  )
    return false;
  const full = several.flatMap((lines) => lines.slice(0, -1).map((line) => line.text.length)).sort((a, b) => a - b);
  const widest = full.at(-1)!;
  const typical = full[full.length >> 1]!;
  return (
    widest <= longestWrap &&
    typical >= shortestWrap &&
    (widest - full[Math.floor(full.length * 0.2)]!) / widest <= wrapTolerance
  );
}

/** The paragraphs of a block of wrapped lines: behind a line far shorter than the longest, or in capitals, another begins unless it goes on in small letters. */
function paragraphsOf(lines: readonly Block[]): Block[][] {
  const widest = Math.max(...lines.map(({ text }) => text.length));
  const paragraphs: Block[][] = [];
  let ended = true;
  for (const line of lines) {
    if (ended && !(paragraphs.length > 0 && /^\p{Ll}/u.test(line.text))) paragraphs.push([]);
    paragraphs.at(-1)!.push(line);
    ended = widest >= shortestWrap && (line.text.length < (1 - wrapTolerance) * widest || isInCapitals(line.text));
  }
  return paragraphs;
}

/** The lines as one paragraph; a hyphen at a line's end before a small letter joins the two halves of a word. */
function joined(lines: readonly Block[]): Block {
  const text = lines.reduce((sum, { text: line }) => {
    if (sum === '') return line;
    return /\p{L}-$/u.test(sum) && /^\p{Ll}/u.test(line) ? sum.slice(0, -1) + line : `${sum} ${line}`;
  }, '');
  return { role: 'text', text, start: lines[0]!.start, end: lines.at(-1)!.end };
}
