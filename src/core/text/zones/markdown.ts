import { atOnce } from '../../slices.ts';
import { frontMatter } from '../frontMatter.ts';
import { walkingBlocks } from './markdownBlocks.ts';
import { InlineScanner } from './markdownInline.ts';
import { type Zone, ZoneList } from './zone.ts';

/** Only MyST names the role of what stands between backticks. */
const mystRole = /(?<![`\\])\{[a-z]+(?::[a-z]+)?\}`/;

/** The zones of Pandoc's Markdown and its kin: front matter, code, comments, links, math, attributes, citation keys. */
export function markdownZones(text: string): Zone[] {
  return atOnce(findingMarkdownZones(text));
}

/** {@link markdownZones} in steps. */
export function* findingMarkdownZones(text: string): Generator<undefined, Zone[]> {
  const list = new ZoneList();
  const head = frontMatter(text);
  if (head) list.add('frontMatter', head.start, head.end);
  const inline = new InlineScanner(text, list);
  const comment = (start: number, end: number) => list.add('comment', start, end);
  yield* walkingBlocks(text, head?.end ?? 0, {
    // Pandoc begins a block of titles with the sign.
    ...(mystRole.test(text) ? { comment } : {}),
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
