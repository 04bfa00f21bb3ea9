import assert from 'node:assert/strict';
import { Research } from '../../../src/core/research.ts';
import { type MemoryFiles, stillClock } from '../../support/memoryFiles.ts';
import { sampleFiles, sampleFolder } from '../../support/sampleFiles.ts';

const bib = 'file:///study/references.bib';
const noBody = { bibliographies: [], open: [] };

async function load(files: MemoryFiles, bibliographyFiles: string[] = []) {
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  const noStyles = { style: async () => undefined, locale: async () => undefined };
  const ignore = () => {};
  const research = new Research(
    { files, styles: noStyles, clock: stillClock, log: silent },
    { status: ignore, sources: ignore, library: ignore, actors: ignore, findings: ignore },
  );
  await research.configure({ corpusFolders: [sampleFolder], bibliographyFiles });
  return research.keys();
}

describe('the passages of a source near a sentence', () => {
  it('are of that source, are evidence, and share its words; the nearest comes first', async () => {
    const files = sampleFiles({
      [`${sampleFolder}/rivers.md`]:
        '---\nid: rivers\n---\n\nThe delta of the great river was flooded.\n\nFishermen sold their boats in spring.\n\nThe boats were painted blue.\n',
      [`${sampleFolder}/boats.md`]: '---\nid: boats\n---\n\nFishermen sold their boats in spring.\n',
    });
    const keys = await load(files);
    const near = await keys.passagesNear('rivers', 'In spring the fishermen had to sell the boats.', 2);
    assert.deepEqual(
      near.map(({ source, locator }) => [source, locator.value]),
      [
        [`${sampleFolder}/rivers.md`, '2'],
        [`${sampleFolder}/rivers.md`, '3'],
      ],
    );
    assert.ok(near[0]!.highlights.length > 0);
  });

  it('are none for an unknown key and for a sentence without words', async () => {
    const keys = await load(sampleFiles());
    assert.deepEqual(await keys.passagesNear('nobody', 'Moscow and Tehran.', 2), []);
    assert.deepEqual(await keys.passagesNear('weitzmoscow', 'of the …', 2), []);
  });
});

describe('the places of a key', () => {
  it('are its source at the passage of the locator, and its entry', async () => {
    const keys = await load(sampleFiles({ [bib]: '@book{doe, title={Rivers}}\n' }), [bib]);
    const first = keys.places('weitzmoscow');
    const second = keys.places('weitzmoscow', { label: 'paragraph', value: '2' });
    assert.match(first.source!.uri, /balancing-act\.md$/);
    assert.ok(second.source!.span.start > first.source!.span.start);
    assert.equal(first.entry, undefined);
    assert.deepEqual(keys.places('doe').entry, { uri: bib, start: 0, end: 26, keySpan: { start: 6, end: 9 } });
    assert.deepEqual(keys.places('nobody'), {});
  });

  it('are found by what links and footnotes say, and the address for a link has the words of the passage', async () => {
    const keys = await load(sampleFiles({ [bib]: '@online{doe, title={Rivers of ice}, url={https://a.b/c}}\n' }), [
      bib,
    ]);
    assert.equal(await keys.linkTo('doe', { label: 'page', value: '3' }), 'https://a.b/c');
    assert.equal(await keys.linkTo('weitzmoscow'), undefined);
    const text = 'See [here](https://a.b/c/)[^1].\n\n[^1]: “Rivers of ice,” 3.\n';
    const found = await keys.plainCitations(text, 'markdown');
    assert.deepEqual(
      found.map(({ command, items }) => [command, items[0]?.key, items[0]?.locator]),
      [
        ['link', 'doe', undefined],
        ['footnote', 'doe', '3'],
      ],
    );
  });

  it('are looked for by words with a slip, and unknown keys by those most like them', async () => {
    const keys = await load(
      sampleFiles({ [bib]: '@book{doe2020, title={Rivers of ice}}\n@book{roe, title={Seas}}\n' }),
      [bib],
    );
    assert.deepEqual(await keys.keysLike('rievrs'), ['doe2020']);
    assert.deepEqual(await keys.keysLike('zzzzqq'), []);
    assert.deepEqual(await keys.nearestKeys(['doe202', 'zzzzqq', 'reo']), [['doe2020'], [], ['roe']]);
    const stopped = AbortSignal.abort();
    await assert.rejects(keys.nearestKeys(['doe202'], stopped));
    await assert.rejects(keys.keysLike('rievrs', stopped));
    assert.deepEqual(await keys.keysLike('rievrs'), ['doe2020']);
  });

  it('say which keys a bibliography lacks', async () => {
    const keys = await load(sampleFiles({ [bib]: '@book{doe, ids={roe}}\n' }), [bib]);
    assert.deepEqual(keys.keysIn([bib], ['doe', 'roe', 'weitzmoscow']), ['doe', 'roe']);
    assert.deepEqual(keys.keysIn(['file:///other.bib'], ['doe']), []);
  });

  it('give the links of an entry', async () => {
    const text = '@book{doe, title={R}, doi={10.1000/1}, file={:a.pdf:PDF}}\n';
    const keys = await load(sampleFiles({ [bib]: text }), [bib]);
    assert.deepEqual(await keys.links(['doe', 'nobody', 'doe']), [
      {
        key: 'doe',
        uri: bib,
        links: [
          { kind: 'doi', address: 'https://doi.org/10.1000/1' },
          { kind: 'file', path: 'a.pdf' },
        ],
      },
    ]);
  });
});

