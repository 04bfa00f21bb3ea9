import assert from 'node:assert/strict';
import { touchedBy } from '../../../src/core/corpus/touched.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';

const folder = 'file:///w/corpus';

async function touched(uris: readonly string[], there: readonly string[] = [], known: readonly string[] = []) {
  const files = new MemoryFiles(Object.fromEntries(there.map((name) => [`${folder}/${name}`, 'x'])));
  const listed: string[] = [];
  const list = files.list.bind(files);
  files.list = (each) => {
    listed.push(each);
    return list(each);
  };
  const found = await touchedBy(
    uris.map((name) => (name.startsWith('file:') ? name : `${folder}/${name}`)),
    [folder],
    known.map((name) => `${folder}/${name}`),
    files,
  );
  const sources = found.map(({ uri, entry, hasSidecar }) => {
    return `${uri.slice(folder.length + 1)}${entry ? '' : ' gone'}${hasSidecar ? ' with sidecar' : ''}`;
  });
  return { sources, listed };
}

describe('the sources that changes touch', () => {
  it('are the files themselves and those whose sidecars changed, once each', async () => {
    const { sources } = await touched(['a.md', 'a.md.yaml', 'b.txt', 'c.png'], ['a.md', 'a.md.yaml', 'c.png']);
    assert.deepEqual(sources, ['a.md with sidecar', 'b.txt gone']);
  });

  it('are all that was or is in a folder that came, went or was renamed', async () => {
    const { sources } = await touched(
      ['old', 'new.2025'],
      ['new.2025/x/a.md', 'other/b.md'],
      ['old/a.md', 'other/b.md'],
    );
    assert.deepEqual(sources, ['old/a.md gone', 'new.2025/x/a.md']);
    assert.deepEqual((await touched([folder], [], ['a.md'])).sources, ['a.md gone']);
  });

  it('are none in hidden folders, of actors, and outside the corpus', async () => {
    assert.deepEqual(
      (await touched(['.versions/a.md/1.md', 'actors/a.yaml', 'file:///w/corpus2/a.md'], [])).sources,
      [],
    );
  });

  it('are found with one listing, however many they are', async () => {
    const names = Array.from({ length: 300 }, (_, number) => `${number}.md`);
    const { sources, listed } = await touched(names, names.slice(100));
    assert.equal(sources.filter((name) => name.endsWith('gone')).length, 100);
    assert.deepEqual(listed, [folder]);
  });
});
