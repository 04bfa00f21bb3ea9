import MarkdownIt from 'markdown-it';
import { frontMatter } from '../../text/frontMatter.ts';
import { lineStarts } from '../../text/lines.ts';
import { parseYaml } from '../../text/yaml.ts';
import { decodeInSlices } from '../decode.ts';
import { Breath } from './breath.ts';
import type { Block, BlockRole, Reader } from './reader.ts';
import { turnLabel } from './transcript/labels.ts';
import { withSpeakers } from './transcript/turns.ts';

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
    const found = await blocksOf(body, head?.end ?? 0, breath);
    const blocks = withSpeakers(found, (block, wordsStart) => wordsPlace(text, block, wordsStart));
    return { text, textHome: 'file', blocks, record, marked: true, furnished: false };
  },
};

async function blocksOf(body: string, offset: number, breath: Breath): Promise<Block[]> {
  const parser = new MarkdownIt('commonmark', { html: true }).enable('table');
  // What is inside blocks is read one by one below, so that others have their turn meanwhile.
  parser.core.ruler.disable(['inline', 'text_join']);
  const references = {};
  const starts = lineStarts(body);
  const blocks: Block[] = [];
  const open: string[] = [];
  let row: { text: string[]; map: [number, number] } | undefined;
  const insideOf = ({ content }: Token) => {
    const inside: Token[] = [];
    parser.inline.parse(content, parser, references, inside);
    return inside;
  };
  const add = (role: BlockRole, text: string, map: readonly [number, number]) => {
    const plain = text.replace(/\s+/g, ' ').trim();
    if (plain === '') return;
    const from = starts[map[0]]!;
    const to = starts[map[1]] ?? body.length;
    const raw = body.slice(from, to);
    const start = from + (raw.length - raw.trimStart().length);
    blocks.push({ role, text: plain, start: start + offset, end: from + raw.trimEnd().length + offset });
  };
  for (const token of parser.parse(body, references)) {
    await breath.take();
    if (token.type === 'inline') token.children = insideOf(token);
    if (token.type === 'tr_open') row = { text: [], map: token.map! };
    else if (token.type === 'tr_close') {
      if (row) add('table', row.text.join(' | '), row.map);
      row = undefined;
    } else if (token.type === 'inline' && row) row.text.push(plainText(token));
    else if (token.type === 'inline') addTurns(token, roleIn(open), add);
    else if (token.type === 'fence' || token.type === 'code_block') add('code', token.content, token.map!);
    follow(open, token);
  }
  return blocks;
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

function addTurns(
  inline: Token,
  role: BlockRole,
  add: (role: BlockRole, text: string, map: readonly [number, number]) => void,
): void {
  for (const [text, map] of turnLines(inline)) add(role, text, map);
}

/** The whole of a paragraph with its lines; where several of them begin with a label, as in a transcript without blank lines, each turn by itself. */
function turnLines(inline: Token): [text: string, lines: [from: number, to: number]][] {
  const [from, to] = inline.map!;
  const whole = plainText(inline);
  const lines = brokenLines(inline);
  const begins = lines.flatMap((line, index) => (turnLabel(line) ? [index] : []));
  if (begins.length < 2 || begins[0] !== 0 || lines.length !== to - from) return [[whole, [from, to]]];
  return begins.map((begin, index) => {
    const end = begins[index + 1] ?? lines.length;
    return [lines.slice(begin, end).join(' '), [from + begin, from + end]];
  });
}

function brokenLines({ children }: Token): string[] {
  const lines = [''];
  for (const { type, content } of children ?? []) {
    if (shown.has(type)) lines[lines.length - 1] += content;
    else if (type === 'softbreak' || type === 'hardbreak') lines.push('');
  }
  return lines;
}

const shown: ReadonlySet<string> = new Set(['text', 'text_special', 'code_inline', 'image']);

function plainText(inline: Token): string {
  return brokenLines(inline).join(' ');
}

/** The place in the file behind a label and the marks around it; at the latest the end of the block. */
function wordsPlace(text: string, block: Block, wordsStart: number): number {
  let at = block.start;
  let seen = 0;
  const label = block.text.slice(0, wordsStart).trimEnd();
  while (seen < label.length && at < block.end) if (text[at++] === label[seen]) seen++;
  const rest = /^[\s*_\\]*/.exec(text.slice(at, Math.min(block.end, at + 20)))![0].length;
  return Math.min(at + rest, block.end - 1);
}
