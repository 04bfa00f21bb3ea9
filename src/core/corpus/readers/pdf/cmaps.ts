import { inflate } from '../archive/inflate.ts';

type Collection = 'GB1' | 'CNS1' | 'Japan1' | 'Korea1';

/** A predefined encoding: what decodes its codes, and its half-width glyph of “!” where ASCII is in half width. */
interface Encoding {
  readonly collection: Collection;
  readonly decoder: string;
  readonly halfWidth?: number;
  /** Codes are of seven bits; the decoder's have the eighth set too. */
  readonly sevenBit?: true;
}

const tableName = /^Adobe-(GB1|CNS1|Japan1|Korea1)-UCS2$/;
const unicodeName = /^Uni(GB|CNS|JIS|KS)[\dA-Z]*-(?:UCS2|UTF16)(-HW)?-([HV])$/i;
const unicodeCollections = { GB: 'GB1', CNS: 'CNS1', JIS: 'Japan1', KS: 'Korea1' } as const;
const halfWidths: Readonly<Record<Collection, number>> = { GB1: 814, CNS1: 13649, Japan1: 232, Korea1: 8095 };

/** The other predefined CMaps of ISO 32000-2, table 116, without `-H` and `-V`. Proportional ones have the plain glyphs for ASCII. */
const encodings: readonly (readonly [RegExp, Encoding])[] = [
  [/^(?:GBpc-EUC|GBKp-EUC|GBK2K)$/, { collection: 'GB1', decoder: 'gbk' }],
  [/^(?:GB-EUC|GBK-EUC)$/, { collection: 'GB1', decoder: 'gbk', halfWidth: halfWidths.GB1 }],
  [/^GB$/, { collection: 'GB1', decoder: 'gbk', sevenBit: true }],
  [/^(?:B5pc|ETenms-B5|HKscs-B5)$/, { collection: 'CNS1', decoder: 'big5' }],
  [/^(?:B5|ETen-B5)$/, { collection: 'CNS1', decoder: 'big5', halfWidth: halfWidths.CNS1 }],
  [/^(?:90msp|90pv|83pv)-RKSJ$/, { collection: 'Japan1', decoder: 'shift_jis' }],
  [
    /^(?:(?:90ms|78ms|78|Add|Ext)-)?RKSJ$/,
    { collection: 'Japan1', decoder: 'shift_jis', halfWidth: halfWidths.Japan1 },
  ],
  [/^(?:78-)?EUC$/, { collection: 'Japan1', decoder: 'euc-jp', halfWidth: halfWidths.Japan1 }],
  [/^(?:78|Add|Ext)?$/, { collection: 'Japan1', decoder: 'euc-jp', sevenBit: true }],
  [/^(?:KSCms-UHC|KSCpc-EUC)$/, { collection: 'Korea1', decoder: 'euc-kr' }],
  [/^(?:KSCms-UHC-HW|KSC-EUC)$/, { collection: 'Korea1', decoder: 'euc-kr', halfWidth: halfWidths.Korea1 }],
  [/^KSC$/, { collection: 'Korea1', decoder: 'euc-kr', sevenBit: true }],
];

/**
 * Answers PDF.js, in the way of its `BinaryDataFactory`, what it asks for beside a file: the predefined CMaps of Chinese, Japanese and Korean fonts, as text.
 * They are made out of four tables from glyphs to Unicode and the decoders every platform has, a tenth of the size of Adobe's files. Rejects
 * for data that only drawing needs.
 */
export class PdfData {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const text = kind === 'cMapUrl' ? await cmapOf(filename) : undefined;
    if (text === undefined) throw new Error(`There is no ${filename}.`);
    return new TextEncoder().encode(text);
  }
}

/** A predefined CMap by its name, in the syntax of CMap files; `undefined` for one that is not known. */
export async function cmapOf(name: string): Promise<string | undefined> {
  const table = tableName.exec(name)?.[1];
  if (table) return toUnicode(await glyphsOf(table as Collection));
  const unicode = unicodeName.exec(name);
  if (unicode) {
    const collection = unicodeCollections[unicode[1]!.toUpperCase() as keyof typeof unicodeCollections];
    const halfWidth = unicode[2] ? halfWidths[collection] : undefined;
    return written(unicodeCodes(await glyphsOf(collection), halfWidth), unicode[3]!, true);
  }
  const [, base = '', direction = ''] = /^(.*?)-?([HV])$/.exec(name) ?? [];
  const encoding = encodings.find(([pattern]) => pattern.test(base))?.[1];
  if (!encoding || direction === '') return undefined;
  return written(encodedCodes(await glyphsOf(encoding.collection), encoding), direction, false);
}