describe('the plan of a rename', () => {
  it('changes the entry in every bibliography that has it, and writes the new key into the record of the source', async () => {
    const copy = 'file:///study/copy.json';
    const files = sampleFiles({
      [bib]: '@book{weitzmoscow, title={R}}\n',
      [copy]: '[{"id": "weitzmoscow", "title": "R"}]',
    });
    const keys = await load(files, [bib]);
    const { files: edits } = await keys.planRename({
      ...noBody,
      key: 'weitzmoscow',
      newKey: 'weitz25',
      bibliographies: [copy],
    });
    assert.deepEqual(
      edits.map(({ uri, edits: changes }) => [uri, changes.map(({ text }) => text)]),
      [
        [bib, ['weitz25']],
        [copy, ['weitz25']],
        [`${sampleFolder}/balancing-act.md`, ['id: weitz25\n']],
      ],
    );
  });

  it('takes what the editor has rather than what is on disk', async () => {
    const keys = await load(sampleFiles({ [bib]: '@book{doe, title={R}}\n' }), [bib]);
    const open = [{ uri: bib, text: '\n\n@book{doe, title={R}}\n' }];
    const {
      files: [edit],
    } = await keys.planRename({ ...noBody, key: 'doe', newKey: 'roe', open });
    assert.deepEqual(edit?.edits, [{ start: 8, end: 11, text: 'roe' }]);
  });

  it('is refused when the new key is taken, or the old one is written in another way', async () => {
    const keys = await load(sampleFiles({ [bib]: '@book{doe, title={R}}\n' }), [bib]);
    await assert.rejects(keys.planRename({ ...noBody, key: 'doe', newKey: 'whyisiran' }), /whyisiran.*already/);
    const other = 'file:///study/odd.json';
    const open = [{ uri: other, text: '[{"id": "d\\u006fe", "title": "R"}]' }];
    const request = { ...noBody, key: 'doe', newKey: 'roe', bibliographies: [other], open };
    await assert.rejects(keys.planRename(request), /odd\.json/);
  });

  it('has nothing to do for a key that nothing has', async () => {
    const keys = await load(sampleFiles());
    const plan = await keys.planRename({ ...noBody, key: 'nobody', newKey: 'whyisiran' });
    assert.deepEqual(plan, { files: [], drafts: [] });
  });

  describe('of a key that stands for two works', () => {
    const [one, other, copy] = ['file:///study/one.bib', 'file:///study/other.bib', 'file:///study/copy.json'] as const;
    const texts = {
      [one]: '@book{doe20, author={Doe, Jane}, title={Rivers}, year={2020}}\n',
      [other]: '@book{doe20, author={Doe, John}, title={Roads}, year={2020}}\n@inbook{part, crossref={doe20}}\n',
      [copy]:
        '[{"id":"doe20","type":"book","title":"Rivers","author":[{"family":"Doe","given":"Jane"}],"issued":{"date-parts":[[2020]]}}]',
    };
    const drafts = [
      { uri: 'file:///study/rivers.md', bibliographies: [one] },
      { uri: 'file:///study/roads.md', bibliographies: [other] },
      { uri: 'file:///study/both.md', bibliographies: [copy, other] },
      { uri: 'file:///study/none.md', bibliographies: [] },
    ];
    const plan = async (from: string) => {
      const keys = await load(sampleFiles(texts), [one]);
      return keys.planRename({ ...noBody, key: 'doe20', newKey: 'doe2020', drafts, from });
    };
    const uris = (files: readonly { readonly uri: string }[]) => files.map(({ uri }) => uri);

    it('touches the drafts whose own bibliographies have the work that is meant, and its copies', async () => {
      const { files, drafts: touched } = await plan('file:///study/rivers.md');
      assert.deepEqual(uris(files), [one, copy]);
      assert.deepEqual(touched, ['file:///study/rivers.md', 'file:///study/both.md', 'file:///study/none.md']);
    });

    it('is that of the bibliography file it is asked for in', async () => {
      const { files, drafts: touched } = await plan(other);
      assert.deepEqual(uris(files), [other]);
      assert.equal(files[0]?.edits.length, 2);
      assert.deepEqual(touched, ['file:///study/roads.md']);
    });
  });
});
