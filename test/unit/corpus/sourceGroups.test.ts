import assert from 'node:assert/strict';
import { groupByFolder } from '../../../src/core/corpus/sourceGroups.ts';

const source = (path: string, title = path) => ({ uri: `file:///study/${path}`, title });
const shown = (...paths: string[]) =>
  groupByFolder(paths.map((path) => source(path))).map(({ name, sources }) => [
    name,
    ...sources.map((each) => each.title),
  ]);

describe('sources by folder', () => {
  it('are one group in the order of their titles when all lie in one', () => {
    const sources = [source('corpus/a.md', 'Water 10'), source('corpus/b.md', 'air'), source('corpus/c.md', 'Water 9')];
    const [group, ...others] = groupByFolder(sources);
    assert.deepEqual(others, []);
    assert.deepEqual(
      group!.sources.map(({ title }) => title),
      ['air', 'Water 9', 'Water 10'],
    );
  });

  it('have the folder above all first, then the folders in it by name', () => {
    assert.deepEqual(shown('corpus/press/b.md', 'corpus/a.md', 'corpus/law/eu/c.md'), [
      ['corpus', 'corpus/a.md'],
      ['law/eu', 'corpus/law/eu/c.md'],
      ['press', 'corpus/press/b.md'],
    ]);
  });

  it('are named by what tells two corpora apart', () => {
    assert.deepEqual(shown('one/corpus/a.md', 'two%20b/corpus/b.md'), [
      ['one/corpus', 'one/corpus/a.md'],
      ['two b/corpus', 'two%20b/corpus/b.md'],
    ]);
  });

  it('are no group when there are none', () => {
    assert.deepEqual(groupByFolder([]), []);
  });
});
