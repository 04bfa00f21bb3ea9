import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Clock } from '../../src/core/ports.ts';
import { Research } from '../../src/core/research.ts';
import { fileUri, NodeFileStore } from '../../src/worker/files.node.ts';
import { makeSources, vocabulary } from './support/corpus.ts';
import { ms, printTable } from './support/table.ts';
import { percentile, type Timings, timed, timeEach } from './support/timing.ts';

/** Files of eight passages each, as `makeSources` counts its own. */
const passages = { small: 5400, medium: 40_000, full: 135_000 } as const;

/** Measures how fast files that are saved, deleted and changed by the thousand are in the index or gone, with real files. */
export async function bench(size: keyof typeof passages): Promise<void> {
  const words = vocabulary(8000);
  const texts = makeSources(passages[size], words).map(({ passages }, number) =>
    [`# Report ${number}`, ...passages.slice(0, 8).map(({ text }) => text)].join('\n\n'),
  );
  const folder = await mkdtemp(join(tmpdir(), 'ibid-watching-'));
  try {
    const paths = texts.map((_, number) => join(folder, `${number}.md`));
    for (const [number, path] of paths.entries()) await writeFile(path, texts[number]!);
    console.log(`${paths.length} files written`);
    await measure(folder, paths, texts, words);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measure(folder: string, paths: readonly string[], texts: readonly string[], words: readonly string[]) {
  const gaps: number[] = [];
  let last = performance.now();
  const clock: Clock = {
    now: () => performance.now(),
    pause: async () => {
      gaps.push(performance.now() - last);
      await setImmediate();
      last = performance.now();
    },
  };
  const research = started(clock);
  const load = await timed(() => research.configure({ corpusFolders: [fileUri(folder)], bibliographyFiles: [] }));
  console.log(`all read in ${ms(load.took)} ms`);
  const tell = (path: string) => research.filesChanged([fileUri(path)]);
  /** Waits for what goes on behind, such as the comparison of all sources: people do not save thirty times a second. */
  const settled = async () => {
    while (performance.now() - last < 100) await setTimeout(20);
  };
  const saves = await timeApart(settled, paths.slice(0, 30), async (path) => {
    await writeFile(path, `# Saved ${path}\n\n${texts[0]}\n\nSaved just now: ${path}.`);
    await tell(path);
    await research.search(`"saved just now" ${words[0]}`);
  });
  console.log('30 of them saved');
  const deletions = await timeApart(settled, paths.slice(30, 60), async (path) => {
    await rm(path);
    await tell(path);
  });
  for (const [number, path] of paths.slice(60).entries())
    await writeFile(path, `${texts[number]}\n\nChanged with all the others.`);
  console.log('30 deleted; the others changed');
  gaps.length = 0;
  last = performance.now();
  const many = await timed(() => research.filesChanged(paths.map(fileUri)));
  const { total } = await research.search('"changed with all the others"');
  printTable(
    `${paths.length} files; ${total} of them changed at once`,
    ['', 'p50 ms', 'p95 ms', 'cpu p50', 'cpu p95', 'target'],
    [
      ['a file saved, to searchable', ms(saves.p50), ms(saves.p95), ms(saves.cpu50), ms(saves.cpu95), '100'],
      [
        'a file deleted, to gone',
        ms(deletions.p50),
        ms(deletions.p95),
        ms(deletions.cpu50),
        ms(deletions.cpu95),
        '100',
      ],
      ['all read at the start', ms(load.took), '', ms(load.cpu), '', ''],
      ['all told at once', ms(many.took), '', ms(many.cpu), '', ''],
      ['  time between two pauses of that', ms(percentile(gaps, 0.5)), ms(percentile(gaps, 0.95)), '', '', ''],
      ['  the longest', ms(Math.max(0, ...gaps)), '', '', '', ''],
    ],
  );
}

async function timeApart(
  settled: () => Promise<void>,
  paths: readonly string[],
  work: (path: string) => Promise<void>,
) {
  const each: Timings[] = [];
  for (const path of paths) {
    await settled();
    each.push(await timeEach([path], work));
  }
  const over = (part: number, of: 'p50' | 'cpu50') =>
    percentile(
      each.map((one) => one[of]),
      part,
    );
  return { p50: over(0.5, 'p50'), p95: over(0.95, 'p50'), cpu50: over(0.5, 'cpu50'), cpu95: over(0.95, 'cpu50') };
}

function started(clock: Clock): Research {
  const nothing = () => {};
  let told = 0;
  return new Research(
    {
      files: new NodeFileStore(),
      styles: { style: async () => undefined, locale: async () => undefined },
      clock,
      log: { info: nothing, warn: nothing, error: nothing },
    },
    {
      status: (status) => {
        if (status.state !== 'indexing' || clock.now() - told < 5000) return;
        told = clock.now();
        console.log(`  ${status.done} of ${status.total}`);
      },
      sources: nothing,
      library: nothing,
      actors: nothing,
      findings: nothing,
    },
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await bench((['medium', 'full'] as const).find((size) => process.argv.includes(`--${size}`)) ?? 'small');
