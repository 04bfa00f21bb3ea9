import type { Source } from '../../corpus/source.ts';
import type { OpenBlob } from '../../ports.ts';
import { LiveSegment } from '../liveSegment.ts';
import type { Pace } from '../pace.ts';
import type { SegmentData } from '../segment.ts';
import { Blocks, blockSums } from './blocks.ts';
import { xxHash32 } from './checksum.ts';
import { openSections, type PackedFile, packSections } from './segmentLayout.ts';
import { type Filed, writeRecord, writeRows } from './sourceRecord.ts';
import { Recent, StoredSource, stampNumbers, sumsOfSource } from './storedSource.ts';
import { Utf8Writer } from './utf8Writer.ts';

/** Stands between words and between URIs; it is in neither. */
const separator = '\n';
/** So many bytes of a large section are compared in one go. */
const checkedTogether = 1 << 18;
const wordsTogether = 4096;
/** What a record, and a row of a passage, seldom go beyond, in bytes; where they do the writer grows in one go. */
const recordRoom = 1 << 14;
const rowRoom = 256;
/** Of so many sources the texts, or what else of passages, are kept after they were read: a few megabytes. */
const readRecently = 512;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * A segment as a file: the index, and its sources, so that both are there again without reading the corpus. `filed` gives what the corpus knows of a source; of those
 * it knows nothing about (any more) only what a search shows is kept. Works in slices.
 */
export async function packSegment(
  { data, sources, dates }: LiveSegment,
  filed: Filed,
  pace: Pace,
): Promise<PackedFile> {
  const packed = await packSources(sources, filed, pace);
  const { forms, languages, needPostings, needPositions, ...arrays } = data;
  await readAll(data, pace);
  const blocks = {
    postingsSums: await blockSums(data.postings, pace),
    positionsSums: await blockSums(data.positions, pace),
  };
  const lists = {
    uris: await packWords(
      sources.map(({ uri }) => uri),
      pace,
    ),
    forms: await packWords(forms, pace),
    languages: await packWords(languages, pace),
  };
  return packSections({ ...arrays, ...blocks, ...packed, ...lists, dates }, () => pace.breathe());
}

/** The segment in a file; `undefined` when anything is off with it. `checksum` is that of the file that is wanted. Works in slices. Rejects when it cannot be read. */
export async function openSegment(file: OpenBlob, checksum: number, pace: Pace): Promise<LiveSegment | undefined> {
  const sections = await openSections(file, checksum, pace);
  if (!sections) return undefined;
  const { forms, languages, uris, dates, stamps, recordAt, textAt, sums, records, texts, ...index } = sections;
  const { postings: postingsPart, positions: positionsPart, postingsSums, positionsSums, ...arrays } = index;
  const postings = new Blocks(postingsPart, postingsSums);
  const positions = new Blocks(positionsPart, positionsSums);
  const allForms = words(forms);
  await pace.breathe();
  const data: SegmentData = {
    ...arrays,
    forms: allForms,
    languages: decoder.decode(languages).split(separator),
    postings: postings.bytes,
    positions: positions.bytes,
    needPostings: (from, to) => postings.need(from, to),
    needPositions: (from, to) => positions.need(from, to),
  };
  const recent = new Recent(readRecently);
  const stored = { records, recordAt, texts, textAt, sums, stamps, firstPassage: arrays.firstPassage, recent };
  const sources = words(uris).map((uri, number) => new StoredSource(uri, number, stored));
  await pace.breathe();
  return LiveSegment.of(data, sources, dates);
}

/** Compares all checksums that were not compared when the segment was opened, in slices, and gives the sources it still has. Throws `DamagedIndex` when one differs. */
export async function checkSegment({ data, liveSources }: LiveSegment, pace: Pace): Promise<StoredSource[]> {
  await readAll(data, pace);
  const stored = liveSources.filter((source) => source instanceof StoredSource);
  for (const source of stored) {
    source.check();
    if (pace.due) await pace.rest();
  }
  return stored;
}

/** Reads what of postings and positions was not needed yet. Throws `DamagedIndex` when it has changed since it was written. */
async function readAll({ postings, positions, needPostings, needPositions }: SegmentData, pace: Pace): Promise<void> {
  for (let at = 0; at < Math.max(postings.length, positions.length); at += checkedTogether) {
    needPostings?.(at, Math.min(at + checkedTogether, postings.length));
    needPositions?.(at, Math.min(at + checkedTogether, positions.length));
    await pace.breathe();
  }
}

async function packWords(words: readonly string[], pace: Pace): Promise<Uint8Array> {
  const writer = new Utf8Writer(words.length * 10);
  for (let from = 0; from < words.length; from += wordsTogether) {
    if (from > 0) writer.write(separator);
    writer.write(words.slice(from, from + wordsTogether).join(separator));
    await pace.breathe();
  }
  return writer.bytes();
}

function words(bytes: Uint8Array): string[] {
  return bytes.length === 0 ? [] : decoder.decode(bytes).split(separator);
}

async function packSources(sources: readonly Source[], filed: Filed, pace: Pace) {
  const records = new Utf8Writer(sources.length * 2000);
  const texts = new Utf8Writer(sources.length * 8000);
  const recordAt = new Uint32Array(sources.length * 2 + 1);
  const textAt: number[] = [0];
  const sums = new Uint32Array(sources.length * sumsOfSource);
  const stamps = new Float64Array(sources.length * stampNumbers).fill(Number.NaN);
  for (const [number, source] of sources.entries()) {
    const known = filed(source);
    const { passages } = source;
    await texts.makeRoom(3 * passages.reduce((sum, { text }) => sum + text.length, 0), pace);
    await records.makeRoom(recordRoom + passages.length * rowRoom, pace);
    records.write(writeRecord(source, known));
    recordAt[number * 2 + 1] = records.length;
    records.write(writeRows(source));
    recordAt[number * 2 + 2] = records.length;
    const firstText = texts.length;
    for (const { text } of passages) {
      texts.write(text);
      textAt.push(texts.length);
      if (pace.due) await pace.rest();
    }
    const [start, middle, end] = recordAt.subarray(number * 2) as unknown as [number, number, number];
    sums.set(
      [
        xxHash32(records.bytes().subarray(start, middle)),
        xxHash32(records.bytes().subarray(middle, end)),
        xxHash32(texts.bytes().subarray(firstText)),
      ],
      number * sumsOfSource,
    );
    if (known?.stamp) {
      const { file, sidecar = { size: Number.NaN, modified: Number.NaN } } = known.stamp;
      stamps.set([file.size, file.modified, sidecar.size, sidecar.modified], number * stampNumbers);
    }
    if (pace.due) await pace.rest();
  }
  return { records: records.bytes(), recordAt, texts: texts.bytes(), textAt: Uint32Array.from(textAt), sums, stamps };
}
