/** Times inside a real VS Code, with the two seed articles as the corpus. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../src/build/folders.ts';
import type { HostTimes } from '../host/bench.ts';
import { runInVSCode } from '../support/hostTests.ts';
import { scratchFolder } from '../support/scratch.ts';
import { seeds } from '../support/seeds.ts';

/** Prints how long Ibid takes to activate, to the first hits, to a hover, and how long it holds the host. */
export async function bench(size: 'small' | 'full'): Promise<void> {
  const folder = seedWorkspace();
  if (!folder) return console.log('Skipped: the seed articles are not beside the project');
  const runs: HostTimes[] = [];
  for (let count = 0; count < (size === 'full' ? 3 : 1); count++) {
    runs.push((await runInVSCode('bench', folder)) as HostTimes);
  }
  for (const times of runs) report(times);
}

/** A folder with the seeds and the sample's actors as its corpus; `undefined` where the seeds are absent. */
function seedWorkspace(): string | undefined {
  const folder = join(scratchFolder('bench'), 'workspace');
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus, { recursive: true });
  try {
    const { a, b } = seeds();
    writeFileSync(join(corpus, 'a.txt'), a);
    writeFileSync(join(corpus, 'b.txt'), b);
  } catch {
    return undefined;
  }
  cpSync(join(projectFolder, 'corpus', 'actors'), join(corpus, 'actors'), { recursive: true });
  return folder;
}

function report(times: HostTimes): void {
  const { load, activate, firstHits, hits, searches, hovers, heldFirst, heldLater } = times;
  if (load !== undefined) line('load the bundle', load);
  if (activate !== undefined) line('activate()', activate, 50);
  line(`first hits (${hits}), with the start of the worker`, firstHits, 300);
  line('a search later on, median', median(searches));
  line('a hover, median', median(hovers), 5);
  line('a hover, slowest', hovers.at(-1)!);
  line('our own code at a stretch, up to the first hits', heldFirst, 20);
  line('our own code at a stretch, searches and hovers', heldLater, 20);
}

function line(what: string, milliseconds: number, atMost?: number): void {
  const wanted = atMost === undefined ? '' : ` (wanted: at most ${atMost})`;
  console.log(`${what.padEnd(48)} ${milliseconds.toFixed(1).padStart(8)} ms${wanted}`);
}

function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)]!;
}
