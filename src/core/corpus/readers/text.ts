import { endsSentence, isInCapitals } from '../clutter/lines.ts';
import { decodeInSlices } from '../decode.ts';
import { Breath } from './breath.ts';
import type { Block, Reader } from './reader.ts';
import { speakersOf } from './transcript/labels.ts';
import { speakersAmong, withSpeakers } from './transcript/turns.ts';

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
    return {
      text,
      textHome: 'file',
      blocks: withSpeakers(blocks, speakersAmong(blocks)),
      marked: false,
      furnished: true,
    };
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
  const ofGroups = speakersOf(groups.map((lines) => lines.map(({ text }) => text).join(' ')));
  await breath.take();
  const lines = groups.flat().map(({ text }) => text);
  const speakers = ofGroups ?? speakersOf(lines);
  if (!speakers) return groups;
  await breath.take();
  const labels = speakers.labelsOf(lines);
  let index = 0;
  return groups.flatMap((group) => {
    const divided: Block[][] = [];
    for (const line of group) {
      if (divided.length === 0 || labels[index]) divided.push([line]);
      else divided.at(-1)!.push(line);
      index++;
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

/** The paragraphs of a block of wrapped lines: behind its headings, and behind a short line that ends a sentence, another begins unless it goes on in small letters. */
function paragraphsOf(lines: readonly Block[]): Block[][] {
  const widest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  const isShort = ({ text }: Block) => widest >= shortestWrap && text.length < (1 - wrapTolerance) * widest;
  const paragraphs: Block[][] = [];
  let ended = true;
  let heading = true;
  for (const [index, line] of lines.entries()) {
    if (ended && !(index > 0 && /^\p{Ll}/u.test(line.text))) paragraphs.push([]);
    paragraphs.at(-1)!.push(line);
    const inCapitals = widest >= shortestWrap && isInCapitals(line.text);
    heading = heading && (inCapitals || (index === 0 && isShort(line)));
    ended = heading || ((inCapitals || isShort(line)) && endsSentence(line.text));
  }
  return paragraphs;
}

/** The lines as one paragraph; a hyphen at a line's end before a small letter joins the two halves of a word. */
function joined(lines: readonly Block[]): Block {
  const pieces: string[] = [];
  for (const [index, { text }] of lines.entries()) {
    const next = lines[index + 1]?.text;
    if (next === undefined) pieces.push(text);
    else if (/\p{L}-$/u.test(text.slice(-3)) && /^\p{Ll}/u.test(next)) pieces.push(text.slice(0, -1));
    else pieces.push(text, ' ');
  }
  return { role: 'text', text: pieces.join(''), start: lines[0]!.start, end: lines.at(-1)!.end };
}
