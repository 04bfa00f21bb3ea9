import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { isCorpusFile } from '../../../src/core/corpus/corpusFiles.ts';
import { MemoryFiles, stillClock } from '../../support/memoryFiles.ts';

const folder = 'file:///study/corpus';
const paragraph = 'A paragraph long enough to be the running text of an article, with a verb in it and a full stop.';

async function load(files: MemoryFiles): Promise<Corpus> {
  const corpus = new Corpus(files, stillClock);
  await corpus.load([folder]);
  return corpus;
}

const titled = (title: string) => `---\ntitle: ${title}\n---\n\n${title}.\n`;

const keys = (corpus: Corpus) => corpus.sources.map((source) => source.metadata.item.id);

describe('the corpus', () => {
  it('has the Markdown and text files below its folders, not the sidecars, actors and other files', async () => {
    const files = new MemoryFiles({
      [`${folder}/b.md`]: paragraph,
      [`${folder}/deep/a.txt`]: paragraph,
      [`${folder}/deep/a.txt.yaml`]: 'title: From the sidecar\n',
      [`${folder}/actors/x.yaml`]: 'id: x\n',
      [`${folder}/image.png`]: 'png',
      'file:///study/draft.md': paragraph,
    });
    const corpus = await load(files);
    assert.deepEqual(
      corpus.sources.map((source) => source.uri),
      [`${folder}/b.md`, `${folder}/deep/a.txt`],
    );
    assert.equal(corpus.sources[1]!.metadata.item.title, 'From the sidecar');
    assert.equal(corpus.sources[1]!.sidecar, `${folder}/deep/a.txt.yaml`);
    assert.ok(!isCorpusFile(`${folder}/actors/note.md`));
  });

  it('says of each field where it comes from: given, inferred or missing', async () => {
    const text = `A Title of Its Own\nBy Jane Doe\n${paragraph}\n${paragraph.replace('A', 'Another')}\n`;
    const corpus = await load(
      new MemoryFiles({ [`${folder}/a.txt`]: text, [`${folder}/a.txt.yaml`]: 'publisher: Example Press\n' }),
    );
    const { item, origins, missing } = corpus.sources[0]!.metadata;
    assert.deepEqual(item.author, [{ family: 'Doe', given: 'Jane' }]);
    assert.equal(origins.publisher, 'given');
    assert.equal(origins.title, 'inferred');
    assert.equal(origins.author, 'inferred');
    assert.equal(origins.issued, 'missing');
    assert.deepEqual(missing, ['issued', 'URL']);
    assert.equal(item.issued, undefined);
  });

  it('makes keys that are unique and the same at every load, and leaves given ones alone', async () => {
    const record = (more = '') => `---\ntitle: Rivers\nauthor: Jane Doe\n${more}---\n\n${paragraph}`;
    const files = new MemoryFiles({
      [`${folder}/a.md`]: record(),
      [`${folder}/b.md`]: record(),
      [`${folder}/c.md`]: record('id: doerivers\n'),
    });
    const first = keys(await load(files));
    assert.deepEqual(first, ['doeriversa', 'doeriversb', 'doerivers']);
    assert.deepEqual(keys(await load(files)), first);
  });

  it('reads on when a file cannot be read, and says which and why', async () => {
    const files = new MemoryFiles({
      [`${folder}/a.md`]: new Error('Cannot read a.md: no permission'),
      [`${folder}/b.md`]: paragraph,
    });
    const corpus = await load(files);
    assert.equal(corpus.sources.length, 1);
    assert.deepEqual(
      corpus.findings.map(({ uri, code, message }) => ({ uri, code, message })),
      [{ uri: `${folder}/a.md`, code: 'source.unreadable', message: 'Cannot read a.md: no permission' }],
    );
  });

  it('loads a source whose record is broken, with the mistake on its line', async () => {
    const text = '---\ntitle: Fine\nauthor: [never closed\n---\n\nText.\n';
    const corpus = await load(new MemoryFiles({ [`${folder}/a.md`]: text }));
    assert.equal(corpus.sources[0]!.passages.at(-1)!.text, 'Text.');
    const [finding] = corpus.findings;
    assert.equal(finding!.code, 'source.invalid-metadata');
    const line = text.slice(0, finding!.start).split('\n').length;
    assert.ok(line === 3 || line === 4, String(line));
  });

  it('reads UTF-16 by its mark and Windows-1252 where the bytes are no UTF-8', async () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...'Пес.'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    const latin = new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x2e]);
    const corpus = await load(new MemoryFiles({ [`${folder}/a.txt`]: utf16, [`${folder}/b.txt`]: latin }));
    assert.deepEqual(
      corpus.sources.map((source) => source.passages[0]!.text),
      ['Пес.', 'café.'],
    );
  });

  it('reads again only what changed, takes in what is new and forgets what is gone', async () => {
    const files = new MemoryFiles({ [`${folder}/a.md`]: titled('One'), [`${folder}/b.md`]: titled('Two') });
    const corpus = await load(files);
    const untouched = corpus.sources[1]!.passages;
    files.reads.length = 0;
    files.files.set(`${folder}/a.md`, titled('Changed'));
    files.files.set(`${folder}/c.md`, titled('Three'));
    const change = await corpus.update([`${folder}/a.md`, `${folder}/c.md`]);
    assert.deepEqual(
      change?.changed.map((source) => source.uri),
      [`${folder}/a.md`, `${folder}/c.md`],
    );
    assert.deepEqual(files.reads, [`${folder}/a.md`, `${folder}/c.md`]);
    assert.equal(corpus.sources[0]!.passages[0]!.text, 'Changed.');
    assert.equal(corpus.sources[1]!.passages, untouched);
    files.files.delete(`${folder}/b.md`);
    assert.deepEqual(await corpus.update([`${folder}/b.md`]), { changed: [], removed: [`${folder}/b.md`] });
    assert.deepEqual(
      corpus.sources.map((source) => source.uri),
      [`${folder}/a.md`, `${folder}/c.md`],
    );
    assert.equal(corpus.passage(untouched[0]!.id), undefined);
  });

  it('reads a source again when its sidecar changes, and ignores what is not its own', async () => {
    const files = new MemoryFiles({ [`${folder}/a.txt`]: 'One.' });
    const corpus = await load(files);
    files.files.set(`${folder}/a.txt.yaml`, 'title: Late\n');
    assert.ok(await corpus.update([`${folder}/a.txt.yaml`]));
    assert.equal(corpus.sources[0]!.metadata.item.title, 'Late');
    assert.equal(await corpus.update(['file:///elsewhere/a.md', `${folder}/image.png`]), undefined);
  });

  it('keeps the id of a passage when the passage moves, and gives equal passages different ones', async () => {
    const files = new MemoryFiles({ [`${folder}/a.txt`]: 'First.\nSame.\nSame.\n' });
    const corpus = await load(files);
    const [, second, third] = corpus.sources[0]!.passages.map((passage) => passage.id);
    assert.notEqual(second, third);
    files.files.set(`${folder}/a.txt`, 'New.\nFirst.\nSame.\nSame.\n');
    await corpus.update([`${folder}/a.txt`]);
    assert.deepEqual(
      corpus.sources[0]!.passages.slice(2).map((passage) => passage.id),
      [second, third],
    );
  });

  it('is as it was before when reading it anew is cancelled on the way', async () => {
    const files = new MemoryFiles({
      [`${folder}/a.md`]: titled('One'),
      [`${folder}/b.md`]: titled('Two'),
      [`${folder}/c.md`]: titled('Three'),
    });
    const corpus = await load(files);
    const controller = new AbortController();
    const onProgress = (done: number) => done === 2 && controller.abort();
    await assert.rejects(corpus.load([folder], { signal: controller.signal, onProgress }), /abort/i);
    files.files.set(`${folder}/a.md`, titled('One and a Half'));
    await corpus.update([`${folder}/a.md`]);
    assert.deepEqual(
      corpus.sources.map(({ metadata }) => metadata.item.title),
      ['One and a Half', 'Two', 'Three'],
    );
  });

  it('stops when it is cancelled', async () => {
    const corpus = new Corpus(new MemoryFiles({ [`${folder}/a.md`]: 'One.' }), stillClock);
    await assert.rejects(corpus.load([folder], { signal: AbortSignal.abort() }), /abort/i);
  });
});
