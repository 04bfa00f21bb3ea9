import type { PdfText } from './openPdf.ts';

/** A font with a larger share of signs without a meaning does not say what its glyphs are. */
const largestShare = 0.1;

/**
 * The texts of a page in fonts that say which letters they show; `undefined` where most of the page is in others. Those give glyph numbers in place of letters: control
 * characters, private and unassigned code points. A few signs of a formula cost no more than themselves.
 */
export function usableTexts(texts: readonly PdfText[]): readonly PdfText[] | undefined {
  const fonts = new Map<string, { all: number; odd: number }>();
  for (const { text, font } of texts) {
    const counts = fonts.get(font) ?? { all: 0, odd: 0 };
    counts.all += text.replace(/\s+/g, '').length;
    counts.odd += text.match(/(?!\s)[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0;
    fonts.set(font, counts);
  }
  const unmapped = new Set([...fonts].flatMap(([font, { all, odd }]) => (odd > largestShare * all ? [font] : [])));
  if (unmapped.size === 0) return texts;
  const length = (some: readonly PdfText[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  const usable = texts.filter(({ font }) => !unmapped.has(font));
  return length(usable) * 2 > length(texts) ? usable : undefined;
}
