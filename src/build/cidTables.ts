/**
 * `tsx src/build/cidTables.ts <folder>` writes `src/core/corpus/readers/pdf/cidTables.ts` anew. The folder is `cmaps` of the npm package `pdfjs-dist`,
 * which has Adobe's mapping resources in a packed form; only the four maps from glyph numbers to Unicode are taken.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { projectFolder } from './folders.ts';

const collections = ['GB1', 'CNS1', 'Japan1', 'Korea1'];

/** Reads one file, as `src/core/binary_cmap.js` of PDF.js describes the form. */
class PackedMap {
  readonly texts = new Map<number, string>();
  readonly #bytes: Uint8Array;
  #at = 1;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    while (this.#at < bytes.length) this.#section(bytes[this.#at++]!);
  }

  #section(head: number): void {
    const kind = head >> 5;
    const size = (head & 15) + 1;
    if (kind === 7) {
      for (let left = this.#number(); left > 0; left--) this.#number();
      return;
    }
    const count = this.#number();
    const sequence = (head & 16) !== 0;
    if (kind === 0) this.#skipSpaces(count, size);
    else if (kind === 4) this.#singles(count, size, sequence);
    else if (kind === 5) this.#ranges(count, size, sequence);
    else throw new Error(`A section of kind ${kind} is in no map to Unicode.`);
  }

  #skipSpaces(count: number, size: number): void {
    this.#at += size;
    for (let left = 2 * count - 1; left > 0; left--) this.#number();
  }

  #singles(count: number, size: number, sequence: boolean): void {
    let glyph = this.#plain(2);
    let text = BigInt(`0x${this.#hex(size)}`);
    this.#add(Number(glyph), text, size);
    for (let index = 1; index < count; index++) {
      glyph += 1n + (sequence ? 0n : this.#big());
      const raw = this.#big();
      text += 1n + (raw & 1n ? -(raw >> 1n) - 1n : raw >> 1n);
      this.#add(Number(glyph), BigInt.asUintN(8 * size, text), size);
    }
  }

  #ranges(count: number, size: number, sequence: boolean): void {
    let end = -1n;
    for (let index = 0; index < count; index++) {
      const start = index === 0 ? this.#plain(2) : end + 1n + (sequence ? 0n : this.#big());
      end = start + this.#big();
      const text = BigInt(`0x${this.#hex(size)}`);
      for (let glyph = start; glyph <= end; glyph++) this.#add(Number(glyph), text + glyph - start, size);
    }
  }

  #add(glyph: number, text: bigint, size: number): void {
    const bytes = Buffer.from(text.toString(16).padStart(2 * size, '0'), 'hex');
    this.texts.set(glyph, bytes.swap16().toString('utf16le'));
  }

  #hex(size: number): string {
    this.#at += size;
    return Buffer.from(this.#bytes.subarray(this.#at - size, this.#at)).toString('hex');
  }

  #plain(size: number): bigint {
    return BigInt(`0x${this.#hex(size)}`);
  }

  #number(): number {
    return Number(this.#big());
  }

  #big(): bigint {
    let value = 0n;
    for (;;) {
      const byte = this.#bytes[this.#at++]!;
      value = (value << 7n) | BigInt(byte & 127);
      if (byte < 128) return value;
    }
  }
}

/** The form that `cmaps.ts` beside the tables reads: runs of glyphs and of code points that rise by one, in three columns, then what is several letters. */
function packed(texts: ReadonlyMap<number, string>): string {
  const columns: number[][] = [[], [], []];
  const several: number[] = [];
  let last = -1;
  let point = 0;
  for (const [glyph, text] of [...texts].sort(([a], [b]) => a - b)) {
    const points = Array.from(text, (letter) => letter.codePointAt(0)!);
    if (points.length !== 1 || points[0] === 0xfffd) {
      if (points.length > 1) several.push(glyph, points.length, ...points);
      continue;
    }
    if (glyph === last + 1 && points[0] === point + 1 && columns[0]!.length > 0) columns[1]![columns[1]!.length - 1]!++;
    else {
      const step = points[0]! - point;
      columns[0]!.push(glyph - last - 1);
      columns[1]!.push(0);
      columns[2]!.push(step < 0 ? -2 * step - 1 : 2 * step);
    }
    last = glyph;
    point = points[0]!;
  }
  const numbers = [columns[0]!.length, ...columns.flat(), ...several];
  return deflateRawSync(Uint8Array.from(numbers.flatMap(varint)), { level: 9 }).toString('base64');
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];
}

async function main(folder: string): Promise<void> {
  const rows: string[] = [];
  for (const name of collections) {
    const { texts } = new PackedMap(await readFile(join(folder, `Adobe-${name}-UCS2.bcmap`)));
    rows.push(`  ${name}: '${packed(texts)}',`);
  }
  const head = `/**
 * What the glyphs of Adobe's four character collections stand for, packed by \`src/build/cidTables.ts\` and read by \`cmaps.ts\`. From Adobe's mapping
 * resources, Copyright 1990-2019 Adobe, BSD 3-clause licence. https://github.com/adobe-type-tools/mapping-resources-pdf
 */
export const cidTables = {
`;
  const target = join(projectFolder, 'src', 'core', 'corpus', 'readers', 'pdf', 'cidTables.ts');
  await writeFile(target, `${head}${rows.join('\n')}\n} as const;\n`);
}

await main(process.argv[2]!);
