import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import type { EmbeddedSearch } from '../../../src/core/search/embeddedSearch.ts';
import { IndexStore } from '../../../src/core/search/store/indexStore.ts';
import { NodeIndexStorage } from '../../../src/worker/storage.node.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { ms, printTable } from './table.ts';
import { percentile } from './timing.ts';

/** Stores the index and measures what a new worker takes until its first hit. `megabytes` of text. Returns the printed table in Markdown. */
export async function measureRestart(
  search: EmbeddedSearch,
  queries: readonly string[],
  megabytes: number,
): Promise<string> {
  const folder = scratchFolder('bench');
  const clock = { now: () => performance.now(), pause: () => setImmediate() };
  const saved = performance.now();
  await new IndexStore(new NodeIndexStorage(folder), 'bench', clock).save(search.parts, () => undefined);
  const saving = performance.now() - saved;
  const script = join(folder, 'worker.mjs');
  const entry = new URL('restart.worker.ts', import.meta.url).pathname;
  buildSync({ entryPoints: [entry], bundle: true, platform: 'node', format: 'esm', outfile: script });
  const times: number[][] = [];
  for (const query of queries) {
    const started = performance.now();
    const worker = new Worker(script, { workerData: { folder, query } });
    const answer = await new Promise<{ open: number; hit: number; total: number }>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    const all = performance.now() - started;
    await worker.terminate();
    if (answer.total === 0) throw new Error(`${query}: the stored index finds nothing.`);
    times.push([answer.open, answer.hit, answer.open + answer.hit, all]);
  }
  const column = (index: number) => times.map((row) => row[index]!);
  const size = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1e6;
  return printTable(
    'A new worker, ms',
    ['', 'p50', 'p95', 'target'],
    [
      ['open the index', ms(percentile(column(0), 0.5)), ms(percentile(column(0), 0.95)), ''],
      ['first hit after that', ms(percentile(column(1), 0.5)), ms(percentile(column(1), 0.95)), ''],
      ['both', ms(percentile(column(2), 0.5)), ms(percentile(column(2), 0.95)), '150, 300 at 1 M'],
      ['save all, once', ms(saving), '', ''],
      ['MB stored, with texts and records', size.toFixed(1), '', ''],
      ['of them the index, share of the text', (search.bytes / 1e6 / megabytes).toFixed(2), '', '<= 0.6'],
    ],
  );
}
