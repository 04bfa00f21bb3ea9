import type { QuotedRegion } from '../quotedRegion.ts';
import { type DraftLine, eachLine } from './eachLine.ts';

const marked = /^[ \t]{0,3}>/;
const markedInList = /^[ \t]*>/;
const item = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/;
const callout = /^[ \t]*>[ \t]*\[!\w+\]/;
const attribution = /^[ \t]*>[ \t]*(?:[—–―]|--)[ \t]*\S/;

/** Block quotes of Markdown: lines marked `>` and those that go on from them. Callouts are none; a last line that begins with a dash names the author. */
export function markdownRegions(text: string): QuotedRegion[] {
  const regions: QuotedRegion[] = [];
  let lines: DraftLine[] = [];
  const close = () => {
    if (lines.length > 0 && !callout.test(lines[0]!.text)) regions.push(regionOf(lines));
    lines = [];
  };
  let inList = false;
  for (const line of eachLine(text)) {
    if (item.test(line.text)) inList = true;
    else if (/^\S/.test(line.text)) inList = false;
    const goesOn = lines.length > 0 && line.text.trim() !== '' && !/^[ \t]*(?:[-+*#`~]|\d+[.)])/.test(line.text);
    if ((inList ? markedInList : marked).test(line.text) || (goesOn && !/^[ \t]*>[ \t]*$/.test(lines.at(-1)!.text)))
      lines.push(line);
    else close();
  }
  close();
  return regions;
}

function regionOf(lines: readonly DraftLine[]): QuotedRegion {
  const outer = { start: lines[0]!.start, end: lines.at(-1)!.end };
  const named = lines.length > 1 && attribution.test(lines.at(-1)!.text);
  const last = lines.at(named ? -2 : -1)!;
  const start = lines[0]!.start + /^[ \t]*>[ \t]?/.exec(lines[0]!.text)![0].length;
  return { span: { start, end: Math.max(start, last.end) }, outer, form: 'block' };
}
