import type { Span } from '../../text/span.ts';
import { zonesOf } from '../../text/zones.ts';
import { unescapeMarkdown } from '../syntax/pandoc/affix.ts';
import type { LinkLanguage } from './link.ts';

/** A link that is written out with its words. The span covers all of its markup. */
export interface FoundLink extends Span {
  readonly address: string;
  /** Where the address stands. */
  readonly addressSpan: Span;
}

/** The words of a link are looked for no further than this, in code units. */
const longestWords = 5000;

/** The links `[words](address)` or `<a href="address">words</a>` of a text, in order; no images, and none in code or comments. */
export function linksIn(text: string, language: LinkLanguage): FoundLink[] {
  return language === 'html' ? inHtml(text) : inMarkdown(text);
}

const destination = /^\(\s*(?:<([^<>\n]*)>|(\S*?))(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)$/;

function inMarkdown(text: string): FoundLink[] {
  if (!text.includes('](')) return [];
  return zonesOf(text, 'markdown').flatMap((zone): FoundLink[] => {
    if (zone.kind !== 'link' || text[zone.start] !== '(' || text[zone.start - 1] !== ']') return [];
    const source = text.slice(zone.start, zone.end);
    const match = destination.exec(source);
    const written = match?.[1] ?? match?.[2];
    const open = written === undefined || written === '' ? -1 : openingBracket(text, zone.start - 1);
    if (open < 0 || text[open - 1] === '!') return [];
    const start = zone.start + source.indexOf(written!);
    const addressSpan = { start, end: start + written!.length };
    return [{ start: open, end: zone.end, address: unescapeMarkdown(written!), addressSpan }];
  });
}

/** The bracket that the one at `close` closes; `-1` when it is too far away. */
function openingBracket(text: string, close: number): number {
  let depth = 0;
  for (let at = close; at >= Math.max(0, close - longestWords); at--) {
    if (text[at - 1] === '\\') continue;
    if (text[at] === ']') depth++;
    else if (text[at] === '[' && --depth === 0) return at;
  }
  return -1;
}

const anchor = /<a\s(?:[^<>]{0,2000}?\s)?href\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')[^<>]*>/gi;
const hidden = /<!--[\s\S]*?(?:-->|$)|<(script|style|pre|code)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;

function inHtml(text: string): FoundLink[] {
  if (!/<a\s/i.test(text)) return [];
  const visible = text.replace(hidden, (stretch) => ' '.repeat(stretch.length));
  const found: FoundLink[] = [];
  for (const match of visible.matchAll(anchor)) {
    const from = match.index + match[0].length;
    const close = /<\/a\s*>/i.exec(visible.slice(from, from + longestWords));
    if (!close) continue;
    const written = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].lastIndexOf(written);
    const end = from + close.index + close[0].length;
    found.push({
      start: match.index,
      end,
      address: unescapeHtml(written).trim(),
      addressSpan: { start, end: start + written.length },
    });
  }
  return found;
}

/** The text of an HTML page with its tags, comments and scripts as blanks and each `&amp;` as `&`: every character stands where it did. */
export function visibleHtml(text: string): string {
  const blank = (stretch: string) => ' '.repeat(stretch.length);
  return text
    .replace(hidden, blank)
    .replace(/<[^<>]{0,2000}>/g, blank)
    .replace(/&(?:#38|amp);|&#?\w{1,8};/g, (entity) => (unescapeHtml(entity)[0] ?? ' ').padEnd(entity.length));
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeHtml(text: string): string {
  return text.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]+));/gi,
    (whole, decimal, hex, name: string | undefined) => {
      if (name !== undefined) return Object.hasOwn(named, name) ? named[name]! : whole;
      const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
