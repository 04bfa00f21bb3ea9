import assert from 'node:assert/strict';
import type { FileStore } from '../../../src/core/ports.ts';
import { onlyWritable, requireWritable } from '../../../src/core/research/readOnly.ts';

const files: FileStore = {
  list: async () => [],
  read: async () => new Uint8Array(),
  entry: async (uri) => ({ uri, size: 0, modified: 0, ...(uri.includes('locked') ? { readOnly: true as const } : {}) }),
};
const draft = 'file:///w/draft.md';
const edit = (uri: string) => ({ uri, edits: [{ start: 0, end: 0, text: 'x' }] });

describe('edits of files that cannot be written', () => {
  it('are refused by name, but for the draft and for files that are to be created', async () => {
    const fine = [edit(draft), edit('file:///w/own.bib'), { ...edit('file:///w/locked.json'), create: true as const }];
    assert.deepEqual(await requireWritable(fine, draft, files), fine);
    await assert.rejects(
      requireWritable([edit('file:///w/locked%20one.bib')], draft, files),
      /locked one\.bib is read-only.*nothing was written/,
    );
  });

  it('are left out where they are not needed', async () => {
    const own = edit('file:///w/own.yaml');
    assert.deepEqual(await onlyWritable([own, edit('file:///w/locked.yaml')], files), [own]);
  });
});
