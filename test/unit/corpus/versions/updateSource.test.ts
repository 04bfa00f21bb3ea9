import assert from 'node:assert/strict';
import { planUpdate } from '../../../../src/core/corpus/versions/updateSource.ts';
import { loadedCorpus } from '../loadedCorpus.ts';

const folder = 'file:///w/corpus';
const old = '---\ntitle: High Water\nauthor: Jane Doe\n---\n\nThe dam was opened by a metre.\n\nThe herds moved up.\n';

async function plan(now: string, { sidecar, url }: { sidecar?: string; url?: string } = {}, name = 'new.md') {
  const uri = `${folder}/sub/water.md`;
  const sources = await loadedCorpus({ [uri]: old, ...(sidecar === undefined ? {} : { [`${uri}.yaml`]: sidecar }) });
  const bytes = new TextEncoder().encode(old);
  const incoming = { name, bytes: new TextEncoder().encode(now), url };
  return planUpdate({ source: sources[0]!, bytes, sidecar, folders: [folder] }, incoming, '2025-07-01');
}

const textOf = (file: { readonly bytes: Uint8Array } | undefined) => new TextDecoder().decode(file?.bytes);

describe('updating a source', () => {
  it('keeps the old text in a hidden folder of the corpus, and the name of the source', async () => {
    const now = old.replace('a metre', 'two metres');
    const { kept, source } = await plan(now);
    assert.match(kept!.uri, /^file:\/\/\/w\/corpus\/\.versions\/sub\/water\.md\/2025-07-01-\w+\.md$/);
    assert.equal(textOf(kept), old);
    assert.equal(source!.uri, `${folder}/sub/water.md`);
    assert.equal(textOf(source), now);
  });

  it('writes down the key that the source has, when it was read, and that it was corrected', async () => {
    const { sidecar } = await plan(old.replace('a metre', 'two metres'));
    assert.deepEqual(sidecar, {
      uri: `${folder}/sub/water.md.yaml`,
      text: 'id: doehigh\naccessed: 2025-07-01\ncorrected: 2025-07-01\n',
      isNew: true,
    });
  });

  it('loses nothing of the record when the new text has no front matter', async () => {
    const { sidecar } = await plan('The dam was opened by a metre.\n', {
      sidecar: '# mine\nid: water\naccessed: 2024-01-01\n',
    });
    assert.equal(
      sidecar.text,
      '# mine\nid: water\naccessed: 2025-07-01\ntitle: High Water\nauthor: Jane Doe\ncorrected: 2025-07-01\n',
    );
  });

  it('writes only the day when nothing has changed', async () => {
    const { kept, source, sidecar, diff } = await plan(old, { url: 'https://a.example/x' });
    assert.equal(kept, undefined);
    assert.equal(source, undefined);
    assert.equal(sidecar.text, 'id: doehigh\nURL: "https://a.example/x"\naccessed: 2025-07-01\n');
    assert.deepEqual(
      diff.paragraphs.map(({ fate }) => fate),
      ['unchanged', 'unchanged'],
    );
  });

  it('writes the address of an archived copy, and of the page that its address names', async () => {
    const url = 'https://web.archive.org/web/20250701120000/https://a.example/x';
    const { sidecar } = await plan(old, { url });
    assert.equal(
      sidecar.text,
      `id: doehigh\nURL: "https://a.example/x"\narchive-URL: "${url}"\naccessed: 2025-07-01\n`,
    );
  });

  it('takes no file of another format, and says what to do', async () => {
    await assert.rejects(plan('x', {}, 'new.html'), /uri: new\.html is not of the format of water\.md/);
  });
});
