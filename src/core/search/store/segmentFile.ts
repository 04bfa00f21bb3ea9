import type { Source } from '../../corpus/source.ts';
import type { OpenBlob } from '../../ports.ts';
import { LiveSegment } from '../liveSegment.ts';
import type { Pace } from '../pace.ts';
import type { SegmentData } from '../segment.ts';
import { Blocks, blockSums } from './blocks.ts';
import { xxHash32 } from './checksum.ts';
import { openSections, type PackedFile, packSections } from './segmentLayout.ts';
import { type Filed, writeRecord, writeRows } from './sourceRecord.ts';
import { StoredSource, stampNumbers, sumsOfSource } from './storedSource.ts';
import { Utf8Writer } from './utf8Writer.ts';

/** Stands between words and between URIs; it is in neither. */
const separator = '\n';
/** So many bytes of a large section are compared in one go. */
const checkedTogether = 1 << 20;
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
  needPostings?.(0, data.postings.length);
  needPositions?.(0, data.positions.length);
  const blocks = { postingsSums: blockSums(data.postings), positionsSums: blockSums(data.positions) };
  const text = (words: readonly string[]) => new TextEncoder().encode(words.join(separator));
  const uris = text(sources.map(({ uri }) => uri));
  return packSections(
    { ...arrays, ...blocks, ...packed, dates, uris, forms: text(forms), languages: text(languages) },
    async () => {
      if (pace.due) await pace.rest();
    },
  );
}

/** The segment in a file; `undefined` when anything is off with it. `checksum` is that of the file that is wanted. Throws when it cannot be read. */
export function openSegment(file: OpenBlob, checksum: number): LiveSegment | undefined {
  const sections = openSections(file, checksum);
  if (!sections) return undefined;
  const { forms, languages, uris, dates, stamps, recordAt, textAt, sums, records, texts, ...index } = sections;
  const { postings: postingsPart, positions: positionsPart, postingsSums, positionsSums, ...arrays } = index;
  const postings = new Blocks(postingsPart, postingsSums);
  const positions = new Blocks(positionsPart, positionsSums);
  const data: SegmentData = {
    ...arrays,
    forms: words(forms),
    languages: decoder.decode(languages).split(separator),
    postings: postings.bytes,
    positions: positions.bytes,
    needPostings: (from, to) => postings.need(from, to),
    needPositions: (from, to) => positions.need(from, to),
  };
  const stored = { records, recordAt, texts, textAt, sums, stamps, firstPassage: arrays.firstPassage };
  const sources = words(uris).map((uri, number) => new StoredSource(uri, number, stored));
  return LiveSegment.of(data, sources, dates);
}

/** Compares all checksums that were not compared when the segment was opened, in slices, and gives the sources it still has. Throws `DamagedIndex` when one differs. */
export async function checkSegment({ data, liveSources }: LiveSegment, pace: Pace): Promise<StoredSource[]> {
  for (let at = 0; at < Math.max(data.postings.length, data.positions.length); at += checkedTogether) {
    data.needPostings?.(at, Math.min(at + checkedTogether, data.postings.length));
    data.needPositions?.(at, Math.min(at + checkedTogether, data.positions.length));
    if (pace.due) await pace.rest();
  }
  const stored = liveSources.filter((source) => source instanceof StoredSource);
  for (const source of stored) {
    source.check();
    if (pace.due) await pace.rest();
  }
  return stored;
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
    records.write(writeRecord(source, known));
    recordAt[number * 2 + 1] = records.length;
    records.write(writeRows(source));
    recordAt[number * 2 + 2] = records.length;
    const firstText = texts.length;
    for (const { text } of source.passages) {
      texts.write(text);
      textAt.push(texts.length);
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
