import assert from 'node:assert/strict';
import { Library } from '../../../src/core/citations/library/library.ts';
import { checkEntries } from '../../../src/core/research/entryChecks.ts';

const uri = 'file:///w/references.bib';
const clock = { now: () => 0, pause: async () => {} };
const codes = async (text: string, cited?: string[], library = new Library(), at = uri) =>
  (await checkEntries({ uri: at, text, cited }, library, clock)).map(({ code, start }) => [code, start]);

describe('the checks of the entries of an open bibliography', () => {
  const text = '@book{one, author = {Doe}, title = {1}, year = 1999}\n';

  it('say what is incomplete, and what is unused only where the citations are known', async () => {
    assert.deepEqual(await codes(text), [['bibliography.incomplete-entry', 6]]);
    assert.deepEqual(await codes(text, ['one']), [['bibliography.incomplete-entry', 6]]);
    assert.deepEqual(await codes('@misc{one, title = {1}}', []), [['bibliography.unused-entry', 0]]);
    assert.deepEqual(await codes(text, [], new Library(), 'file:///w/notes.md'), []);
  });

  it('read the text of the editor, with the names the other files define', async () => {
    const library = new Library();
    library.setFile(uri, '@book{old, title = {0}}');
    library.setFile('file:///w/strings.bib', '@string{press = "Press"}\n@string{none = ""}');
    assert.deepEqual(
      await codes('@book{one, author = {Doe}, title = {1}, year = 1999, publisher = press}', undefined, library),
      [],
    );
    assert.deepEqual(
      await codes('@book{one, author = {Doe}, title = {1}, year = 1999, publisher = none}', undefined, library),
      [['bibliography.incomplete-entry', 6]],
    );
  });

  it('say of an unsaved text which keys stand for two entries in it, or for another work elsewhere', async () => {
    const library = new Library();
    library.setFile('file:///w/other.bib', '@misc{taken, title = {Elsewhere}}\n@misc{same, title = {Same}}');
    const unsaved =
      '@misc{a, title = {A}}\n@misc{taken, title = {Here}}\n@misc{same, title = {Same}}\n@misc{a, title = {B}}';
    const found = await checkEntries({ uri, text: unsaved, unsaved: true }, library, clock);
    assert.deepEqual(
      found.map(({ code, start, end }) => [code, unsaved.slice(start, end)]),
      [
        ['citation.duplicate-key', 'taken'],
        ['citation.duplicate-key', 'a'],
      ],
    );
    assert.match(found[1]!.message, /references\.bib, line 1 and in references\.bib, line 4/);
    assert.deepEqual(await checkEntries({ uri, text: unsaved }, library, clock), []);
  });

  it('judge of a very large file only what is cited', async () => {
    const large = Array.from({ length: 5001 }, (_, index) => `@book{k${index}, title = {T}}\n`).join('');
    assert.deepEqual(await codes(large), []);
    const found = await codes(large, ['k7']);
    assert.deepEqual(
      found.filter(([code]) => code === 'bibliography.incomplete-entry'),
      [['bibliography.incomplete-entry', large.indexOf('k7,')]],
    );
    assert.equal(found.length, 5001);
  });

  it('end when they are no longer wanted', async () => {
    let now = 0;
    const ticking = { now: () => (now += 20), pause: async () => {} };
    const ended = checkEntries({ uri, text }, new Library(), ticking, AbortSignal.abort(new Error('ended')));
    await assert.rejects(ended, /ended/);
  });
});
