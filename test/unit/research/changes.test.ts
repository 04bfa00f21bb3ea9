import assert from 'node:assert/strict';
import type { LoadStatus, ResearchListener } from '../../../src/core/research/world.ts';
import { Research } from '../../../src/core/research.ts';
import { MemoryFiles, stillClock } from '../../support/memoryFiles.ts';

const folder = 'file:///w/corpus';
const uriOf = (number: number) => `${folder}/${number}.txt`;

async function start(files: MemoryFiles, onStatus: (status: LoadStatus) => void = () => {}) {
  const statuses: LoadStatus[] = [];
  const nothing = () => {};
  const listener: ResearchListener = {
    status: (status) => {
      statuses.push(status);
      onStatus(status);
    },
    sources: nothing,
    library: nothing,
    actors: nothing,
    findings: nothing,
  };
  const noStyles = { style: async () => undefined, locale: async () => undefined };
  const log = { info: nothing, warn: nothing, error: nothing };
  const research = new Research({ files, styles: noStyles, clock: stillClock, log }, listener);
  await research.configure({ corpusFolders: [folder], bibliographyFiles: [] });
  statuses.length = 0;
  return { research, statuses };
}

/** Many files that come at once. */
function come(files: MemoryFiles, count: number): string[] {
  const uris = Array.from({ length: count }, (_, number) => uriOf(number));
  for (const [number, uri] of uris.entries()) files.files.set(uri, `Mercury is named in the file of number ${number}.`);
  return uris;
}

describe('many changes at once', function () {
  this.timeout(20_000);

  it('are taken in slices, told as they go, and all there in the end', async () => {
    const files = new MemoryFiles({ [`${folder}/first.txt`]: 'A text of its own.' });
    const { research, statuses } = await start(files);
    await research.filesChanged(come(files, 700));
    assert.equal((await research.search('mercury')).total, 700);
    assert.deepEqual(
      statuses.map((status) => (status.state === 'indexing' ? [status.done, status.total] : status.state)),
      [[200, 700], [400, 700], [600, 700], 'ready'],
    );
  });

  it('let other questions be answered in between', async () => {
    const files = new MemoryFiles({ [`${folder}/first.txt`]: 'A text of its own.' });
    const answers: string[] = [];
    const started = await start(files, (status) => {
      if (status.state === 'indexing' && status.total === 700 && !answers.includes('asked')) {
        answers.push('asked');
        void started.research.keys().then(() => answers.push('answered'));
      }
      if (status.state === 'ready') answers.push('ready');
    });
    await started.research.filesChanged(come(files, 700));
    assert.deepEqual(answers.slice(-3), ['asked', 'answered', 'ready']);
  });

  it('can be given up: what was read stays, the rest is read when it is told again', async () => {
    const files = new MemoryFiles({ [`${folder}/first.txt`]: 'A text of its own.' });
    const controller = new AbortController();
    const { research, statuses } = await start(files, (status) => {
      if (status.state === 'indexing' && status.total === 700) controller.abort();
    });
    const uris = come(files, 700);
    await assert.rejects(research.filesChanged(uris, controller.signal), { name: 'AbortError' });
    assert.equal((await research.search('mercury')).total, 200);
    assert.equal(statuses.at(-1)!.state, 'ready');
    await research.filesChanged(uris);
    assert.equal((await research.search('mercury')).total, 700);
  });

  it('are gone with the folder they were in', async () => {
    const files = new MemoryFiles({ [`${folder}/sub/a.txt`]: 'Mercury here.', [`${folder}/b.txt`]: 'Mercury there.' });
    const { research } = await start(files);
    files.files.delete(`${folder}/sub/a.txt`);
    await research.filesChanged([`${folder}/sub`]);
    assert.equal((await research.search('mercury')).total, 1);
  });
});
