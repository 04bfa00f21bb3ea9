import assert from 'node:assert/strict';
import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { EmbeddedSearch } from '../../../../src/core/search/embeddedSearch.ts';
import { DamagedIndex } from '../../../../src/core/search/store/damagedIndex.ts';
import { IndexStore } from '../../../../src/core/search/store/indexStore.ts';
import { NodeIndexStorage } from '../../../../src/worker/storage.node.ts';
import { MemoryStorage } from '../../../support/memoryStorage.ts';
import { source, stillClock } from '../samples.ts';

const script = (name: string) => fileURLToPath(new URL(`../../../support/${name}`, import.meta.url));

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ibid-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function storeIn(folder: string): IndexStore {
  return new IndexStore(new NodeIndexStorage(folder), 'test', stillClock);
}

async function opened(store: IndexStore): Promise<EmbeddedSearch> {
  const segments = await store.open();
  assert.ok(segments, 'there is no index');
  return EmbeddedSearch.of(segments, stillClock);
}

const count = async (search: EmbeddedSearch, query: string) => (await search.search(query)).total;

/** Fails every write from a given one on, as a disk does that fills up. */
class FillingStorage extends MemoryStorage {
  left: number;

  constructor(left: number) {
    super();
    this.left = left;
  }

  override async write(name: string, parts: readonly Uint8Array[]): Promise<void> {
    if (this.left-- <= 0) throw new Error('ENOSPC: no space left on device');
    await super.write(name, parts);
  }
}

describe('an index on a disk that fills up', function () {
  this.timeout(120_000);

  it('stays as it was before the save, whichever write is the first to fail, and is stored once there is room', async () => {
    for (let writes = 0; ; writes++) {
      const storage = new FillingStorage(Number.POSITIVE_INFINITY);
      const store = new IndexStore(storage, 'test', stillClock);
      const before = await EmbeddedSearch.build(
        [source('a', ['old steady']), source('b', ['kept steady'])],
        stillClock,
      );
      await store.save(before.parts, () => undefined);
      const after = await before.update([source('a', ['new steady'])], [], { small: 0 });
      storage.left = writes;
      const saved = await store.save(after.parts, () => undefined).catch((error: Error) => error.message);
      const now = await opened(new IndexStore(storage, 'test', stillClock));
      assert.deepEqual([await count(now, 'steady '), await count(now, saved ? 'old ' : 'new ')], [2, 1]);
      if (!saved) return assert.ok(writes >= 2);
      assert.match(saved, /no space left/);
      storage.left = Number.POSITIVE_INFINITY;
      await store.save(after.parts, () => undefined);
      assert.equal(await count(await opened(new IndexStore(storage, 'test', stillClock)), 'new '), 1);
    }
  });

  it('is not lost when a file may not grow to its size, and nothing half written stays', async function () {
    if (process.platform === 'win32') this.skip();
    await inFolder(async (folder) => {
      const small = await EmbeddedSearch.build([source('small', ['steady'])], stillClock);
      await storeIn(folder).save(small.parts, () => undefined);
      const before = (await readdir(folder)).sort();
      // The limit is in blocks of 512 or 1,024 bytes; the index takes more than that of either.
      const command = `ulimit -f 200; exec "$0" --import=tsx "$1" "$2"`;
      const run = promisify(execFile)('sh', ['-c', command, process.execPath, script('saveLarge.ts'), folder]);
      assert.match((await run).stdout, /EFBIG|ENOSPC/);
      assert.deepEqual((await readdir(folder)).sort(), before);
      assert.equal(await count(await opened(storeIn(folder)), 'steady '), 1);
      const unlimited = await promisify(execFile)(process.execPath, ['--import=tsx', script('saveLarge.ts'), folder]);
      assert.match(unlimited.stdout, /stored/);
      assert.equal(await count(await opened(storeIn(folder)), 'large7 '), 2);
    });
  });
});

describe('an index that is stored by two', function () {
  this.timeout(120_000);

  it('windows at the same moment is the whole one of either', () =>
    inFolder(async (folder) => {
      // One storage, since only other processes and threads have names of their own for what is half written.
      const storage = new NodeIndexStorage(folder);
      const windows = [1, 2].map(() => new IndexStore(storage, 'test', stillClock));
      const build = (name: string, round: number) =>
        EmbeddedSearch.build([source('steady', ['steady']), source(name, [`${name} ${round}`])], stillClock);
      for (let round = 0; round < 12; round++) {
        const [a, b] = await Promise.all([build('left', round), build('right', round)]);
        await Promise.all([windows[0]!.save(a!.parts, () => undefined), windows[1]!.save(b!.parts, () => undefined)]);
        const search = await opened(storeIn(folder));
        assert.equal(await count(search, 'steady '), 1);
        assert.equal((await count(search, 'left ')) + (await count(search, 'right ')), 1);
        assert.equal(await count(search, `"${round}"`), 1);
      }
      assert.ok((await readdir(folder)).every((name) => !name.endsWith('.tmp')));
    }));

  it('processes that are killed while they change, merge and store it, is whole all the same', () =>
    inFolder(async (folder) => {
      for (const wait of [0, 9, 31]) {
        const children = [0, 1].map(() => fork(script('saveForever.ts'), [folder], { execArgv: ['--import=tsx'] }));
        await Promise.all(children.map((child) => once(child, 'message')));
        await setTimeout(wait);
        for (const child of children) child.kill('SIGKILL');
        await Promise.all(children.map((child) => once(child, 'exit')));
        const search = await opened(storeIn(folder));
        assert.equal(await count(search, 'steady '), 40);
        assert.equal(await count(search, 'key:changing "round"'), 1);
      }
    }));
});

describe('a stored index of which any blob was changed', function () {
  this.timeout(60_000);
  const sources = [source('one', ['the river floods', 'steady']), source('two', ['a dam', 'steady'])];

  it('answers as before, is not there, or says that it is damaged: cut short, lengthened, or with bits flipped', async () => {
    const storage = new MemoryStorage();
    const search = await (await EmbeddedSearch.build(sources, stillClock)).update([sources[1]!], [], { small: 0 });
    await new IndexStore(storage, 'test', stillClock).save(search.parts, () => undefined);
    const names = [...storage.blobs.keys()];
    const change = fc.oneof(
      fc.nat(99).map((share) => (bytes: Uint8Array) => bytes.slice(0, Math.floor((bytes.length * share) / 100))),
      fc
        .uint8Array({ minLength: 1, maxLength: 9 })
        .map((more) => (bytes: Uint8Array) => new Uint8Array([...bytes, ...more])),
      fc.tuple(fc.nat(), fc.nat(7)).map(([at, bit]) => (bytes: Uint8Array) => {
        const flipped = bytes.slice();
        flipped[at % bytes.length]! ^= 1 << bit;
        return flipped;
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), change, async (name, changed) => {
        const other = new MemoryStorage();
        for (const [each, bytes] of storage.blobs) other.blobs.set(each, each === name ? changed(bytes) : bytes);
        try {
          const segments = await new IndexStore(other, 'test', stillClock).open();
          if (!segments) return;
          const found = EmbeddedSearch.of(segments, stillClock);
          const totals = [
            await count(found, 'steady '),
            await count(found, '"the river"'),
            await count(found, 'key:two'),
          ];
          assert.deepEqual(totals, [2, 1, 2]);
        } catch (error) {
          if (!(error instanceof DamagedIndex)) throw error;
        }
      }),
      { numRuns: 400 },
    );
  });
});
