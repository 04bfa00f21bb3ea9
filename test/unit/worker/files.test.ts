import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileUri, NodeFileStore } from '../../../src/worker/files.node.ts';

describe('files of the worker', () => {
  let folder: string;
  const files = new NodeFileStore();

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ibid files ('));
    await mkdir(join(folder, 'a', '.hidden'), { recursive: true });
    await writeFile(join(folder, 'a', 'é 1.md'), 'text');
    await writeFile(join(folder, 'a', '.hidden', 'x.md'), 'text');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('lists files at any depth but not in hidden folders, with sizes', async () => {
    const entries = await files.list(fileUri(folder));
    assert.deepEqual(
      entries.map(({ uri, size }) => ({ uri, size })),
      [{ uri: `${fileUri(folder)}/a/%C3%A9%201.md`, size: 4 }],
    );
  });

  it('lists nothing for a folder that is not there', async () => {
    assert.deepEqual(await files.list(fileUri(join(folder, 'none'))), []);
  });

  it('goes round no circle of links, and lists names in any script and with quotes', async () => {
    mkdirSync(join(folder, 'loop/inner'), { recursive: true });
    symlinkSync(join(folder, 'loop'), join(folder, 'loop/inner/back'));
    symlinkSync('nowhere', join(folder, 'loop/broken.txt'));
    const names = ['отчёт о реках.txt', `it's "quoted" «так».md`, 'ライン%20#1?.txt'];
    for (const name of names) writeFileSync(join(folder, 'loop/inner', name), name);
    const entries = await files.list(fileUri(join(folder, 'loop')));
    assert.equal(entries.length, names.length);
    const read = await Promise.all(entries.map(async ({ uri }) => new TextDecoder().decode(await files.read(uri))));
    assert.deepEqual(read.sort(), [...names].sort());
  });

  it('lists ten thousand files', async () => {
    mkdirSync(join(folder, 'many'));
    for (let number = 0; number < 10_000; number++) writeFileSync(join(folder, `many/${number}.txt`), `${number}`);
    const entries = await files.list(fileUri(join(folder, 'many')));
    assert.equal(new Set(entries.map(({ uri }) => uri)).size, 10_000);
  }).timeout(60_000);

  it('says which file it cannot read, and why', async () => {
    await assert.rejects(files.read(fileUri(join(folder, 'gone.md'))), /gone\.md: the file is not there/);
    await assert.rejects(files.read(fileUri(folder)), /it is a folder/);
  });

  it('writes URIs as VS Code does', () => {
    assert.equal(fileUri("/a b/(c)'d!/ü.md"), 'file:///a%20b/%28c%29%27d%21/%C3%BC.md');
  });
});
