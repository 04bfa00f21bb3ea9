import type { FileStore } from '../ports.ts';
import { SaidError, saidBy } from '../text/saidError.ts';
import { joinedSentence, type Sentence, sentence } from '../text/sentence.ts';
import { decode } from './decode.ts';
import type { FiledFailure } from './filed.ts';
import { nameOf, sidecarOf } from './fileNames.ts';
import type { Numberings } from './numbers/numberings.ts';
import { readerFor } from './readers/byExtension.ts';
import { UnreadableFile } from './readers/reader.ts';
import { type ReadSource, readSource } from './readSource.ts';
import type { SourceMaker } from './sourceMaker.ts';
import { isSameStamp, type SourceStamp } from './stamp.ts';
import type { TouchedSource } from './touched.ts';

/** Larger files are no articles or reports; in bytes. */
const largestFile = 50_000_000;

/** What is wrong with a file of `size` bytes that is too large to be read; `undefined` when it is not. To be asked before it is read. */
export function tooLarge(uri: string, size: number): Sentence | undefined {
  if (size <= largestFile) return undefined;
  return sentence`${nameOf(uri)} has ${Math.round(size / 1e6)} MB; Ibid reads sources up to ${largestFile / 1e6} MB.`;
}

/** What came of reading a source: the source or the reason why not, and what its files looked like, when somebody looked at them. */
export type Reading = { readonly read: ReadSource; readonly stamp?: SourceStamp } | { readonly failure: FiledFailure };

/** Reads the files of sources, with the numbers that are fixed of them. */
export class SourceFiles {
  readonly #files: FileStore;
  readonly #numberings: Numberings;
  readonly #maker: SourceMaker;
  /** By URI: sources that were read before, are of the corpus no more, and may come again. */
  readonly #reserve = new Map<string, { readonly read: ReadSource; readonly stamp: SourceStamp }>();

  constructor(files: FileStore, numberings: Numberings, maker: SourceMaker) {
    this.#files = files;
    this.#numberings = numberings;
    this.#maker = maker;
  }

  /** Takes a source that is to be there without being read should its file be named again, unchanged. */
  keep(read: ReadSource, stamp: SourceStamp): void {
    this.#reserve.set(read.uri, { read, stamp });
  }

  /** Whether the numbers of the source are those that are fixed now. */
  hasItsNumbers(read: ReadSource): boolean {
    return (this.#numberings.markOf(read.uri, this.#maker.givenKey(read)) ?? '') === (read.fixed?.mark ?? '');
  }

  /** Reads a source whose file is there. Rejects only when cancelled. */
  async read(place: TouchedSource & { readonly entry: object }, signal?: AbortSignal): Promise<Reading> {
    const { uri, entry, hasSidecar, sidecar } = place;
    const stamp = hasSidecar === (sidecar !== undefined) ? { file: entry, sidecar } : undefined;
    const kept = this.#reserve.get(uri);
    if (kept && stamp && isSameStamp(kept.stamp, stamp) && this.hasItsNumbers(kept.read)) return kept;
    try {
      return { read: await this.#read(place, signal), stamp };
    } catch (error) {
      signal?.throwIfAborted();
      const reason = saidBy(error);
      if (error instanceof UnreadableFile)
        return { failure: { uri, reason: joinedSentence([nameOf(uri), reason], ': '), stamp } };
      // What could not be opened may be open to all at the next start, without having changed.
      return { failure: { uri, reason } };
    }
  }

  async #read({ uri, entry, hasSidecar }: TouchedSource, signal?: AbortSignal): Promise<ReadSource> {
    const problem = entry && tooLarge(uri, entry.size);
    if (problem) throw new SaidError(problem);
    const bytes = await this.#files.read(uri, signal);
    const record = sidecarOf(uri);
    const sidecar = hasSidecar ? { uri: record, text: decode(await this.#files.read(record, signal)) } : undefined;
    const read = await readSource(uri, bytes, readerFor(uri)!, sidecar, signal);
    return { ...read, ...this.#numberings.applied(uri, this.#maker.givenKey(read), bytes, read.passages) };
  }
}
