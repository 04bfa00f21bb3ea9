import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { EmbeddedSearch } from '../../../src/core/search/embeddedSearch.ts';
import { IndexStore } from '../../../src/core/search/store/indexStore.ts';
import { NodeIndexStorage } from '../../../src/worker/storage.node.ts';
import { source, stillClock } from '../search/samples.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('blobs as files', () => {
  let folder: string;
  let storage: NodeIndexStorage;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ibid-'));
    storage = new NodeIndexStorage(join(folder, 'made', 'when needed'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('are not there before they are written', async () => {
    assert.equal(await storage.read('a'), undefined);
    assert.equal(await storage.open('a'), undefined);
    assert.deepEqual(await storage.list(), []);
    await storage.remove('a');
  });

  it('are written in place of what was there, and leave nothing beside them', async () => {
    await storage.write('a', [bytes('first and long')]);
    await storage.write('a', [bytes('sec'), bytes(''), bytes('ond')]);
    assert.equal(Buffer.from((await storage.read('a'))!).toString(), 'second');
    assert.deepEqual(
      (await storage.list()).map(({ name }) => name),
      ['a'],
    );
  });

  it('stay readable while they are open, also when they are removed, and refuse to be read beyond their end', async () => {
    await storage.write('a', [bytes('a blob')]);
    const open = (await storage.open('a'))!;
    await storage.remove('a');
    assert.equal(open.size, 6);
    assert.equal(Buffer.from(open.read(2, 6)).toString(), 'blob');
    assert.throws(() => open.read(4, 9));
    assert.equal(await storage.read('a'), undefined);
  });

  it('say so when they cannot be written, and leave nothing behind', async () => {
    await writeFile(join(folder, 'made'), 'a file where a folder should be');
    await assert.rejects(storage.write('a', [bytes('blob')]));
    assert.deepEqual(await readdir(folder), ['made']);
    assert.equal(await storage.read('a'), undefined);
  });

  it('say so in a folder that may not be written to', async function () {
    if (process.getuid?.() === 0) this.skip();
    await chmod(folder, 0o500);
    await assert.rejects(storage.write('a', [bytes('blob')]));
  });
});

describe('an index whose process is killed while it is stored', function () {
  this.timeout(120_000);

  it('is there as it was before or after, never in between', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ibid-'));
    try {
      const script = fileURLToPath(new URL('../../support/saveForever.ts', import.meta.url));
      for (const wait of [0, 3, 7, 12, 20]) {
        const child = fork(script, [folder], { execArgv: ['--import=tsx'] });
        await once(child, 'message');
        await setTimeout(wait);
        child.kill('SIGKILL');
        await once(child, 'exit');
        const segments = await new IndexStore(new NodeIndexStorage(folder), 'test', stillClock).open();
        const search = EmbeddedSearch.of(segments!, stillClock);
        assert.equal((await search.search('steady ')).total, 40);
        assert.equal((await search.search('key:changing "round"')).total, 1);
      }
      const store = new IndexStore(new NodeIndexStorage(folder), 'test', stillClock);
      const next = await EmbeddedSearch.build([source('next', ['after all'])], stillClock);
      await store.save(next.parts, () => undefined);
      assert.equal((await store.open())?.length, 1);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
