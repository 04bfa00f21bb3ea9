import type { QuotedRegion } from '../quotedRegion.ts';

const call = /#quote(?=[([])/g;
const longest = 20_000;

/** Typst's `#quote[…]`, `#quote(block: true, …)[…]` and `#quote(…, "…")`. */
export function typstRegions(text: string): QuotedRegion[] {
  const regions: QuotedRegion[] = [];
  for (const { 0: whole, index } of text.matchAll(call)) {
    let at = index + whole.length;
    let options = '';
    if (text[at] === '(') {
      const end = closing(text, at);
      if (end === undefined) continue;
      options = text.slice(at, end);
      at = end;
    }
    const form = /\bblock\s*:\s*true\b/.test(options) ? 'block' : 'inline';
    const end = text[at] === '[' ? closing(text, at) : undefined;
    if (end !== undefined) regions.push({ span: { start: at + 1, end: end - 1 }, outer: { start: index, end }, form });
  }
  return regions;
}

/** The end of the bracket that opens at `start`; strings and escapes in it are skipped. */
function closing(text: string, start: number): number | undefined {
  const isCode = text[start] === '(';
  const [open, close] = isCode ? ['(', ')'] : ['[', ']'];
  let depth = 0;
  const limit = Math.min(text.length, start + longest);
  for (let index = start; index < limit; index++) {
    const character = text[index];
    if (character === '\\') index++;
    else if (character === '"' && isCode) {
      const quote = text.indexOf('"', index + 1);
      if (quote < 0) return undefined;
      index = quote;
    } else if (character === open) depth++;
    else if (character === close && --depth === 0) return index + 1;
  }
  return undefined;
}
