import assert from 'node:assert/strict';
import { Library } from '../../../../src/core/citations/library/library.ts';
import { checkEntries } from '../../../../src/core/research/entryChecks.ts';

/** In each format: a file in which `doe` stands for two works, `roe` for one, with the lines of both. */
const files: readonly (readonly [name: string, text: string, lines: readonly [number, number]])[] = [
  ['refs.bib', '@book{doe, title = {One}}\n@book{roe, title = {R}}\n\n@book{doe, title = {Two}}\n', [1, 4]],
  [
    'refs.bib',
    '@string{q = {Quay}}\n@misc(doe,\n  title = "One")\n@article{roe, title = {R}}\n@online{doe, title = {Two}}\n',
    [2, 5],
  ],
  [
    'refs.json',
    '[\n  {"id": "doe", "title": "One"},\n  {"id": "roe", "title": "R"},\n  {"title": "Two", "id": "doe"}\n]\n',
    [2, 4],
  ],
  ['refs.yaml', 'references:\n- id: doe\n  title: One\n- id: roe\n  title: R\n- title: Two\n  id: doe\n', [2, 7]],
  [
    'refs.yml',
    'doe:\n  type: Book\n  title: One\nroe:\n  type: Book\n  title: R\ndoe:\n  type: Book\n  title: Two\n',
    [1, 7],
  ],
  [
    'refs.ris',
    'TY  - BOOK\nID  - doe\nTI  - One\nER  - \n\nTY  - BOOK\nID  - roe\nTI  - R\nER  - \n\nTY  - BOOK\nID  - doe\nTI  - Two\nER  - \n',
    [2, 12],
  ],
];

const clock = { now: () => 0, pause: async () => {} };

describe('a key that stands for two works', () => {
  for (const [name, text, [first, second]] of files) {
    const uri = `file:///w/${name}`;

    it(`is found in a file like ${JSON.stringify(text.slice(0, 24))}…, at the second, with both places`, async () => {
      const library = new Library();
      library.setFile(uri, text);
      const found = library.findings.filter(({ code }) => code === 'citation.duplicate-key');
      assert.deepEqual(
        found.map(({ start, end }) => [text.slice(start, end), text.slice(0, start).split('\n').length]),
        [['doe', second]],
      );
      assert.match(found[0]!.message, new RegExp(`${name}, line ${first} and in ${name}, line ${second}`));
      assert.equal((await library.item('doe'))!.title, 'One');
      assert.equal((await library.item('roe'))!.title, 'R');
    });

    it(`is found in ${name} while it is typed`, async () => {
      const found = await checkEntries({ uri, text, unsaved: true }, new Library(), clock);
      assert.deepEqual(
        found
          .filter(({ code }) => code === 'citation.duplicate-key')
          .map(({ start }) => text.slice(0, start).split('\n').length),
        [second],
      );
    });

    for (const [other, otherText] of files) {
      if (other === name) continue;
      it(`is found when ${name} and ${other} have it for different works`, () => {
        const library = new Library();
        const elsewhere = otherText.replaceAll('doe', 'moe').replace('moe', 'roe').replace('One', 'Another');
        library.setFile(uri, text);
        library.setFile(`file:///w/${other}`, elsewhere);
        const found = library.findings.filter(
          ({ code, uri: at }) => code === 'citation.duplicate-key' && at.endsWith(other),
        );
        assert.ok(found.length > 0);
        for (const { message } of found) assert.match(message, /“roe”.*refs\./);
      });
    }
  }
});
