import { pandocKeyAt } from '../pandocKey.ts';
import type { Span } from '../span.ts';
import { readArguments } from './latexArguments.ts';
import { emailAt, urlEnd, urlStart } from './links.ts';
import { mystRoleBefore } from './mystRole.ts';
import { rawTexAt } from './rawTex.ts';
import type { ZoneList } from './zone.ts';

const tokens = new RegExp(`\\\\[\\s\\S]|\`+|\\$+|<|\\[|\\]|\\{|@|${urlStart.source}`, 'gi');
/** No environment of raw TeX is longer, in code units. */
const longestEnvironment = 20_000;
const autolink = /<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]{1,64}@[^\s<>@]{1,255})>/y;
const tag = /<(?:\/?[A-Za-z][^<>]*|[!?][^<>]*)>/y;
const verbatimTag = /^<(script|style|pre|textarea)\b/i;
const destination =
  /\(\s*(?:<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/y;
const reference = /\[[^[\]@\n]*\]/y;
const attributes = /\{\{<[^<>\n]*>\}\}|\{(?:[#.=:]|[\w-]+=)[^{}\n]*\}/y;

/** Finds the zones inside paragraphs of Pandoc's Markdown. One scanner serves one text, so that what is never closed is searched for once only. */
export class InlineScanner {
  readonly #text: string;
  readonly #list: ZoneList;
  readonly #found = new Map<string, Span & { readonly from: number }>();
  #token: { readonly index: number; readonly text: string } | undefined;
  #end = 0;
  /** Up to here the text is raw TeX or HTML: prose in which nothing is cited. */
  #rawEnd = 0;
  #brackets: number[] = [];
  #ticks: Map<number, number[]> | undefined;

  constructor(text: string, list: ZoneList) {
    this.#text = text;
    this.#list = list;
  }

  /**
   * Adds the zones of `[start, end)`, where nothing is cited if it is `raw`. Returns `end`, or the end of a comment or element that reaches
   * further.
   */
  scan(start: number, end: number, raw = false): number {
    this.#end = end;
    if (raw) this.#rawEnd = Math.max(this.#rawEnd, end);
    this.#brackets = [];
    this.#ticks = undefined;
    let at = start;
    while (at < this.#end) {
      const token = this.#next(at);
      if (token.index >= end) break;
      at = Math.max(this.#handle(token.text, token.index), token.index + 1);
    }
    return Math.max(end, at);
  }

  /** Returns where reading goes on. */
  #handle(token: string, at: number): number {
    const after = at + token.length;
    switch (token[0]) {
      case '\\':
        return this.#backslash(at, after);
      case '`':
        return this.#codeSpan(token.length, at);
      case '$':
        return this.#math(token.length, at);
      case '<':
        return this.#angle(at);
      case '[':
        this.#brackets.push(at);
        return after;
      case ']':
        return this.#closeBracket(at);
      case '{':
        return this.#zone('command', attributes, at) ?? after;
      case '@':
        return this.#at(at);
      default:
        return this.#url(at, after);
    }
  }

  /** What raw TeX has between its braces, `\\footnote{…}`, and an environment of it, is prose in which nothing is cited. */
  #backslash(at: number, after: number): number {
    const tex = rawTexAt(this.#text, at);
    if (!tex) return after;
    const { opened, end: closer } = tex;
    const closing = closer ? this.#text.slice(opened, opened + longestEnvironment).indexOf(closer) : -1;
    const end = closing < 0 ? readArguments(this.#text, opened).at(-1)?.end : opened + closing;
    this.#rawEnd = Math.max(this.#rawEnd, end ?? 0);
    return opened;
  }

  #zone(kind: 'command' | 'link', pattern: RegExp, at: number): number | undefined {
    pattern.lastIndex = at;
    if (!pattern.test(this.#text) || pattern.lastIndex > this.#end) return undefined;
    this.#list.add(kind, at, pattern.lastIndex);
    return pattern.lastIndex;
  }

  /** Also the text of MyST's roles, which name what it is: ``{cite:p}`key` ``, ``{math}`x` ``. */
  #codeSpan(length: number, at: number): number {
    const role = mystRoleBefore(this.#text, at);
    this.#ticks ??= tickRuns(this.#text, at, this.#end);
    const runs = this.#ticks.get(length) ?? [];
    while (runs.length > 0 && runs.at(-1)! <= at) runs.pop();
    const closing = runs.at(-1);
    if (closing === undefined) return at + length;
    attributes.lastIndex = closing + length;
    const end = attributes.test(this.#text) ? attributes.lastIndex : closing + length;
    const isRawKey = role?.kind === 'key' && at < this.#rawEnd;
    this.#list.add(role && !isRawKey ? role.kind : 'code', role?.start ?? at, end);
    return end;
  }

  /** Pandoc's rule: no space inside the dollar signs, no digit after the closing one, no blank line between. */
  #math(length: number, at: number): number {
    const after = at + length;
    if (length > 2 || (length === 1 && /\s/.test(this.#text[after] ?? ' '))) return after;
    const closer = length === 2 ? /\$\$/g : /(?<=[^\s\\$])\$(?![\d$])/g;
    const closing = this.#closer(`$${length}`, closer, after, this.#end);
    if (closing === undefined) return after;
    this.#list.add('math', at, closing);
    return closing;
  }

  #angle(at: number): number {
    if (this.#text.startsWith('<!--', at)) {
      const end = this.#closer('-->', /-->/g, at + 4, this.#text.length);
      if (end === undefined) return at + 1;
      this.#list.add('comment', at, end);
      return end;
    }
    autolink.lastIndex = at;
    const link = autolink.exec(this.#text);
    if (link) {
      this.#list.add(/^[a-z][a-z0-9+.-]*:/i.test(link[1]!) ? 'link' : 'email', at, autolink.lastIndex);
      return autolink.lastIndex;
    }
    tag.lastIndex = at;
    const element = tag.exec(this.#text);
    if (!element || tag.lastIndex > this.#end) return at + 1;
    const name = verbatimTag.exec(element[0])?.[1]?.toLowerCase();
    const opened = at + element[0].length;
    const end = name && this.#closer(name, new RegExp(`</${name}\\s*>`, 'gi'), opened, this.#text.length);
    this.#list.add('code', at, end || opened);
    return end || opened;
  }

  #closeBracket(at: number): number {
    const opening = this.#brackets.pop();
    if (opening === undefined) return at + 1;
    const next = this.#text[at + 1];
    if (next === '(') return this.#zone('link', destination, at + 1) ?? at + 1;
    if (next === '[') return this.#zone('link', reference, at + 1) ?? at + 1;
    const defines = next === ':' && this.#text[opening + 1] !== '^' && isLineStart(this.#text, opening);
    if (!defines || /[@\n]/.test(this.#text.slice(opening, at))) return at + 1;
    const newline = this.#text.indexOf('\n', at);
    const end = newline < 0 ? this.#end : newline;
    this.#list.add('link', at + 2, end);
    return end;
  }

  #at(at: number): number {
    const key = pandocKeyAt(this.#text, at);
    if (key && at >= this.#rawEnd) {
      this.#list.add('key', key.start, key.end);
      return key.end;
    }
    const email = emailAt(this.#text, at);
    if (email) this.#list.add('email', email.start, email.end);
    return email?.end ?? at + 1;
  }

  #url(at: number, after: number): number {
    if (/[\p{L}\p{N}]/u.test(this.#text[at - 1] ?? '')) return after;
    const end = urlEnd(this.#text, at);
    this.#list.add('link', at, end);
    return Math.max(end, after);
  }

  /** The next place of `closer`, as an end offset not beyond `limit`. One search serves every later question up to what it found. */
  #closer(name: string, closer: RegExp, from: number, limit: number): number | undefined {
    let found = this.#found.get(name);
    if (!found || from < found.from || from > found.start) {
      closer.lastIndex = from;
      const match = closer.exec(this.#text);
      found = match
        ? { from, start: match.index, end: match.index + match[0].length }
        : { from, start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY };
      this.#found.set(name, found);
    }
    return found.end <= limit ? found.end : undefined;
  }

  /** The next token at or after `at`; the last one found is kept, so that a paragraph without any costs nothing twice. */
  #next(at: number): { readonly index: number; readonly text: string } {
    if (this.#token && this.#token.index >= at) return this.#token;
    tokens.lastIndex = at;
    const match = tokens.exec(this.#text);
    this.#token = match ? { index: match.index, text: match[0] } : { index: Number.POSITIVE_INFINITY, text: '' };
    return this.#token;
  }
}

/** The runs of backticks of a paragraph by length, each list from last to first. */
function tickRuns(text: string, start: number, end: number): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const match of text.slice(start, end).matchAll(/`+/g)) {
    const same = runs.get(match[0].length);
    if (same) same.push(start + match.index);
    else runs.set(match[0].length, [start + match.index]);
  }
  for (const same of runs.values()) same.reverse();
  return runs;
}

function isLineStart(text: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && offset - at < 4 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return at === 0 || text[at - 1] === '\n';
}
