import type { QuotedRegion } from '../quotedRegion.ts';
import { type DraftLine, eachLine } from './eachLine.ts';

const attribution = /^[ \t]*(?:[—–―]|--)[ \t]*\S/;
const listItem = /^[ \t]*(?:[-+*•]|\(?\w{1,3}[.)])[ \t]|^[ \t]*\.\.|^[ \t]*:[^:]+:|^[ \t]*\|/;

/** Block quotes of reStructuredText: paragraphs indented after a blank line, unless a list, a directive or a definition is what indents them. */
export function rstRegions(text: string): QuotedRegion[] {
  const regions: QuotedRegion[] = [];
  let block: DraftLine[] = [];
  /** The last line that is not indented, and whether a blank one followed. */
  let above: { readonly line: string; readonly apart: boolean } = { line: '', apart: true };
  const close = () => {
    const lines = trimmedEnd(block);
    block = [];
    if (lines.length > 0) regions.push(regionOf(lines));
  };
  for (const line of eachLine(text)) {
    const blank = line.text.trim() === '';
    const indented = /^[ \t]+\S/.test(line.text);
    if (block.length > 0 && (blank || indented)) block.push(line);
    else if (block.length > 0) close();
    if (block.length === 0 && indented && above.apart && !opensOther(above.line) && !listItem.test(line.text))
      block = [line];
    if (blank) above = { ...above, apart: true };
    else if (!indented) above = { line: line.text, apart: false };
  }
  close();
  return regions;
}

function opensOther(line: string): boolean {
  return listItem.test(line) || /::\s*$/.test(line);
}

function trimmedEnd(lines: readonly DraftLine[]): DraftLine[] {
  const last = lines.findLastIndex((line) => line.text.trim() !== '');
  return lines.slice(0, last + 1);
}

function regionOf(lines: readonly DraftLine[]): QuotedRegion {
  const outer = { start: lines[0]!.start, end: lines.at(-1)!.end };
  const own = lines.length > 1 && attribution.test(lines.at(-1)!.text) ? trimmedEnd(lines.slice(0, -1)) : lines;
  const start = lines[0]!.start + /^[ \t]*/.exec(lines[0]!.text)![0].length;
  return { span: { start, end: Math.max(start, own.at(-1)?.end ?? start) }, outer, form: 'block' };
}
