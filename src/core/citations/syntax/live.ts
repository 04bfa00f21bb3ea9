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

/** The line up to `offset`, at most `reach` code units of it, and where that begins. */
export function lineBefore(
  text: string,
  offset: number,
  reach = 1000,
): { readonly head: string; readonly from: number } {
  const from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - reach);
  return { head: text.slice(from, offset), from };
}
