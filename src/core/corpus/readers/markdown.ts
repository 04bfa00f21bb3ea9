import MarkdownIt from 'markdown-it';
import { frontMatter } from '../../text/frontMatter.ts';
import { lineStarts } from '../../text/lines.ts';
import { parseYaml } from '../../text/yaml.ts';
import { decodeInSlices } from '../decode.ts';
import { Breath } from './breath.ts';
import type { Block, BlockRole, Reader } from './reader.ts';
import type { Speakers } from './transcript/labels.ts';
import { type MarkedLine, markedSpeakers } from './transcript/markedLabels.ts';
import { withSpeakers } from './transcript/turns.ts';
import { wordsPlace } from './transcript/wordsPlace.ts';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

/** CommonMark blocks (with tables), front matter as the record. In a transcript with labels (`**NAME:**`) turns have their speakers. */
export const markdownReader: Reader = {
  extensions: ['md', 'markdown'],
  async read(bytes, signal) {
    const breath = new Breath(signal);
    const text = await decodeInSlices(bytes, breath);
    const head = frontMatter(text);
    const record = head && parseYaml(head.yaml, head.yamlStart)[0];
    const body = text.slice(head?.end ?? 0);
    const written = await writtenIn(body, breath);
    const speakers = speakersAmong(written);
    await breath.take();
    const found = blocksOf(body, head?.end ?? 0, speakers ? written.flatMap((one) => turnsOf(one, speakers)) : written);
    const blocks = withSpeakers(found, speakers, (block, wordsStart) => wordsPlace(text, block, wordsStart));
    return { text, textHome: 'file', blocks, record, marked: true, furnished: false };
  },
};

/** What is written in some lines of a file: a block, before its place is known. */
interface Written {
  readonly role: BlockRole;
  readonly text: string;
  /** The first line, and the one behind the last. */
  readonly map: readonly [from: number, to: number];
  /** The lines of a paragraph, where each is a line of the file. */
  readonly lines: readonly string[];
  /** What each line begins with in emphasis. */
  readonly emphasised: readonly string[];
}

async function writtenIn(body: string, breath: Breath): Promise<Written[]> {
  const parser = new MarkdownIt('commonmark', { html: true }).enable('table');
  // What is inside blocks is read one by one below, so that others have their turn meanwhile.
  parser.core.ruler.disable(['inline', 'text_join']);
  const references = {};
  const written: Written[] = [];
  const open: string[] = [];
  let row: { text: string[]; map: [number, number] } | undefined;
  const insideOf = ({ content }: Token) => {
    const inside: Token[] = [];
    parser.inline.parse(content, parser, references, inside);
    return inside;
  };
  const add = (role: BlockRole, text: string, map: readonly [number, number]) =>
    written.push({ role, text, map, lines: [text], emphasised: [''] });
  for (const token of parser.parse(body, references)) {
    await breath.take();
    if (token.type === 'inline') token.children = insideOf(token);
    if (token.type === 'tr_open') row = { text: [], map: token.map! };
    else if (token.type === 'tr_close') {
      if (row) add('table', row.text.join(' | '), row.map);
      row = undefined;
    } else if (token.type === 'inline' && row) row.text.push(plainText(token));
    else if (token.type === 'inline') written.push(paragraph(token, roleIn(open)));
    else if (token.type === 'fence' || token.type === 'code_block') add('code', token.content, token.map!);
    follow(open, token);
  }
  return written;
}

function blocksOf(body: string, offset: number, written: readonly Written[]): Block[] {
  const starts = lineStarts(body);
  return written.flatMap(({ role, text, map }) => {
    const plain = text.replace(/\s+/g, ' ').trim();
    if (plain === '') return [];
    const from = starts[map[0]]!;
    const to = starts[map[1]] ?? body.length;
    const raw = body.slice(from, to);
    const start = from + (raw.length - raw.trimStart().length);
    return [{ role, text: plain, start: start + offset, end: from + raw.trimEnd().length + offset }];
  });
}

function follow(open: string[], { nesting, type }: Token): void {
  if (nesting === 1) open.push(type);
  else if (nesting === -1) open.pop();
}

function roleIn(open: readonly string[]): BlockRole {
  if (open.includes('heading_open')) return 'heading';
  if (open.includes('blockquote_open')) return 'quote';
  return open.includes('list_item_open') ? 'listItem' : 'paragraph';
}

function paragraph(inline: Token, role: BlockRole): Written {
  const [from, to] = inline.map!;
  const { lines, emphasised } = brokenLines(inline);
  const text = lines.join(' ');
  return lines.length === to - from
    ? { role, text, map: [from, to], lines, emphasised }
    : { role, text, map: [from, to], lines: [text], emphasised: [emphasised[0]!] };
}

/** As whole paragraphs with a label first, or, in a transcript without blank lines, as lines with one. */
function speakersAmong(written: readonly Written[]): Speakers | undefined {
  const spoken = written.filter(({ role }) => role !== 'table' && role !== 'code' && role !== 'heading');
  const whole = spoken.map(({ role, text, emphasised }): MarkedLine => ({ role, text, emphasised: emphasised[0]! }));
  return (
    markedSpeakers(whole) ??
    markedSpeakers(
      spoken.flatMap(({ role, lines, emphasised }) =>
        lines.map((text, index): MarkedLine => ({ role, text, emphasised: emphasised[index]! })),
      ),
    )
  );
}

/** The turns of a paragraph: at each line with a speaker's label one begins. */
function turnsOf(whole: Written, speakers: Speakers): Written[] {
  const { role, lines, map } = whole;
  if (lines.length < 2) return [whole];
  const begins = speakers.labelsOf(lines).flatMap((label, index) => (label && index > 0 ? [index] : []));
  return [0, ...begins].map((begin, index): Written => {
    const end = begins[index] ?? lines.length;
    return { ...whole, role, text: lines.slice(begin, end).join(' '), map: [map[0] + begin, map[0] + end] };
  });
}

/** The lines of a paragraph, and what each begins with in emphasis. */
function brokenLines({ children }: Token): { readonly lines: string[]; readonly emphasised: string[] } {
  const lines = [''];
  const emphasised = [''];
  let inside = 0;
  for (const { type, content } of children ?? []) {
    const last = lines.length - 1;
    if (shown.has(type)) {
      if (inside > 0 && emphasised[last] === lines[last]) emphasised[last] += content;
      lines[last] += content;
    } else if (type === 'softbreak' || type === 'hardbreak') {
      lines.push('');
      emphasised.push('');
    } else if (/^(?:strong|em)_/.test(type)) inside += type.endsWith('_open') ? 1 : -1;
  }
  return { lines, emphasised };
}

const shown: ReadonlySet<string> = new Set(['text', 'text_special', 'code_inline', 'image']);

function plainText(inline: Token): string {
  return brokenLines(inline).lines.join(' ');
}
