import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { readerFor } from '../../../src/core/corpus/readers/byExtension.ts';
import type { Reader } from '../../../src/core/corpus/readers/reader.ts';
import { sourceExtensions } from '../../../src/core/corpus/sourceExtensions.ts';
import { projectFile } from '../../support/house/projectFiles.ts';

const folder = new URL('../../../src/core/corpus/readers/', import.meta.url);

async function ofReaders(): Promise<string[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const modules: Record<string, unknown>[] = await Promise.all(files.map((name) => import(new URL(name, folder).href)));
  const readers = modules.flatMap((module) => Object.entries(module).filter(([name]) => name.endsWith('Reader')));
  return readers.flatMap(([, reader]) => [...(reader as Reader).extensions]);
}

describe('The formats of sources', () => {
  it('are those that a reader is registered for, where they can be added', async () => {
    assert.deepEqual([...sourceExtensions].sort(), (await ofReaders()).sort());
    for (const extension of sourceExtensions) assert.ok(readerFor(`file:///a.${extension}`), extension);
  });

  it('have records that the editor helps to write', () => {
    const { yamlValidation } = JSON.parse(projectFile('package.json')).contributes;
    const patterns: string[] = yamlValidation.flatMap(({ fileMatch }: { fileMatch: string[] }) => fileMatch);
    for (const extension of sourceExtensions)
      assert.ok(patterns.includes(`**/corpus/**/*.${extension}.yaml`), extension);
  });
});
