import type { Span } from '../../../../text/span.ts';
import type { QuotedRegion } from '../quotedRegion.ts';

/** So many are looked at in one step. */
const oneStep = 200;

/**
 * The quotations between quotation marks, in steps: `spans` lie between the marks of `outside`, which is as long as `text` and has the marks that its markup
 * prints.
 */
export function* markingRegions(
  text: string,
  outside: string,
  spans: readonly Span[],
): Generator<undefined, QuotedRegion[]> {
  const marked: QuotedRegion[] = [];
  for (const span of spans) {
    if (marked.length % oneStep === oneStep - 1) yield;
    marked.push({ span: withWholeMarks(text, span), outer: whole(text, withMarks(outside, span)), form: 'inline' });
  }
  yield;
  return continued(text, marked);
}

/** The span with the marks around it. */
function withMarks(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && /[ \t]/.test(text[from - 1]!) && !/["“„«‹‘‚'「『”»]/u.test(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && /[ \t]/.test(text[to]!) && /^[ \t]+["”“»›’‘'」』«]/u.test(text.slice(to, to + 6))) to++;
  if (/["“„«‹‘‚'「『”»]/u.test(text[from - 1] ?? '')) from--;
  else from = start;
  if (/["”“»›’‘'」』«]/u.test(text[to] ?? '')) to++;
  return { start: from, end: to };
}

const longOpening = /(?:``|<<|,,|"[`<]|\\(?:[gf]lqq|og)|&#?\w{2,8};)$/;
const longClosing = /^(?:''|>>|"['>]|\\(?:[gf]rqq|fg)(?:\{\}|\/)?|&#?\w{2,8};)/;

/** With all characters of the marks of TeX and of character references. */
function whole(text: string, { start, end }: Span): Span {
  const opens = longOpening.exec(text.slice(Math.max(0, start - 9), start + 1));
  const closes = longClosing.exec(text.slice(end - 1, end + 9));
  return { start: opens ? start + 1 - opens[0].length : start, end: closes ? end - 1 + closes[0].length : end };
}

/** With all of a character reference that is the first character of the quoted words, or the last. */
function withWholeMarks(text: string, { start, end }: Span): Span {
  const first = /&#?\w{2,8};$/.exec(text.slice(Math.max(0, start - 9), start + 1));
  const last = /^&#?\w{2,8};/.exec(text.slice(end - 1, end + 9));
  return { start: first ? start + 1 - first[0].length : start, end: last ? end - 1 + last[0].length : end };
}

const opensParagraph = /^(?:["“„«]|&(?:quot|ldquo|bdquo|laquo|#\d{2,4});)/iu;

/** A quotation that nothing closes in its paragraph goes on in the next one that opens with a mark. */
function continued(text: string, marked: readonly QuotedRegion[]): QuotedRegion[] {
  const joined: QuotedRegion[] = [];
  for (const region of marked) {
    const last = joined.at(-1);
    const between = last && text.slice(last.outer.end, region.outer.start);
    const open =
      last &&
      opensParagraph.test(text.slice(last.outer.start, last.outer.start + 8)) &&
      last.outer.end === last.span.end;
    if (last && open && between !== undefined && /^\s*\n[ \t]*\r?\n\s*$/.test(between))
      joined[joined.length - 1] = {
        span: { start: last.span.start, end: region.span.end },
        outer: { start: last.outer.start, end: region.outer.end },
        form: 'inline',
      };
    else joined.push(region);
  }
  return joined;
}
