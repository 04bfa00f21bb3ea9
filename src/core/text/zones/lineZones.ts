import { emailAt, urlEnd, urlStart } from './links.ts';
import { type Zone, type ZoneKind, ZoneList } from './zone.ts';

/** A line of a text; its end is without the line end. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** How many blanks it begins with. */
  readonly indent: number;
}

/** A block that a line opens. */
export interface LineBlock {
  readonly kind: ZoneKind;
  /** The column at which prose begins in a line of it, which goes to the end of the line; `undefined` where the line has none. */
  prose?(line: TextLine): number | undefined;
  /** Whether the block reaches to `line` (`with`), ends before it (`before`), or goes on; without it the block is its first line alone. */
  closes?(line: TextLine): 'with' | 'before' | undefined;
}

/** What a language whose blocks are known by their lines says of them, and what in its paragraphs is no prose. */
export interface LineLanguage {
  /** The block that `line` opens after `previous`; `undefined` for prose. */
  opens(line: TextLine, previous: TextLine | undefined): LineBlock | undefined;
  /** By kind, what is found inside prose; the first that fits at a place counts. None may reach over a blank line. */
  readonly inline: readonly (readonly [kind: ZoneKind, pattern: string])[];
}

/** The zones of a text in a language of this kind. */
export function lineZones(text: string, language: LineLanguage): Zone[] {
  const list = new ZoneList();
  const tokens = inlineTokens(language);
  const kinds = language.inline.map(([kind]) => kind);
  let previous: TextLine | undefined;
  let prose: number | undefined;
  const endProse = (end: number) => {
    if (prose !== undefined) inlineZones(text, prose, end, tokens, kinds, list);
    prose = undefined;
  };
  for (let line = lineAt(text, 0); line; line = lineAt(text, nextStart(text, previous!))) {
    const block = language.opens(line, previous);
    previous = line;
    if (block) {
      endProse(line.start);
      let from = line.start;
      const take = (each: TextLine) => {
        const column = block.prose?.(each);
        if (column === undefined) return;
        list.add(block.kind, from, each.start + column);
        inlineZones(text, each.start + column, each.end, tokens, kinds, list);
        from = each.end;
      };
      previous = blockEnd(text, line, block, take);
      list.add(block.kind, from, previous.end);
    } else if (line.text.trim() === '') endProse(line.start);
    else prose ??= line.start;
  }
  endProse(text.length);
  return list.zones;
}

/** The last line of the block that `first` opens; blank lines at its end are left out. Calls `take` with each of its lines. */
function blockEnd(text: string, first: TextLine, { closes }: LineBlock, take: (line: TextLine) => void): TextLine {
  let last = first;
  take(first);
  if (!closes) return last;
  for (let line = lineAt(text, nextStart(text, first)); line; line = lineAt(text, nextStart(text, line))) {
    const closing = closes(line);
    if (closing === 'before') return last;
    take(line);
    if (closing === 'with') return line;
    if (line.text.trim() !== '') last = line;
  }
  return last;
}

function nextStart(text: string, { end }: TextLine): number {
  const newline = text.indexOf('\n', end);
  return newline < 0 ? text.length + 1 : newline + 1;
}

function lineAt(text: string, start: number): TextLine | undefined {
  if (start > text.length) return undefined;
  const newline = text.indexOf('\n', start);
  const to = newline < 0 ? text.length : newline;
  const end = text[to - 1] === '\r' && to > start ? to - 1 : to;
  const line = text.slice(start, end);
  return { start, end, text: line, indent: line.length - line.trimStart().length };
}

function inlineTokens({ inline }: LineLanguage): RegExp {
  const own = inline.map(([, pattern], index) => `(?<z${index}>${pattern})`);
  return new RegExp([...own, `(?<url>${urlStart.source})`, '(?<at>@)'].join('|'), 'giu');
}

function inlineZones(
  text: string,
  from: number,
  end: number,
  tokens: RegExp,
  kinds: readonly ZoneKind[],
  list: ZoneList,
): void {
  const prose = text.slice(from, end);
  tokens.lastIndex = 0;
  for (let match = tokens.exec(prose); match; match = tokens.exec(prose)) {
    const groups = match.groups!;
    const at = match.index;
    if (groups.at !== undefined) {
      const email = emailAt(prose, at);
      if (email) list.add('email', from + email.start, from + email.end);
      tokens.lastIndex = Math.max(email?.end ?? 0, at + 1);
    } else if (groups.url !== undefined) {
      const stop = Math.max(urlEnd(prose, at), at + match[0].length);
      list.add('link', from + at, from + stop);
      tokens.lastIndex = stop;
    } else {
      const index = kinds.findIndex((_, each) => groups[`z${each}`] !== undefined);
      list.add(kinds[index]!, from + at, from + at + match[0].length);
      if (match[0] === '') tokens.lastIndex++;
    }
  }
}
