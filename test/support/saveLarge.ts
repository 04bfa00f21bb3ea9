import { setImmediate } from 'node:timers/promises';
import { EmbeddedSearch } from '../../src/core/search/embeddedSearch.ts';
import { IndexStore } from '../../src/core/search/store/indexStore.ts';
import { NodeIndexStorage } from '../../src/worker/storage.node.ts';
import { source } from '../unit/search/samples.ts';

/** A process that stores an index of about a megabyte in the folder of its argument, and says what came of it. */
const clock = { now: () => performance.now(), pause: () => setImmediate() };
const words = Array.from({ length: 20_000 }, (_, number) => `large${number}`).join(' ');
const search = await EmbeddedSearch.build([source('large', [words, 'steady', words])], clock);
const stored = new IndexStore(new NodeIndexStorage(process.argv[2]!), 'test', clock).save(
  search.parts,
  () => undefined,
);
console.log(await stored.then(() => 'stored').catch((error) => String(error)));
