import { type LineBlock, type LineLanguage, lineZones, type TextLine } from './lineZones.ts';
import type { Zone, ZoneKind } from './zone.ts';

/** The fences of blocks that are no prose; a block ends at the same fence. */
const fences: readonly (readonly [RegExp, ZoneKind])[] = [
  [/^\/{4,}\s*$/, 'comment'],
  [/^-{4,}\s*$/, 'code'],
  [/^\.{4,}\s*$/, 'code'],
  [/^\+{4,}\s*$/, 'code'],
  [/^```/, 'code'],
];

/** `[source,ruby]`, `[[anchor]]`: Asciidoctor's line of attributes of a block. */
const attributes = /^\[(?:[\p{L}\p{N}_.#%{,"'].*|\[[^\]]*\])?\]\s*$/u;
/** Those that make a paragraph after them no prose. */
const verbatimStyle = /^\[(source|listing|literal|stem|latexmath|asciimath|pass|comment)\b/;
const delimiter = /^(?:([-./+=*_])\1{3,}|--|```.*|\|===)\s*$/;

const language: LineLanguage = {
  opens: asciidocBlock,
  inline: [
    ['key', String.raw`\bcite(?:np)?:[^\s[\]]{0,80}(?: [^\s[\]:]{1,40}){0,6}\[[^[\]\n]{1,500}\]`],
    ['math', String.raw`\b(?:stem|latexmath|asciimath):\[[^\]\n]{0,2000}\]`],
    ['code', String.raw`(?<![\p{L}\p{N}+])\+[^\s+](?:[^+\n]{0,300}[^\s+])?\+(?![\p{L}\p{N}+])`],
    ['code', String.raw`\+\+\+[^+\n]{0,500}\+\+\+|\bpass:[a-z,]*\[[^\]\n]{0,500}\]`],
    // Between quotation marks, "`words`", backticks only make the marks curly.
    [
      'code',
      String.raw`\x60\x60[^\x60\n]{1,500}\x60\x60|(?<![\p{L}\p{N}"'\x60])\x60(?!\s)[^\x60\n]{1,500}(?<!\s)\x60(?![\p{L}\p{N}])`,
    ],
    [
      'link',
      String.raw`<<[^<>\n]{1,300}>>|\b(?:link|xref|mailto|image|include|footnoteref|anchor):{1,2}[^\s[\]]{1,2000}(?=\[)`,
    ],
    ['command', String.raw`\{[\w-]{1,80}\}|\[\[[^\]\n]{1,200}\]\]|\[[.#][\w.-]{1,80}\](?=#)`],
  ],
};

/** The zones of AsciiDoc: delimited blocks that are no prose, comments, attributes, macros, links, citations. */
export function asciidocZones(text: string): Zone[] {
  return lineZones(text, language);
}

function asciidocBlock({ text }: TextLine, previous: TextLine | undefined): LineBlock | undefined {
  for (const [fence, kind] of fences) {
    const opening = fence.exec(text)?.[0].trim();
    if (opening) return { kind, closes: (line) => (line.text.trim() === opening ? 'with' : undefined) };
  }
  if (/^\/\/(?!\/)/.test(text)) return { kind: 'comment' };
  const style = verbatimStyle.exec(text)?.[1];
  if (style && attributes.test(text)) return { kind: style === 'comment' ? 'comment' : 'code', closes: styledEnd() };
  // `:attribute: value`, `include::file[]`, `bibliography::[]`.
  if (attributes.test(text) || /^:!?[\w-]+!?:(?:\s|$)|^[a-z]+::[^\s[]*\[.*\]\s*$/.test(text))
    return { kind: 'command' };
  const afterBlank = previous === undefined || previous.text.trim() === '';
  const isLiteral =
    afterBlank && /^[ \t]+\S/.test(text) && !/^[ \t]+(?:[*.-]+|\d+\.)\s|^[ \t]+\S.*::(?:\s|$)/.test(text);
  return isLiteral ? { kind: 'code', closes: (line) => (line.text.trim() === '' ? 'before' : undefined) } : undefined;
}

/** Goes on over the paragraph or open block that follows, with the lines that belong to its head; another delimited block is one of its own. */
function styledEnd(): LineBlock['closes'] {
  let inside = false;
  let isOpenBlock = false;
  return ({ text }) => {
    const isFence = /^--\s*$/.test(text);
    if (isOpenBlock) return isFence ? 'with' : undefined;
    if (!inside && isFence) {
      isOpenBlock = true;
      return undefined;
    }
    if (text.trim() === '') return 'before';
    if (!inside && (attributes.test(text) || /^\.[^\s.]/.test(text))) return undefined;
    if (!inside && delimiter.test(text)) return 'before';
    inside = true;
    return undefined;
  };
}
