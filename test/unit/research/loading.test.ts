import assert from 'node:assert/strict';
import { Loading } from '../../../src/core/research/loading.ts';
import type { LoadStatus, ResearchListener } from '../../../src/core/research/world.ts';
import { Research } from '../../../src/core/research.ts';
import { asItIs } from '../../../src/core/text/sentence.ts';
import { MemoryFiles, stillClock } from '../../support/memoryFiles.ts';

const nothing = () => {};

function listening(onStatus: (status: LoadStatus) => void): ResearchListener {
  return { status: onStatus, sources: nothing, library: nothing, actors: nothing, findings: nothing };
}

/** Resolves never, and rejects when it is stopped. */
function endless(signal: AbortSignal): Promise<void> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}

describe('reading everything', () => {
  function loading() {
    const heard: LoadStatus[] = [];
    return { heard, reading: new Loading(listening((status) => heard.push(status))) };
  }

  it('resolves when a person stops it, and says so until everything was read', async () => {
    const { heard, reading } = loading();
    const read = reading.all(endless);
    reading.stop();
    await read;
    assert.deepEqual([heard, reading.stopped], [[{ state: 'stopped' }], true]);
    await reading.all(async () => {});
    assert.equal(reading.stopped, false);
  });

  it('rejects when whoever asked for it gives up, or when it fails', async () => {
    const { heard, reading } = loading();
    await assert.rejects(reading.all(async (signal) => signal.throwIfAborted(), AbortSignal.abort()));
    await assert.rejects(
      reading.all(() => Promise.reject(new Error('the disk is gone'))),
      /disk/,
    );
    assert.deepEqual(heard.at(-1), { state: 'failed', reason: asItIs('the disk is gone') });
    assert.equal(reading.stopped, false);
  });
});

describe('a corpus whose reading is stopped', () => {
  it('is searched as it was before, says that it is not whole, and is read when that is asked for', async () => {
    const texts = Array.from({ length: 40 }, (_, number) => [
      `file:///w/corpus/${number}.txt`,
      `Mercury is named in the file of number ${number}.`,
    ]);
    const files = new MemoryFiles(Object.fromEntries(texts));
    const heard: LoadStatus[] = [];
    let stops = false;
    const research: Research = new Research(
      {
        files,
        styles: { style: async () => undefined, locale: async () => undefined },
        clock: stillClock,
        log: { info: nothing, warn: nothing, error: nothing },
      },
      listening((status) => {
        heard.push(status);
        if (stops && status.state === 'indexing') research.stopReading();
      }),
    );
    await research.configure({ corpusFolders: ['file:///w/corpus'], bibliographyFiles: [] });
    stops = true;
    await research.rebuild();
    assert.deepEqual(heard.at(-1), { state: 'stopped' });
    assert.equal((await research.search('mercury')).total, 40);
    stops = false;
    files.files.set('file:///w/corpus/7.txt', 'Saturn is named in the file of number 7.');
    await research.filesChanged(['file:///w/corpus/7.txt']);
    assert.equal((await research.search('mercury')).total, 39);
    assert.equal((await research.search('is:evidence')).total, 40);
    files.files.set('file:///w/corpus/7.txt', 'Mercury is named in the file of number 7.');
    await research.rebuild();
    assert.equal(heard.at(-1)?.state, 'ready');
    assert.equal((await research.search('mercury')).total, 40);
  });

  it('still has the bibliographies of the settings, and says that it was stopped', async () => {
    const texts = Array.from({ length: 300 }, (_, number) => [
      `file:///w/corpus/${number}.txt`,
      `Mercury is named in the file of number ${number}.`,
    ]);
    const refs = 'file:///w/refs.bib';
    const files = new MemoryFiles({ ...Object.fromEntries(texts), [refs]: '@book{doe, title = {Tides}}\n' });
    const heard: LoadStatus[] = [];
    const keys: string[] = [];
    let stops = true;
    const research: Research = new Research(
      {
        files,
        styles: { style: async () => undefined, locale: async () => undefined },
        clock: stillClock,
        log: { info: nothing, warn: nothing, error: nothing },
      },
      {
        ...listening((status) => {
          heard.push(status);
          if (stops && status.state === 'indexing') research.stopReading();
        }),
        library: (rows) => keys.push(...rows.map(({ key }) => key)),
      },
    );
    await research.configure({ corpusFolders: ['file:///w/corpus'], bibliographyFiles: [refs] });
    assert.equal(heard.at(-1)?.state, 'stopped');
    assert.ok(keys.includes('doe'));
    stops = false;
    await research.rebuild();
    for (const [uri] of texts) files.files.set(uri!, 'Saturn is named here.');
    stops = true;
    await research.filesChanged(texts.map(([uri]) => uri!));
    assert.equal(heard.at(-1)?.state, 'stopped', 'changes of many files');
    stops = false;
    await research.filesChanged([texts[0]![0]!]);
    assert.equal(heard.at(-1)?.state, 'stopped', 'until all is read');
  });
});
