import { setImmediate } from 'node:timers/promises';
import { EmbeddedSearch } from '../../src/core/search/embeddedSearch.ts';
import { IndexStore } from '../../src/core/search/store/indexStore.ts';
import { NodeIndexStorage } from '../../src/worker/storage.node.ts';
import { source } from '../unit/search/samples.ts';

/** A process that changes, merges and stores an index in the folder of its argument, over and over, until it is killed. */
const clock = { now: () => performance.now(), pause: () => setImmediate() };
const store = new IndexStore(new NodeIndexStorage(process.argv[2]!), 'test', clock);
const words = Array.from({ length: 3000 }, (_, number) => `word${number}`).join(' ');
const constant = Array.from({ length: 40 }, (_, number) => source(`s${number}`, [words, 'steady']));
let search = await EmbeddedSearch.build(constant, clock);
for (let round = 0; ; round++) {
  // Every change makes a segment of its own, so that they have to be merged again and again.
  search = await search.update([source('changing', [`round ${round}`, words])], [], { small: 0 });
  search = await (await search.update([constant[round % constant.length]!], [], { small: 0 })).compacted();
  await store.save(search.parts, () => undefined);
  process.send?.(round);
}
