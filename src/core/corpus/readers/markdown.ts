import MarkdownIt from 'markdown-it';
import { frontMatter } from '../../text/frontMatter.ts';
import { lineStarts } from '../../text/lines.ts';
import { parseYaml } from '../../text/yaml.ts';
import { decode } from '../decode.ts';
import type { Block, BlockRole, Reader } from './reader.ts';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

/** CommonMark blocks (with tables), front matter as the record. */
export const markdownReader: Reader = {
  extensions: ['md', 'markdown'],
  async read(bytes) {
    const text = decode(bytes);
    const head = frontMatter(text);
    const record = head && parseYaml(head.yaml, head.yamlStart)[0];
    const body = text.slice(head?.end ?? 0);
    const blocks = blocksOf(body, head?.end ?? 0);
    return { text, textHome: 'file', blocks, record, marked: true, furnished: false };
  },
};

function blocksOf(body: string, offset: number): Block[] {
  const parser = new MarkdownIt('commonmark', { html: true }).enable('table');
  const starts = lineStarts(body);
  const blocks: Block[] = [];
  const open: string[] = [];
  let row: { text: string[]; map: [number, number] } | undefined;
  const add = (role: BlockRole, text: string, map: readonly [number, number]) => {
    const plain = text.replace(/\s+/g, ' ').trim();
    if (plain === '') return;
    const from = starts[map[0]]!;
    const to = starts[map[1]] ?? body.length;
    const raw = body.slice(from, to);
    const start = from + (raw.length - raw.trimStart().length);
    blocks.push({ role, text: plain, start: start + offset, end: from + raw.trimEnd().length + offset });
  };
  for (const token of parser.parse(body, {})) {
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

function plainText(inline: Token): string {
  return (inline.children ?? [])
    .map((token) => {
      if (token.type === 'text' || token.type === 'code_inline') return token.content;
      if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
      return token.type === 'image' ? token.content : '';
    })
    .join('');
}
