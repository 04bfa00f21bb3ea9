import assert from 'node:assert/strict';
import type { Clock } from '../../../src/core/ports.ts';
import type { ResearchConfig } from '../../../src/core/research/world.ts';
import { Research } from '../../../src/core/research.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { MemoryStorage } from '../../support/memoryStorage.ts';

const folder = 'file:///w/corpus';
const one = `${folder}/one.md`;
const two = `${folder}/two.txt`;
const bib = 'file:///w/references.bib';
const config: ResearchConfig = { corpusFolders: [folder], bibliographyFiles: [] };

function texts(): Record<string, string> {
  return {
    [one]: '---\nid: rivers\ntitle: Of Rivers\n---\n\nThe river floods every spring.\n\nIt is wide here.',
    [two]: 'A lake does not flood.',
  };
}

/** A clock that stands still; what is to be done later is done by `later`. */
class TestClock implements Clock {
  readonly waiting = new Set<() => void>();
  now = () => 0;
  pause = async () => {};
  after = (_: number, work: () => void) => {
    this.waiting.add(work);
    return () => void this.waiting.delete(work);
  };
}

function open(files: MemoryFiles, storage: MemoryStorage, build = 'one') {
  const nothing = () => {};
  const warnings: string[] = [];
  const clock = new TestClock();
  const research = new Research(
    {
      files,
      styles: { style: async () => undefined, locale: async () => undefined },
      clock,
      log: { info: nothing, warn: (message) => warnings.push(message), error: nothing },
      index: { storage, build },
    },
    { status: nothing, sources: nothing, library: nothing, actors: nothing, findings: nothing },
  );
  return { research, clock, warnings };
}

async function stored(files: MemoryFiles, how = config) {
  const storage = new MemoryStorage();
  const { research } = open(files, storage);
  await research.configure(how);
  await research.save();
  files.reads.length = 0;
  return storage;
}

const found = async (research: Research, query: string) => (await research.search(query)).hits.map(({ text }) => text);

