import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileStore } from '../../../src/core/ports.ts';
import type { LoadStatus } from '../../../src/core/research/world.ts';
import { Research } from '../../../src/core/research.ts';
import { fileUri, NodeFileStore } from '../../../src/worker/files.node.ts';
import { MemoryFiles, stillClock } from '../../support/memoryFiles.ts';

function open(files: FileStore) {
  const statuses: LoadStatus[] = [];
  const findings: string[] = [];
  const nothing = () => {};
  const research = new Research(
    {
      files,
      styles: { style: async () => undefined, locale: async () => undefined },
      clock: { now: () => performance.now(), pause: stillClock.pause },
      log: { info: nothing, warn: nothing, error: nothing },
    },
    {
      status: (status) => statuses.push(status),
      sources: nothing,
      library: nothing,
      actors: nothing,
      findings: (all) => findings.splice(0, findings.length, ...all.map(({ message }) => message)),
    },
  );
  return { research, statuses, findings };
}

describe('a corpus in which things go wrong', function () {
  this.timeout(60_000);
  let home: string;
  let corpus: string;

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'ibid-faults-'));
    corpus = join(home, 'corpus');
    await mkdir(corpus);
  });
  afterEach(() => rm(home, { recursive: true }));

  async function loaded() {
    const opened = open(new NodeFileStore());
    await opened.research.configure({ corpusFolders: [fileUri(corpus)], bibliographyFiles: [] });
    return opened;
  }

  it('is empty when its folder vanishes, and is there again when that comes back', async () => {
    await writeFile(join(corpus, 'a.txt'), 'The river floods every spring.');
    await mkdir(join(corpus, 'sub'));
    await writeFile(join(corpus, 'sub', 'b.txt'), 'The river is wide.');
    const { research, statuses } = await loaded();
    assert.equal((await research.search('river')).total, 2);
    await rename(corpus, join(home, 'away'));
    await research.filesChanged([fileUri(corpus)]);
    assert.equal((await research.search('river')).total, 0);
    assert.deepEqual(statuses.at(-1), { state: 'noCorpus', folders: [fileUri(corpus)] });
    await rename(join(home, 'away'), corpus);
    await research.filesChanged([fileUri(corpus)]);
    assert.equal((await research.search('river')).total, 2);
    assert.equal(statuses.at(-1)!.state, 'ready');
  });

  it('reads each file once where links lead in a circle, and names of any script and with quotes', async () => {
    await mkdir(join(corpus, 'sub'));
    await symlink(corpus, join(corpus, 'sub', 'back'));
    const names = ['отчёт о реках.txt', `it's "quoted" «так».md`, 'ライン%20#1?.txt'];
    for (const name of names) await writeFile(join(corpus, 'sub', name), `A river in ${name.length} words.`);
    const { research, findings } = await loaded();
    const { hits } = await research.search('river');
    assert.deepEqual(
      hits.map(({ source }) => source).sort(),
      names.map((name) => fileUri(join(corpus, 'sub', name))).sort(),
    );
    assert.deepEqual(findings, []);
    const uri = fileUri(join(corpus, 'sub', names[0]!));
    assert.match((await (await research.reading()).text(uri)).text, /^A river in/);
    await rm(join(corpus, 'sub', names[1]!));
    await research.filesChanged([fileUri(join(corpus, 'sub', names[1]!))]);
    assert.equal((await research.search('river')).total, 2);
  });

  it('says of a file that has grown too large that it is not read, and reads it once it is smaller', async () => {
    const path = join(corpus, 'log.txt');
    await writeFile(path, 'The river floods every spring.');
    const { research, findings } = await loaded();
    const before = process.memoryUsage().rss;
    await truncate(path, 200_000_000);
    await research.filesChanged([fileUri(path)]);
    assert.equal((await research.search('river')).total, 0);
    assert.deepEqual(findings, ['log.txt has 200 MB; Ibid reads sources up to 50 MB.']);
    assert.ok(process.memoryUsage().rss - before < 100_000_000);
    await writeFile(path, 'The river is wide.');
    await research.filesChanged([fileUri(path)]);
    assert.equal((await research.search('river')).total, 1);
    assert.deepEqual(findings, []);
  });

  it('is taken in with ten thousand files, told as it goes, in a bounded room', async () => {
    const words = Array.from({ length: 500 }, (_, at) => `word${at}`);
    const paragraph = (number: number) =>
      Array.from({ length: 15 }, (_, at) => words[(number * 7 + at * (1 + (number % 11))) % words.length]).join(' ');
    const texts: Record<string, string> = {};
    for (let number = 0; number < 10_000; number++)
      texts[`file:///w/corpus/${number}.txt`] = `Report ${number}\n\n${paragraph(number)}\n`;
    const { research, statuses } = open(new MemoryFiles(texts));
    const before = process.memoryUsage().heapUsed;
    const report = await research.configure({ corpusFolders: ['file:///w/corpus'], bibliographyFiles: [] });
    assert.equal(report.sources, 10_000);
    assert.deepEqual(report.failed, []);
    assert.ok((await research.search('word7')).total > 0);
    const done = statuses.flatMap((status) => (status.state === 'indexing' ? [status.done] : []));
    assert.ok(done.length > 1);
    assert.deepEqual(
      done,
      [...done].sort((a, b) => a - b),
    );
    assert.ok(process.memoryUsage().heapUsed - before < 400_000_000);
  });
});
