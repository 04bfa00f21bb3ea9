import { readdirSync, readFileSync, statSync } from 'node:fs';
import { MemoryFiles } from './memoryFiles.ts';

const corpus = new URL('../../corpus/', import.meta.url);

/** The folder in which {@link sampleFiles} has the sample corpus. */
export const sampleFolder = 'file:///study/corpus';

/** The sample corpus in memory. */
export function sampleFiles(more: Readonly<Record<string, string>> = {}): MemoryFiles {
  const files: Record<string, string> = {};
  for (const path of readdirSync(corpus, { recursive: true, encoding: 'utf8' })) {
    if (statSync(new URL(path, corpus)).isFile())
      files[`${sampleFolder}/${path}`] = readFileSync(new URL(path, corpus), 'utf8');
  }
  return new MemoryFiles({ ...files, ...more });
}
