import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import type { WebFetcher } from '../../../src/core/ports.ts';
import { Intake } from '../../../src/core/research/intake.ts';
import { webName } from '../../../src/core/research/webName.ts';
import { MemoryFiles, stillClock } from '../../support/memoryFiles.ts';

const folder = 'file:///w/corpus';
const text =
  'The dam was opened by a metre on Monday morning.\n\nFarmers moved their herds to the upper meadows at once.\n';

async function intake(files: Readonly<Record<string, string>> = {}, web?: WebFetcher) {
  const store = new MemoryFiles({ [`${folder}/water.md`]: text, ...files });
  const corpus = new Corpus(store, stillClock);
  await corpus.load([folder]);
  return new Intake(corpus, store, web);
}

const asked = { folder, today: '2025-07-01', allowPrivate: false };

describe('the way into the corpus', () => {
  it('lists what of a folder can be a source', async () => {
    const desk = await intake({
      'file:///d/b.txt': 'x',
      'file:///d/a/c.pdf': 'x',
      'file:///d/b.txt.yaml': 'x',
      'file:///d/x.png': 'x',
    });
    assert.deepEqual(await desk.sourcesIn('file:///d'), ['file:///d/a/c.pdf', 'file:///d/b.txt']);
  });

  it('refuses a file that is too large before it reads it', async () => {
    const store = new MemoryFiles({ 'file:///d/huge.txt': 'x' });
    const entry = async (uri: string) => ({ uri, size: 200_000_000, modified: 0 });
    const desk = new Intake(new Corpus(store, stillClock), Object.assign(store, { entry }));
    await assert.rejects(desk.planAdd({ ...asked, wanted: { uri: 'file:///d/huge.txt' } }), /huge\.txt has 200 MB/);
    assert.deepEqual(store.reads, []);
  });

  it('takes a file with its sidecar, and knows one that is a source already', async () => {
    const desk = await intake({
      'file:///d/b%20c.txt': 'Something else is said here.',
      'file:///d/b%20c.txt.yaml': 'id: mine\n',
    });
    const plan = await desk.planAdd({ ...asked, wanted: { uri: 'file:///d/b%20c.txt' } });
    assert.ok(plan.kind === 'new');
    assert.equal(plan.source.uri, `${folder}/b-c.txt`);
    assert.equal(plan.sidecar.text, 'id: mine\n');
    const known = await desk.planAdd({ ...asked, wanted: { uri: `${folder}/water.md` } });
    assert.deepEqual(known, { kind: 'same', source: `${folder}/water.md`, redirects: [] });
  });

  it('writes of a fetched page where it was found and when', async () => {
    const heard: unknown[] = [];
    const desk = await intake(
      {},
      {
        async fetch(url, allowPrivate) {
          heard.push([url, allowPrivate]);
          const bytes = new TextEncoder().encode('<p>A page of few words, but its own.</p>');
          return { bytes, url: 'https://b.example/news/', redirects: [url], contentType: 'text/html' };
        },
      },
    );
    const plan = await desk.planAdd({ ...asked, wanted: { uri: 'https://a.example/' } });
    assert.ok(plan.kind === 'new');
    assert.deepEqual(heard, [['https://a.example/', false]]);
    assert.equal(plan.source.uri, `${folder}/news.html`);
    assert.match(
      plan.sidecar.text,
      /^URL: "https:\/\/b\.example\/news\/"\naccessed: 2025-07-01\n# redirected from: https:\/\/a\.example\/$/m,
    );
    assert.deepEqual(plan.redirects, ['https://a.example/']);
  });

  it('says that pages cannot be fetched where there is no network', async () => {
    await assert.rejects(
      (await intake()).planAdd({ ...asked, wanted: { uri: 'https://a.example/' } }),
      /Save the page/,
    );
  });

  it('plans an update with all it touches', async () => {
    const now = `A paragraph more stands here now.\n\n${text.replace('upper', 'lower')}`;
    const desk = await intake({ 'file:///d/new.md': now });
    const drafts = [{ uri: 'file:///w/d.md', text: 'A [@damwasopened, para. 1].\n', language: 'markdown' as const }];
    const source = `${folder}/water.md`;
    const request = { ...asked, source, wanted: { uri: 'file:///d/new.md' }, drafts, withTexts: true };
    const { files, counts, affected, texts } = await desk.planUpdate(request);
    assert.deepEqual(counts, { changed: 1, moved: 1, unchanged: 0, added: 1 });
    assert.equal(files.length, 3);
    assert.match(files[2]!.uri, /water\.md\.yaml$/);
    assert.deepEqual(texts, { old: text, now });
    const key = /^id: (.*)$/m.exec(new TextDecoder().decode(files[2]!.bytes))![1]!;
    const cited = await desk.planUpdate({ ...request, drafts: [{ ...drafts[0]!, text: `A [@${key}, para. 1].\n` }] });
    assert.deepEqual(cited.affected, [
      { uri: 'file:///w/d.md', start: 2, end: 14 + key.length, reason: 'moved', now: '2' },
    ]);
    assert.deepEqual(affected, []);
  });

  it('says which source there is not, and that a source is no version of itself', async () => {
    const desk = await intake();
    const request = { ...asked, wanted: { uri: `${folder}/water.md` }, drafts: [], withTexts: false };
    await assert.rejects(desk.planUpdate({ ...request, source: `${folder}/none.md` }), /source: .*none\.md/);
    await assert.rejects(
      desk.planUpdate({ ...request, source: `${folder}/water.md` }),
      /uri: this is the source itself/,
    );
  });
});

describe('the name of a fetched page', () => {
  it('is the last part of its address with the extension of its type', () => {
    const name = (url: string, contentType: string) => webName({ url, contentType });
    assert.equal(name('https://a.example/x/story.php?id=3', 'text/html'), 'story.html');
    assert.equal(name('https://a.example/', 'text/html'), 'a.example.html');
    assert.equal(name('https://a.example/files/r%C3%A9port', 'application/pdf'), 'réport.pdf');
    assert.equal(name('https://a.example/talk.vtt', 'text/plain'), 'talk.vtt');
    assert.equal(name('https://a.example/notes.txt', 'text/plain'), 'notes.txt');
  });
});
