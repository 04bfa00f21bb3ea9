/** A run of text as the file states it. */
export interface SizedText {
  readonly text: string;
  /** In points. */
  readonly width: number;
  /** The size of the font as the page sets it. */
  readonly size: number;
  readonly font: string;
}

/** A stated size is believed when it is at most so many times larger or smaller than the widths of the letters say. */
const believed = 1.9;
/** Sizes told from letters that differ by less than this share are one: some typefaces are wider than others. */
const sameSize = 0.18;
/** From fewer letters nothing is told. */
const fewestLetters = 12;

/**
 * The sizes of runs of one page in points. Fonts drawn as pictures, as TeX embedded them for decades (Type 3), have units of their own, so that the stated size may be ten times
 * too large; theirs is told from how wide their letters are.
 */
export function trueSizes(texts: readonly SizedText[]): number[] {
  const fonts = new Map<string, { letters: number; width: number; usual: number; readonly stated: number }>();
  const keyOf = ({ font, size }: SizedText) => `${font} ${size}`;
  for (const text of texts) {
    const font = fonts.get(keyOf(text)) ?? { letters: 0, width: 0, usual: 0, stated: text.size };
    font.letters += text.text.length;
    font.width += text.width;
    font.usual += usualWidth(text.text);
    fonts.set(keyOf(text), font);
  }
  const factors = new Map<number, { factor: number; letters: number }>();
  for (const { letters, width, usual, stated } of fonts.values()) {
    const known = factors.get(stated);
    if (letters >= fewestLetters && !(known && known.letters >= letters))
      factors.set(stated, { factor: factorOf(width / usual, stated), letters });
  }
  return texts.map((text) => {
    const factor = factors.get(text.size)?.factor ?? 1;
    if (factor === 1) return text.size;
    const common = text.size * factor;
    const { letters, width, usual } = fonts.get(keyOf(text))!;
    const own = letters >= fewestLetters ? width / usual : common;
    return Math.abs(own - common) < sameSize * common ? common : own;
  });
}

/** What a stated size is to be multiplied with. */
function factorOf(told: number, stated: number): number {
  const factor = told / stated;
  return Number.isFinite(factor) && factor > 0 && (factor > believed || factor < 1 / believed) ? factor : 1;
}

/** Widths of letters in a usual typeface, as shares of the size; of most letters, half of it. After the metrics of Times. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu, 1],
  [/[ijlt'.,:;|!’‘`]/g, 0.28],
  [/[frI()[\]-]/g, 0.34],
  [/\s/g, 0.27],
  [/[mwMW—]/g, 0.8],
  [/[A-HK-VX-Z]/g, 0.68],
];

function usualWidth(text: string): number {
  let rest = text.length;
  let sum = 0;
  for (const [letters, width] of widths) {
    const count = text.match(letters)?.length ?? 0;
    rest -= count;
    sum += count * width;
  }
  return sum + Math.max(0, rest) * 0.48;
}
