import type { FileFinding } from '../finding.ts';
import { type Sentence, told } from '../text/sentence.ts';
import type { ReadSource } from './readSource.ts';
import type { Source } from './source.ts';
import type { SourceStamp } from './stamp.ts';

/** A source that could not be read at all. */
export interface FailedSource {
  readonly uri: string;
  readonly reason: Sentence;
}

/** A source that could not be read, with what its files looked like then; without a stamp it is tried again at the next start. */
export interface FiledFailure extends FailedSource {
  readonly stamp?: SourceStamp;
}

/** A source with what it was made of. */
export interface FiledSource {
  readonly source: Source;
  readonly read: ReadSource;
  /** Absent when nobody looked at its files. */
  readonly stamp?: SourceStamp;
  /** See `packSketch`; absent when it is not known yet. */
  readonly sketch?: string;
}

export interface LoadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What is reported of a source that could not be read. */
export function unreadableFile({ uri, reason }: FailedSource): FileFinding {
  return { uri, code: 'source.unreadable', severity: 'error', ...told(reason), start: 0, end: 0 };
}
