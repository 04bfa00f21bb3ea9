import { Corpus } from '../../../src/core/corpus/corpus.ts';
import type { Source } from '../../../src/core/corpus/source.ts';
import { MemoryFiles, stillClock } from '../../support/memoryFiles.ts';

/** The sources of files by URI, which lie in `file:///w/corpus`. */
export async function loadedCorpus(files: Readonly<Record<string, string>>): Promise<readonly Source[]> {
  const corpus = new Corpus(new MemoryFiles(files), stillClock);
  await corpus.load(['file:///w/corpus']);
  return corpus.sources;
}
