import type { OpenBlob } from '../../ports.ts';
import type { Pace } from '../pace.ts';
import { xxHash32 } from './checksum.ts';

/** What a section holds: bytes, or little-endian numbers that a typed array shows in place. */
type SectionKind = 'bytes' | 'u16' | 'u32' | 'f64';

/** By name, in the order of the file, and whether it is read, and its checksum compared, when the file is opened; the others have one for each block or source. */
const sections = {
  forms: ['bytes', true],
  languages: ['bytes', true],
  languageOf: ['bytes', true],
  groupHashes: ['u32', true],
  groupAt: ['u32', true],
  groupWords: ['u32', true],
  frequencies: ['u32', true],
  postingsAt: ['u32', true],
  positionsAt: ['u32', true],
  fields: ['bytes', true],
  fieldsAt: ['u32', true],
  firstPassage: ['u32', true],
  lengths: ['u16', true],
  tiers: ['bytes', true],
  uris: ['bytes', true],
  dates: ['f64', true],
  stamps: ['f64', true],
  recordAt: ['u32', true],
  textAt: ['u32', true],
  sums: ['u32', true],
  postingsSums: ['u32', true],
  positionsSums: ['u32', true],
  postings: ['bytes', false],
  positions: ['bytes', false],
  records: ['bytes', false],
  texts: ['bytes', false],
} as const satisfies Readonly<Record<string, readonly [SectionKind, boolean]>>;

type Name = keyof typeof sections;
type ArrayOf = { bytes: Uint8Array; u16: Uint16Array; u32: Uint32Array; f64: Float64Array };
/** A section that is read in parts. `length` in bytes. */
export interface Section {
  readonly length: number;
  /** The bytes from `start` to before `end`, counted in the section. Throws when they cannot be read. */
  read(start: number, end: number): Uint8Array;
}

/** The sections as they are written, by name. */
export type PackedSections = { readonly [K in Name]: ArrayOf[(typeof sections)[K][0]] };
type Parted = 'postings' | 'positions' | 'records' | 'texts';
/** The sections of an opened file, by name; the large ones are read in parts. */
export type Sections = Omit<PackedSections, Parted> & { readonly [K in Parted]: Section };

const names = Object.keys(sections) as Name[];
/** "IBIDSEGM" */
const magic = [0x44494249, 0x4d474553];
/** Raised whenever the meaning of a section changes; files of other versions are not read. */
const version = 1;
/** Reads otherwise on a machine with the other byte order. */
const byteOrder = 0x01020304;
/** In words of four bytes: magic, version, byte order, size of the file in words, number of sections, checksum of header and table, nothing. */
const headerWords = 8;
/** In the table, of each section: its place in words, its size in bytes, its checksum. */
const rowWords = 3;
const checksumWord = 6;
/** Sections begin at multiples of this, in bytes. */
const alignment = 8;

/** The parts of a file in a row, and its checksum, which stands for all of it. */
export interface PackedFile {
  readonly parts: readonly Uint8Array[];
  readonly checksum: number;
}

/** Lays a segment out as a file. `rest` is awaited between large sections. */
export async function packSections(all: PackedSections, rest: () => Promise<void>): Promise<PackedFile> {
  const head = new Uint32Array(headerWords + names.length * rowWords + ((names.length * rowWords) % 2));
  const parts: Uint8Array[] = [bytesOf(head)];
  let at = head.byteLength;
  for (const [index, name] of names.entries()) {
    const bytes = bytesOf(all[name]);
    const checked = sections[name][1];
    head.set([at / 4, bytes.length, checked ? xxHash32(bytes) : 0], headerWords + index * rowWords);
    const padding = (alignment - (bytes.length % alignment)) % alignment;
    parts.push(bytes, new Uint8Array(padding));
    at += bytes.length + padding;
    await rest();
  }
  head.set([...magic, version, byteOrder, at / 4, names.length]);
  head[checksumWord] = xxHash32(bytesOf(head));
  return { parts, checksum: head[checksumWord]! };
}

/**
 * The sections of a file. `undefined` when anything is off: not such a file, another version or byte order, cut short, longer, or changed since it was written.
 * `checksum` is that of the file that is wanted. Works in slices. Rejects when the file cannot be read.
 */
export async function openSections(file: OpenBlob, checksum: number, pace: Pace): Promise<Sections | undefined> {
  const headBytes = (headerWords + names.length * rowWords + ((names.length * rowWords) % 2)) * 4;
  if (file.size < headBytes) return undefined;
  const head = new Uint32Array(aligned(file.read(0, headBytes)).slice().buffer);
  const wanted = [...magic, version, byteOrder, file.size / 4, names.length, checksum];
  if (wanted.some((word, index) => head[index] !== word)) return undefined;
  head[checksumWord] = 0;
  if (xxHash32(bytesOf(head)) !== checksum) return undefined;
  const row = (index: number) => head.subarray(headerWords + index * rowWords) as unknown as [number, number, number];
  const opened: Partial<Record<Name, ArrayBufferView | Section>> = {};
  for (const [index, name] of names.entries()) {
    const [at, length, sum] = row(index);
    const [kind, checked] = sections[name];
    if (checked) {
      if (at * 4 + length > file.size) return undefined;
      const part = aligned(file.read(at * 4, at * 4 + length));
      if (part.length !== length || xxHash32(part) !== sum) return undefined;
      opened[name] = viewOf(kind, part);
      await pace.breathe();
    } else opened[name] = { length, read: (start, end) => file.read(at * 4 + start, at * 4 + end) };
  }
  return opened as Sections;
}

function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % alignment === 0 ? bytes : new Uint8Array(bytes);
}

function bytesOf(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function viewOf(kind: SectionKind, { buffer, byteOffset, length }: Uint8Array): ArrayBufferView {
  switch (kind) {
    case 'u16':
      return new Uint16Array(buffer, byteOffset, length / 2);
    case 'u32':
      return new Uint32Array(buffer, byteOffset, length / 4);
    case 'f64':
      return new Float64Array(buffer, byteOffset, length / 8);
    default:
      return new Uint8Array(buffer, byteOffset, length);
  }
}
