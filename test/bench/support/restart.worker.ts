import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { EmbeddedSearch } from '../../../src/core/search/embeddedSearch.ts';
import { IndexStore } from '../../../src/core/search/store/indexStore.ts';
import { NodeIndexStorage } from '../../../src/worker/storage.node.ts';

/** A worker that opens a stored index, answers one query and says what that took. */
const { folder, query } = workerData as { folder: string; query: string };
const clock = { now: () => performance.now(), pause: () => setImmediate() };
const started = performance.now();
const segments = await new IndexStore(new NodeIndexStorage(folder), 'bench', clock).open();
const opened = performance.now();
const search = EmbeddedSearch.of(segments ?? [], clock);
const { hits, total } = await search.search(query);
const answered = performance.now();
await search.warm();
parentPort!.postMessage({
  total,
  text: hits[0]?.passage.text,
  open: opened - started,
  hit: answered - opened,
  memory: process.memoryUsage().rss,
});