/** The letters of each glyph of a collection, by glyph number. */
async function glyphsOf(collection: Collection): Promise<ReadonlyMap<number, string>> {
  const { cidTables } = await import('./cidTables.ts');
  const packed = Uint8Array.from(atob(cidTables[collection]), (letter) => letter.charCodeAt(0));
  const numbers = numbersIn((await inflate(packed, 1_000_000))!);
  const runs = numbers[0]!;
  const glyphs = new Map<number, string>();
  let glyph = -1;
  let point = 0;
  for (let run = 1; run <= runs; run++) {
    const step = numbers[run + 2 * runs]!;
    glyph += numbers[run]! + 1;
    point += step & 1 ? -((step + 1) / 2) : step / 2;
    glyphs.set(glyph, String.fromCodePoint(point));
    for (let left = numbers[run + runs]!; left > 0; left--) glyphs.set(++glyph, String.fromCodePoint(++point));
  }
  for (let at = 3 * runs + 1; at < numbers.length; at += 2 + numbers[at + 1]!)
    glyphs.set(numbers[at]!, String.fromCodePoint(...numbers.slice(at + 2, at + 2 + numbers[at + 1]!)));
  return glyphs;
}

function numbersIn(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const byte of bytes) {
    value += (byte & 127) * 2 ** shift;
    shift += 7;
    if (byte >= 128) continue;
    numbers.push(value);
    value = shift = 0;
  }
  return numbers;
}

/** The first glyph of each letter; ASCII in half width where the encoding has it so. */
function glyphsByLetter(glyphs: ReadonlyMap<number, string>, halfWidth: number | undefined): Map<string, number> {
  const byLetter = new Map<string, number>();
  for (const [glyph, letter] of glyphs)
    if (!byLetter.has(letter) && Array.from(letter).length === 1) byLetter.set(letter, glyph);
  if (halfWidth !== undefined)
    for (let code = 0x21; code < 0x7f; code++) byLetter.set(String.fromCharCode(code), halfWidth + code - 0x21);
  return byLetter;
}

/** Glyph numbers by code, the code in hexadecimal digits. */
type Codes = ReadonlyMap<string, number>;

function unicodeCodes(glyphs: ReadonlyMap<number, string>, halfWidth: number | undefined): Codes {
  return new Map([...glyphsByLetter(glyphs, halfWidth)].map(([letter, glyph]) => [unitsOf(letter), glyph]));
}

/** Codes of one byte and of two, each decoded by itself. */
function encodedCodes(glyphs: ReadonlyMap<number, string>, { decoder, halfWidth, sevenBit }: Encoding): Codes {
  const byLetter = glyphsByLetter(glyphs, halfWidth);
  const codes = new Map<string, number>();
  const text = new TextDecoder(decoder);
  const high = sevenBit ? 0x80 : 0;
  const add = (code: readonly number[]) => {
    const glyph = byLetter.get(text.decode(Uint8Array.from(code, (byte) => byte | high)));
    if (glyph !== undefined) codes.set(code.map(twoDigits).join(''), glyph);
  };
  if (!sevenBit) for (let byte = 0x20; byte < 0x100; byte++) add([byte]);
  for (let lead = sevenBit ? 0x21 : 0x81; lead < (sevenBit ? 0x7f : 0xff); lead++)
    for (let trail = sevenBit ? 0x21 : 0x40; trail < 0xff - high; trail++) add([lead, trail]);
  return codes;
}

function toUnicode(glyphs: ReadonlyMap<number, string>): string {
  const rows = [...glyphs].map(([glyph, letters]) => `<${glyph.toString(16).padStart(4, '0')}> <${unitsOf(letters)}>`);
  return `begincmap\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${rows.length} beginbfchar\n${rows.join('\n')}\nendbfchar\nendcmap\n`;
}

function written(codes: Codes, direction: string, wide: boolean): string {
  const spaces = wide ? ['<0000> <d7ff>', '<d800dc00> <dbffdfff>', '<e000> <ffff>'] : narrowSpaces(codes);
  const rows = [...codes].map(([code, glyph]) => `<${code}> ${glyph}`);
  return `begincmap\n/WMode ${direction === 'V' ? 1 : 0} def\n${spaces.length} begincodespacerange\n${spaces.join('\n')}\nendcodespacerange\n${rows.length} begincidchar\n${rows.join('\n')}\nendcidchar\nendcmap\n`;
}

/** First bytes that begin a code of two are no codes themselves. */
function narrowSpaces(codes: Codes): string[] {
  const lead = new Set([...codes.keys()].filter((code) => code.length === 4).map((code) => code.slice(0, 2)));
  const all = Array.from({ length: 256 }, (_, byte) => twoDigits(byte));
  return all.map((byte) => (lead.has(byte) ? `<${byte}00> <${byte}ff>` : `<${byte}> <${byte}>`));
}

function unitsOf(letters: string): string {
  let units = '';
  for (let index = 0; index < letters.length; index++) units += letters.charCodeAt(index).toString(16).padStart(4, '0');
  return units;
}

function twoDigits(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
