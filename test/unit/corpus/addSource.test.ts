import assert from 'node:assert/strict';
import { type Incoming, planAdd } from '../../../src/core/corpus/addSource.ts';
import type { Source } from '../../../src/core/corpus/source.ts';
import { loadedCorpus } from './loadedCorpus.ts';

const folder = 'file:///w/corpus';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head>${head}</head><body><article>${body}</article></body></html>`;
const paragraphs = [
  'The river authority said on Monday that the dam would be opened by a metre before the autumn rains begin in the hills.',
  'Farmers downstream were told to move their herds to the upper meadows, where fodder for two weeks has been stored.',
  'A spokesman for the ministry declined to say how many villages would have to be cleared if the water rose any further.',
];

async function added(incoming: Incoming, sources: readonly Source[] = [], names: string[] = []) {
  const plan = await planAdd(incoming, { folder, names, sources });
  assert.equal(plan.kind, 'new');
  return plan as Extract<typeof plan, { kind: 'new' }>;
}

describe('adding a source', function () {
  this.timeout(20_000);

  it('keeps its bytes under a readable name, with what is proved in the sidecar', async () => {
    const head =
      '<title>High Water</title><meta property="article:published_time" content="2025-06-24T08:00"><meta name="author" content="Jane Doe">';
    const bytes = bytesOf(page(`<h1>High Water</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`, head));
    const plan = await added({ name: 'index.html', bytes, url: 'https://news.example/water', accessed: '2025-07-01' });
    assert.equal(plan.source.uri, `${folder}/high-water.html`);
    assert.equal(plan.source.bytes, bytes);
    assert.equal(plan.sidecar.uri, `${folder}/high-water.html.yaml`);
    assert.deepEqual(plan.sidecar.text.trim().split('\n').sort(), [
      '# Added from index.html; the fields are those of CSL.',
      'URL: "https://news.example/water"',
      'accessed: 2025-07-01',
      'author: Jane Doe',
      'issued: 2025-06-24',
      'language: en',
      'title: High Water',
    ]);
  });

  it('invents nothing: what the text only suggests stands in comments, and no date is made up', async () => {
    const text = ['High Water', 'By Jane Doe', ...paragraphs].join('\n');
    const { source, sidecar } = await added({ name: 'page (3).txt', bytes: bytesOf(text) });
    assert.equal(source.uri, `${folder}/page-3.txt`);
    assert.match(sidecar.text, /^# inferred: title: High Water$/m);
    assert.match(sidecar.text, /^# inferred: author: Jane Doe$/m);
    assert.deepEqual(
      sidecar.text.split('\n').filter((line) => line !== '' && !line.startsWith('#')),
      [],
    );
  });

  it('names a text from the clipboard by the title it has', async () => {
    const bytes = bytesOf(['High Water', ...paragraphs].join('\n'));
    const { source } = await added({ name: 'clipboard.txt', unnamed: true, bytes });
    assert.equal(source.uri, `${folder}/high-water.txt`);
  });

  it('leaves front matter where it is, and takes a sidecar along', async () => {
    const bytes = bytesOf(`---\ntitle: Dams\nissued: 2020\n---\n\n${paragraphs.join('\n\n')}\n`);
    const sidecar = '# mine\nid: dams\n';
    const plan = await added({ name: 'Dams.md', bytes, sidecar, url: 'https://a.example/' });
    assert.equal(plan.sidecar.text, '# mine\nid: dams\nURL: "https://a.example/"\n');
  });

  it('never takes a name that is there', async () => {
    const bytes = bytesOf(paragraphs.join('\n'));
    assert.equal((await added({ name: 'A.txt', bytes }, [], ['a.txt'])).source.uri, `${folder}/a-2.txt`);
  });

  it('says which source has the same words, whatever the format and the line ends', async () => {
    const sources = await loadedCorpus({ [`${folder}/water.md`]: paragraphs.join('\n\n') });
    const plan = await planAdd(
      { name: 'b.txt', bytes: bytesOf(paragraphs.join('\r\n')) },
      { folder, names: [], sources },
    );
    assert.deepEqual(plan, { kind: 'same', source: `${folder}/water.md` });
    const again = await planAdd(
      { name: 'b.txt', bytes: bytesOf(paragraphs.join('\n')) },
      { folder, names: [], sources, asNew: true },
    );
    assert.equal(again.kind, 'same');
  });

  it('takes a page with few changes, or from the same address, for a later save', async () => {
    const sources = await loadedCorpus({
      [`${folder}/water.txt`]: paragraphs.join('\n'),
      [`${folder}/other.txt`]:
        'Nothing of the kind is said here, and it goes on for a while so that it counts as text.',
      [`${folder}/other.txt.yaml`]: 'URL: https://www.news.example/other/\n',
    });
    const corrected = [paragraphs[0], paragraphs[1], paragraphs[2]!.replace('any further', 'by a metre')].join('\n');
    const plan = (text: string, url?: string) =>
      planAdd({ name: 'b.txt', bytes: bytesOf(text), url }, { folder, names: [], sources });
    assert.deepEqual(await plan(corrected), { kind: 'update', source: `${folder}/water.txt` });
    assert.deepEqual(await plan('Now it says something else.', 'http://news.example/other?utm_source=x#top'), {
      kind: 'update',
      source: `${folder}/other.txt`,
    });
    assert.equal((await plan('Now it says something else.')).kind, 'new');
  });

  it('takes near copies from two addresses for two sources', async () => {
    const sources = await loadedCorpus({
      [`${folder}/water.txt`]: paragraphs.join('\n'),
      [`${folder}/water.txt.yaml`]: 'URL: https://agency.example/1\n',
    });
    const bytes = bytesOf([...paragraphs, 'One line more.'].join('\n'));
    assert.equal(
      (await planAdd({ name: 'b.txt', bytes, url: 'https://paper.example/2' }, { folder, names: [], sources })).kind,
      'new',
    );
  });

  it('says which file it cannot take, and why', async () => {
    const to = { folder, names: [], sources: [] };
    await assert.rejects(planAdd({ name: 'a.xlsx', bytes: bytesOf('') }, to), /a\.xlsx: Ibid reads/);
    await assert.rejects(planAdd({ name: 'a.pdf', bytes: bytesOf('no PDF') }, to), /^Error: a\.pdf: /);
  });

  it('writes where a page was redirected from', async () => {
    const bytes = bytesOf(page(`<p>${paragraphs[0]}</p>`));
    const { sidecar } = await added({
      name: 'a.html',
      bytes,
      url: 'https://b.example',
      redirects: ['https://a.example'],
    });
    assert.match(sidecar.text, /^# redirected from: https:\/\/a\.example$/m);
  });
});
