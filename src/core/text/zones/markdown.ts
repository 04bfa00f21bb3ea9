import { frontMatter } from '../frontMatter.ts';
import { eachBlock } from './markdownBlocks.ts';
import { InlineScanner } from './markdownInline.ts';
import { type Zone, ZoneList } from './zone.ts';

/** The zones of Pandoc's Markdown and its kin: front matter, code, comments, links, math, attributes, citation keys. */
export function markdownZones(text: string): Zone[] {
  const list = new ZoneList();
  const head = frontMatter(text);
  if (head) list.add('frontMatter', head.start, head.end);
  const inline = new InlineScanner(text, list);
  eachBlock(text, head?.end ?? 0, {
    code: (start, end) => {
      list.add('code', start, end);
    },
    directive: (start, end) => {
      list.add('command', start, end);
    },
    prose: (start, end) => inline.scan(start, end),
  });
  return list.zones;
}