describe('an index that was stored', () => {
  it('answers before any file is read, and no file is read that has not changed', async () => {
    const files = new MemoryFiles(texts());
    const storage = await stored(files);
    const { research } = open(files, storage);
    let listed = false;
    files.list = async () => {
      listed = true;
      return new Promise(() => {});
    };
    void research.configure(config);
    const { hits } = await research.search('river');
    assert.equal(hits[0]!.text, 'The river floods every spring.');
    assert.equal(hits[0]!.citationKey, 'rivers');
    assert.equal((await research.passage(hits[0]!.id))?.text, hits[0]!.text);
    assert.deepEqual(files.reads, []);
    assert.ok(!listed || files.reads.length === 0);
  });

  it('gives the same answers, rows and findings as one that is built', async () => {
    const files = new MemoryFiles({ ...texts(), [`${two}.yaml`]: 'title: [1\n' });
    const storage = await stored(files);
    const { research } = open(files, storage);
    const report = await research.configure(config);
    const fresh = open(files, new MemoryStorage());
    assert.deepEqual({ ...report, milliseconds: 0 }, { ...(await fresh.research.configure(config)), milliseconds: 0 });
    for (const query of ['river', 'flood', '"lake does"', 'key:rivers', 'title:rivers', 'nothing'])
      assert.deepEqual(await research.search(query), await fresh.research.search(query), query);
    const keys = await research.keys();
    assert.deepEqual(keys.places('rivers'), (await fresh.research.keys()).places('rivers'));
  });

  it('is renewed where files have changed, come or gone meanwhile', async () => {
    const files = new MemoryFiles({ ...texts(), [`${folder}/three.md`]: 'Ponds are small.' });
    const storage = await stored(files);
    files.files.set(one, '# Of Rivers\n\nThe stream floods in autumn as well.');
    files.files.delete(two);
    files.files.set(`${folder}/новый «текст» 'a'.md`, 'Canals are dug.');
    const { research } = open(files, storage);
    await research.configure(config);
    assert.deepEqual(await found(research, 'spring'), []);
    assert.deepEqual(await found(research, 'autumn'), ['The stream floods in autumn as well.']);
    assert.deepEqual(await found(research, 'lake'), []);
    assert.deepEqual(await found(research, 'canals'), ['Canals are dug.']);
    assert.ok(!files.reads.includes(`${folder}/three.md`));
  });

  it('keeps what entries of bibliographies say, unless they say something else', async () => {
    const files = new MemoryFiles({
      ...texts(),
      [bib]: '@article{lakes, title = {Of Lakes}, author = {Roe, Ann}, file = {corpus/two.txt}}',
    });
    const how = { ...config, bibliographyFiles: [bib] };
    const storage = await stored(files, how);
    const again = open(files, storage);
    await again.research.configure(how);
    assert.equal((await again.research.search('lake')).hits[0]!.title, 'Of Lakes');
    assert.ok(!files.reads.includes(two));
    await again.research.save();
    files.files.set(bib, '@article{lakes, title = {Of Great Lakes}, author = {Roe, Ann}, file = {corpus/two.txt}}');
    const other = open(files, storage);
    await other.research.configure(how);
    assert.equal((await other.research.search('lake')).hits[0]!.title, 'Of Great Lakes');
  });

  it('remembers the files that could not be read, and reads them again when they change', async () => {
    const bad = `${folder}/bad.docx`;
    const files = new MemoryFiles({ ...texts(), [bad]: new Uint8Array([1, 2, 3]) });
    const storage = await stored(files);
    const { research } = open(files, storage);
    const { failed } = await research.configure(config);
    assert.match(failed[0]!.reason, /^bad\.docx: it is no whole Word/);
    assert.deepEqual(files.reads, []);
    await research.filesChanged([bad]);
    assert.deepEqual(files.reads, [bad]);
    files.files.delete(bad);
    const later = await open(files, storage).research.configure(config);
    assert.deepEqual(later.failed, []);
  });

  it('tries a file again that could not be opened', async () => {
    const locked = `${folder}/locked.txt`;
    const files = new MemoryFiles({ ...texts(), [locked]: new Error('Cannot read locked.txt: no permission') });
    const storage = await stored(files);
    files.files.set(locked, 'A pond.');
    const { research } = open(files, storage);
    assert.deepEqual((await research.configure(config)).failed, []);
    assert.deepEqual(await found(research, 'pond'), ['A pond.']);
  });

  it('has the sources that only a draft attaches, once the draft is open again, without reading them', async () => {
    const drafted = 'file:///w/draft.bib';
    const attached = 'file:///z/storage/pond.txt';
    const files = new MemoryFiles({
      ...texts(),
      [drafted]: '@article{pond, title = {Of Ponds}, file = {/z/storage/pond.txt}}',
      [attached]: 'A pond is small.',
    });
    const storage = new MemoryStorage();
    const first = open(files, storage).research;
    await first.configure(config);
    await first.useBibliographies([drafted]);
    await first.ready();
    assert.deepEqual(await found(first, 'pond'), ['A pond is small.']);
    await first.save();
    files.reads.length = 0;
    const { research } = open(files, storage);
    await research.configure(config);
    assert.deepEqual(await found(research, 'pond'), []);
    await research.useBibliographies([drafted]);
    await research.ready();
    assert.deepEqual(await found(research, 'pond'), ['A pond is small.']);
    assert.deepEqual(files.reads, [drafted]);
  });

  it('is not used when another program wrote it', async () => {
    const files = new MemoryFiles(texts());
    const storage = await stored(files);
    const { research } = open(files, storage, 'two');
    await research.configure(config);
    assert.deepEqual(files.reads.sort(), [one, two]);
    assert.equal((await research.search('river')).total, 1);
  });

  it('is built anew, wherever it is damaged', async () => {
    const files = new MemoryFiles(texts());
    const storage = await stored(files);
    for (const [name, bytes] of [...storage.blobs])
      for (let at = 0; at < bytes.length; at += 97) {
        const flipped = bytes.slice();
        flipped[at]! ^= 4;
        storage.blobs.set(name, flipped);
        const { research } = open(files, storage);
        const built = research.configure(config);
        const answer = await research.search('"river floods"');
        assert.deepEqual(
          answer.hits.map(({ text }) => text),
          ['The river floods every spring.'],
          `${name} ${at}`,
        );
        await built;
        assert.deepEqual(await found(research, 'lake'), ['A lake does not flood.']);
        storage.blobs.set(name, bytes);
      }
  }).timeout(60_000);

  it('is built anew when a part of it is missing, or the folder has vanished', async () => {
    const files = new MemoryFiles(texts());
    const storage = await stored(files);
    const segment = [...storage.blobs.keys()].find((name) => name.startsWith('segment'))!;
    storage.blobs.delete(segment);
    const { research } = open(files, storage);
    await research.configure(config);
    assert.equal((await research.search('river')).total, 1);
    files.files.clear();
    const gone = open(files, await stored(new MemoryFiles(texts())));
    const report = await gone.research.configure(config);
    assert.equal(report.sources, 0);
    assert.equal((await gone.research.search('river')).total, 0);
  });
});

