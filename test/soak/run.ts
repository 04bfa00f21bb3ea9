/**
 * `npm run soak`: an hour of edits, renames, deletes, searches and hovers at random, on real files, through all that the worker serves; `--minutes 2` for less. Every
 * answer is compared with a plain scan of the files, and memory is printed every minute. Fails when an answer is wrong or memory grows steadily.
 */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Research } from '../../src/core/research.ts';
import { nodeClock } from '../../src/worker/clock.node.ts';
import { fileUri, NodeFileStore } from '../../src/worker/files.node.ts';
import { NodeIndexStorage } from '../../src/worker/storage.node.ts';
import { scratchFolder } from '../support/scratch.ts';
import { Shelf, words } from './library.ts';
import { growsSteadily, memoryNow } from './memory.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '60' }, seed: { type: 'string', default: String(Date.now() % 1e6) } },
});
const duration = Number(values.minutes) * 60_000;
if (!(duration > 0)) throw new Error('--minutes is a number above 0');

const home = scratchFolder('soak');
const corpus = join(home, 'corpus');
const shelf = new Shelf(corpus, Number(values.seed));
console.log(`Soak of ${values.minutes} minutes with --seed ${values.seed}`);

async function open(): Promise<Research> {
  const log = { info: () => {}, warn: console.log, error: console.log };
  const nothing = () => {};
  const research = new Research(
    {
      files: new NodeFileStore(),
      styles: { style: async () => undefined, locale: async () => undefined },
      clock: nodeClock,
      log,
      index: { storage: new NodeIndexStorage(join(home, 'index')), build: 'soak' },
    },
    { status: nothing, sources: nothing, library: nothing, actors: nothing, findings: nothing },
  );
  await research.configure({ corpusFolders: [fileUri(corpus)], bibliographyFiles: [] });
  return research;
}

/** Compares a search with the plain scan. */
async function ask(research: Research): Promise<void> {
  const wanted = [...new Set([shelf.pick(words), shelf.pick(words)])];
  const query = wanted.map((word) => `"${word}"`).join(' ');
  const [found, expected] = [await research.search(query, { limit: 5 }), await shelf.count(wanted)];
  if (found.total !== expected)
    throw new Error(`${query} finds ${found.total}, a plain scan ${expected}; ${shelf.size} sources`);
  for (const { text } of found.hits)
    for (const word of wanted) if (!text.includes(word)) throw new Error(`${query} finds “${text}”`);
}

/** What a hover and a check of a draft ask. */
async function read(research: Research): Promise<void> {
  const [hit] = (await research.search(shelf.pick(words), { limit: 1 })).hits;
  if (!hit) return;
  const quoted = hit.text.split(' ').slice(0, 8).join(' ');
  const row = await (await research.checks()).verify(quoted, {
    mode: 'parenthetical',
    items: [{ key: hit.citationKey }],
  });
  if (row && row.verdict !== 'verbatim')
    throw new Error(`“${quoted}” of ${hit.citationKey} is said to be ${row.verdict}`);
  const cards = await research.lookUpActor('Ann Lake');
  if (cards.length !== 1) throw new Error(`Ann Lake is ${cards.length} actors`);
}

async function main(): Promise<void> {
  await mkdir(join(corpus, 'actors'), { recursive: true });
  await writeFile(join(corpus, 'actors', 'a.yaml'), 'id: ann-lake\ntype: person\nname: Ann Lake\n');
  let research = await open();
  const started = Date.now();
  const heaps: number[] = [];
  const sampleEvery = Math.min(60_000, duration / 12);
  let steps = 0;
  for (let next = started + sampleEvery; Date.now() - started < duration; steps++) {
    const touched = await shelf.change();
    await research.filesChanged(touched.map(fileUri));
    await ask(research);
    if (steps % 5 === 0) await read(research);
    // As after a reload of the window.
    if (steps % 200 === 199) {
      await research.save();
      research = await open();
    }
    if (Date.now() < next) continue;
    next += sampleEvery;
    const { heap, resident } = memoryNow();
    heaps.push(heap);
    const minutes = ((Date.now() - started) / 60_000).toFixed(1);
    console.log(
      `${minutes} min: ${steps} steps, ${shelf.size} sources, heap ${(heap / 1e6).toFixed(0)} MB, resident ${(resident / 1e6).toFixed(0)} MB`,
    );
  }
  if (growsSteadily(heaps))
    throw new Error(`Memory grows: ${heaps.map((heap) => Math.round(heap / 1e6)).join(', ')} MB`);
  console.log(`${steps} steps, every answer right`);
}

await main();
process.exit(0);
