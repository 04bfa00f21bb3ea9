import type { DocumentLanguage } from '../../text/language.ts';
import { spanAt } from '../../text/span.ts';
import { zonesOf } from '../../text/zones.ts';

/** A test for the places of a text where a citation can begin: in prose, not in code, comments, links and the like. */
export function livePlaces(text: string, language: DocumentLanguage): (offset: number) => boolean {
  const zones = zonesOf(text, language);
  return (offset) => {
    const kind = spanAt(zones, offset)?.kind;
    return kind === undefined || kind === 'key';
  };
}

/** The paragraph up to `offset`, at most `reach` code units of it, and where that begins. */
export function paragraphBefore(
  text: string,
  offset: number,
  reach = 1000,
): { readonly head: string; readonly from: number } {
  const near = text.slice(Math.max(0, offset - reach), offset);
  const blank = Array.from(near.matchAll(/\n[ \t]*\r?\n/g)).at(-1);
  const head = blank ? near.slice(blank.index + blank[0].length) : near;
  return { head, from: offset - head.length };
}

/** The line up to `offset`, at most `reach` code units of it, and where that begins. */
export function lineBefore(
  text: string,
  offset: number,
  reach = 1000,
): { readonly head: string; readonly from: number } {
  const from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - reach);
  return { head: text.slice(from, offset), from };
}
