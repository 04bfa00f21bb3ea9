import type { PdfText } from './openPdf.ts';

/** A page with a larger share of signs without a meaning has a font that does not say what its glyphs are. */
const largestShare = 0.1;

/**
 * Whether the text of a page is none: glyph numbers in place of letters, as fonts without a way to Unicode leave, show as control characters, private and
 * unassigned code points. A page without any text is no such page.
 */
export function isNonsense(texts: readonly PdfText[]): boolean {
  let all = 0;
  let odd = 0;
  for (const { text } of texts) {
    all += text.replace(/\s+/g, '').length;
    odd += text.match(/(?!\s)[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0;
  }
  return odd > largestShare * all;
}