describe('storing the index', () => {
  it('comes some time after changes, once, and takes them up', async () => {
    const files = new MemoryFiles(texts());
    const storage = new MemoryStorage();
    const { research, clock } = open(files, storage);
    await research.configure(config);
    assert.equal(storage.blobs.size, 0);
    files.files.set(two, 'A pond instead.');
    await research.filesChanged([two]);
    // The two changes wait as one: what stores the index, and what looks for copies.
    assert.equal(clock.waiting.size, 2);
    for (const work of clock.waiting) work();
    await research.save();
    const { research: next } = open(files, storage);
    files.reads.length = 0;
    await next.configure(config);
    assert.deepEqual(await found(next, 'pond'), ['A pond instead.']);
    assert.deepEqual(await found(next, 'lake'), []);
    assert.deepEqual(files.reads, []);
  });

  it('is logged once when the disk is full, and searching goes on', async () => {
    const files = new MemoryFiles(texts());
    const storage = new MemoryStorage();
    storage.failing = 'no space left on device';
    const { research, warnings } = open(files, storage);
    await research.configure(config);
    await research.save();
    files.files.set(two, 'A pond instead.');
    await research.filesChanged([two]);
    await research.save();
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]!, /no space left on device/);
    assert.deepEqual(await found(research, 'pond'), ['A pond instead.']);
    assert.equal(storage.blobs.size, 0);
  });

  it('leaves a whole index when two windows store theirs in turn, and removes only what neither needs', async () => {
    const files = new MemoryFiles(texts());
    const storage = new MemoryStorage();
    const [a, b] = [open(files, storage), open(files, storage)];
    await a.research.configure(config);
    await a.research.save();
    await b.research.configure(config);
    storage.blobs.set('segment-00000000-old', new Uint8Array(8));
    storage.modified.set('segment-00000000-old', 0);
    storage.blobs.set('segment-00000000-new', new Uint8Array(8));
    for (const [number, window] of [a, b, a, b].entries()) {
      files.files.set(two, `Pond number ${'i'.repeat(number + 1)}.`);
      await window.research.filesChanged([two]);
      await window.research.save();
    }
    assert.ok(!storage.blobs.has('segment-00000000-old'));
    assert.ok(storage.blobs.has('segment-00000000-new'));
    files.reads.length = 0;
    const next = open(files, storage);
    await next.research.configure(config);
    assert.deepEqual(await found(next.research, 'pond'), ['Pond number iiii.']);
    assert.ok(!files.reads.includes(one));
  });
});
