import MarkdownIt from 'markdown-it';
import { frontMatter } from '../../text/frontMatter.ts';
import { lineStarts } from '../../text/lines.ts';
import { parseYaml } from '../../text/yaml.ts';
import { decode } from '../decode.ts';
import { Breath } from './breath.ts';
import type { Block, BlockRole, Reader } from './reader.ts';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

/** CommonMark blocks (with tables), front matter as the record. */
export const markdownReader: Reader = {
  extensions: ['md', 'markdown'],
  async read(bytes, signal) {
    const text = decode(bytes);
    const head = frontMatter(text);
    const record = head && parseYaml(head.yaml, head.yamlStart)[0];
    const body = text.slice(head?.end ?? 0);
    const blocks = await blocksOf(body, head?.end ?? 0, new Breath(signal));
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
    } else if (token.type === 'inline') {
      if (row) row.text.push(plainText(token));
      else add(roleIn(open), plainText(token), token.map!);
    } else if (token.type === 'fence' || token.type === 'code_block') add('code', token.content, token.map!);
    if (token.nesting === 1) open.push(token.type);
    else if (token.nesting === -1) open.pop();
  }
  return blocks;
}

function roleIn(open: readonly string[]): BlockRole {
  if (open.includes('heading_open')) return 'heading';
  if (open.includes('blockquote_open')) return 'quote';
  return open.includes('list_item_open') ? 'listItem' : 'paragraph';
}

const shown: ReadonlySet<string> = new Set(['text', 'text_special', 'code_inline', 'image']);

function plainText(inline: Token): string {
  return (inline.children ?? [])
    .map((token) => {
      if (shown.has(token.type)) return token.content;
      return token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : '';
    })
    .join('');
}
