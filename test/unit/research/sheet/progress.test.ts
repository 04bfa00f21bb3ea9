import assert from 'node:assert/strict';
import type { CheckProgress } from '../../../../src/core/research/world.ts';
import { Research } from '../../../../src/core/research.ts';
import { MemoryFiles } from '../../../support/memoryFiles.ts';
import { bundledStyleStore } from '../../../support/styles.ts';
import { sampleCorpus } from './sheetSample.ts';

describe('the progress of a sheet', () => {
  it('is told while the quotations and the citations of a draft are checked, with how many there are', async () => {
    let time = 0;
    let pauses = 0;
    const clock = { now: () => (time += 30), pause: async () => void pauses++ };
    const heard: CheckProgress[] = [];
    const silent = { info() {}, warn() {}, error() {} };
    const listener = { status() {}, sources() {}, library() {}, actors() {}, findings() {} };
    const research = new Research(
      { files: new MemoryFiles(sampleCorpus), styles: await bundledStyleStore(), clock, log: silent },
      { ...listener, checking: (progress) => heard.push(progress) },
    );
    await research.configure({ corpusFolders: ['file:///corpus'], bibliographyFiles: [] });
    const claim = 'The mayor said “the dredging will not begin before the summer” [@reed2024].';
    const text = `${Array.from({ length: 20 }, (_, number) => `${claim} Boat ${number} moved [@ito2019].`).join('\n\n')}\n`;
    const uri = 'file:///draft.md';
    pauses = 0;
    const sheet = await (await research.sheets()).sheet({ uri, name: 'd', draft: { text, language: 'markdown' } });
    assert.equal(sheet.rows.length, 40);
    assert.ok(heard.length > 4, String(heard.length));
    assert.ok(heard.every((progress) => progress.uri === uri && progress.total === 60));
    const done = heard.map((progress) => progress.done);
    assert.deepEqual(
      done,
      [...done].sort((a, b) => a - b),
    );
    assert.ok(done[0]! < 20 && done.at(-1)! > 40 && done.at(-1)! < 60, String(done));
    assert.ok(pauses >= 60, 'others have a turn between any two claims');
  });
});
