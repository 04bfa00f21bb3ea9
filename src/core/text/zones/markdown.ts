import { atOnce } from '../../slices.ts';
import { frontMatter } from '../frontMatter.ts';
import { addEvalRst, evalRstBody } from './evalRst.ts';
import { walkingBlocks } from './markdownBlocks.ts';
import { InlineScanner } from './markdownInline.ts';
import { type Zone, ZoneList } from './zone.ts';

/** Only MyST names the role of what stands between backticks. */
const mystRole = /(?<![`\\])\{[a-z]+(?::[a-z]+)?\}`/;

/** A directive of MyST's that holds code, up to its caption. */
const codeCaption =
  /[ \t]*(?:`{3,}|~{3,})[ \t]*\{[a-z-]+\}[^\n]*\n(?:[ \t]*:(?!caption:)[\w-]+:[^\n]*\n)*[ \t]*:caption:([^\n]*)/y;
/** What begins a block of HTML, which goes on to a blank line. Source: CommonMark 0.31, "HTML blocks", kinds 6 and 7. */
const htmlBlock =
  /^ {0,3}<(?:\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[\s>]|\/>)|\/?[a-z][\w-]*(?:\s[^<>]*)?>\s*$)/im;

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
  const isMyst = mystRole.test(text);
  const comment = (start: number, end: number) => list.add('comment', start, end);
  yield* walkingBlocks(text, head?.end ?? 0, {
    // Pandoc begins a block of titles with the sign.
    ...(isMyst ? { comment } : {}),
    code: (start, end) => {
      const rst = evalRstBody(text, start, end);
      if (rst) addEvalRst(text, { start, end }, rst, list);
      else list.add('code', captioned(text, start, end, inline, list), end);
    },
    directive: (start, end) => {
      list.add('command', start, end);
    },
    // Pandoc reads on as Markdown there.
    prose: (start, end) => inline.scan(start, end, isMyst && htmlBlock.test(firstLine(text, start))),
  });
  return list.zones;
}

/** The caption of a directive that holds code is prose: adds what is before it, and returns where code goes on. */
function captioned(text: string, start: number, end: number, inline: InlineScanner, list: ZoneList): number {
  codeCaption.lastIndex = start;
  const caption = codeCaption.exec(text);
  if (!caption || codeCaption.lastIndex > end) return start;
  const to = codeCaption.lastIndex;
  const from = to - caption[1]!.length;
  list.add('code', start, from);
  inline.scan(from, to);
  return to;
}

function firstLine(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end);
}
