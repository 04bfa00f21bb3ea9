import assert from 'node:assert/strict';
import { EmbeddedSearch } from '../../../../src/core/search/embeddedSearch.ts';
import { IndexStore } from '../../../../src/core/search/store/indexStore.ts';
import { MemoryStorage } from '../../../support/memoryStorage.ts';
import { source } from '../samples.ts';

const minute = 60_000;

function build(words: string, clock: ConstructorParameters<typeof IndexStore>[2]) {
  return EmbeddedSearch.build([source('a', [words])], clock);
}

describe('a stored index', () => {
  it('keeps what a save made superfluous for a while, since another window may be about to name it, and then removes it', async () => {
    let now = 0;
    const clock = { now: () => now, pause: async () => {} };
    const storage = new MemoryStorage();
    const store = new IndexStore(storage, 'test', clock);
    await store.save((await build('first', clock)).parts, () => undefined);
    const [first] = [...storage.blobs.keys()].filter((name) => name.startsWith('segment'));
    await store.save((await build('second', clock)).parts, () => undefined);
    assert.ok(storage.blobs.has(first!));
    now = 2 * minute;
    await store.save((await build('third', clock)).parts, () => undefined);
    assert.ok(!storage.blobs.has(first!));
    assert.equal([...storage.blobs.keys()].filter((name) => name.startsWith('segment')).length, 2);
  });

  it('does not remove what the manifest of another window names by now', async () => {
    let now = 0;
    const clock = { now: () => now, pause: async () => {} };
    const storage = new MemoryStorage();
    const [ours, theirs] = [new IndexStore(storage, 'test', clock), new IndexStore(storage, 'test', clock)];
    const shared = await build('shared', clock);
    await ours.save(shared.parts, () => undefined);
    await ours.save((await build('other', clock)).parts, () => undefined);
    await theirs.save(shared.parts, () => undefined);
    now = 2 * minute;
    await ours.save((await build('third', clock)).parts, () => undefined);
    await theirs.save(shared.parts, () => undefined);
    assert.ok(await new IndexStore(storage, 'test', clock).open());
  });
});
