import assert from 'node:assert/strict';
import type { Clock } from '../../../src/core/ports.ts';
import { inEnglish } from '../../../src/core/text/sentence.ts';
import { MemoryFiles, stillClock } from '../../support/memoryFiles.ts';
import { MemoryStorage } from '../../support/memoryStorage.ts';
import { canal, canalText, config, folder, open, texts } from './statementsSample.ts';

const blob = 'statements.txt';

describe('statements in storage', () => {
  async function stored(files: MemoryFiles): Promise<MemoryStorage> {
    const storage = new MemoryStorage();
    const research = open(files, storage);
    await research.configure(config);
    await (await research.statements()).quotationsBy({ actor: 'kline' });
    await research.save();
    return storage;
  }

  const total = async (storage: MemoryStorage, files: MemoryFiles, build = 'one') => {
    const research = open(files, storage, stillClock, build);
    await research.configure(config);
    return (await research.search('speaker:kline ')).total;
  };

  it('are taken from there, not read again, unless text, date or program is another', async () => {
    const files = new MemoryFiles(texts());
    const storage = await stored(files);
    // The text is another and looks the same from outside, so that what is stored counts.
    const bytes = canalText.replaceAll('Kline', 'Kloss');
    files.files.set(canal, bytes);
    assert.equal(await total(storage, files), 3);
    files.files.set(canal, canalText);
    assert.equal(await total(storage, files, 'two'), 3);
    files.files.set(canal, canalText.replaceAll('Kline', 'Ode'));
    assert.equal(await total(storage, files), 2);
  });

  it('that are damaged or cut off are read anew', async () => {
    const files = new MemoryFiles(texts());
    const storage = await stored(files);
    const whole = storage.blobs.get(blob)!;
    for (let at = 0; at < whole.length; at += 7) {
      const flipped = whole.slice();
      flipped[at] = flipped[at]! ^ 4;
      storage.blobs.set(blob, flipped);
      assert.equal(await total(storage, files), 3, `byte ${at}`);
    }
    for (const length of [0, 3, whole.length >> 1, whole.length - 1]) {
      storage.blobs.set(blob, whole.slice(0, length));
      assert.equal(await total(storage, files), 3, `${length} bytes`);
    }
  });

  it('that cannot be stored harm nothing', async () => {
    const files = new MemoryFiles(texts());
    const storage = new MemoryStorage();
    storage.failing = 'no space left on device';
    assert.equal(await total(storage, files), 3);
  });
});

describe('reading statements', () => {
  it('is waited for a while by a query for speakers, which says how much is still unread', async () => {
    const storage = new MemoryStorage();
    const read = storage.read.bind(storage);
    let release: () => void = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    storage.read = async (name) => {
      if (name === blob) await released;
      return read(name);
    };
    const after: Clock['after'] = (_, work) => {
      const timer = setTimeout(work, 0);
      return () => clearTimeout(timer);
    };
    const research = open(new MemoryFiles(texts()), storage, { ...stillClock, after });
    await research.configure(config);
    const early = await research.search('speaker:kline ');
    assert.equal(early.total, 0);
    assert.match(inEnglish(early.note!), /2 sources/);
    assert.equal((await research.search('gates ')).note, undefined);
    release();
    await (await research.statements()).quotationsBy({ actor: 'kline' });
    const late = await research.search('speaker:kline ');
    assert.deepEqual([late.total, late.note], [3, undefined]);
  });

  it('lets others work after every few paragraphs, also of one long source', async () => {
    let time = 0;
    let pauses = 0;
    const clock: Clock = {
      now: () => time++,
      pause: async () => void pauses++,
    };
    const long = Array.from({ length: 400 }, (_, at) => `“It is number ${at},” Anna Kline said.`).join('\n\n');
    const research = open(new MemoryFiles({ ...texts(), [`${folder}/long.md`]: long }), undefined, clock);
    await research.configure(config);
    const before = pauses;
    assert.equal((await (await research.statements()).quotationsBy({ actor: 'kline', limit: 1000 })).length, 404);
    assert.ok(pauses - before > 50, `${pauses - before} pauses`);
  });
});
