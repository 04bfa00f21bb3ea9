import assert from 'node:assert/strict';
import { readBibliography } from '../../../../src/core/citations/library/readBibliography.ts';
import { keysCited, unusedEntries } from '../../../../src/core/citations/library/unused.ts';
import { applyEdits } from '../../../../src/core/text/edit.ts';

const bib = 'file:///w/references.bib';

function unused(text: string, cited: readonly string[], uri = bib) {
  return unusedEntries(uri, text, readBibliography(uri, text)!.entries, new Set(cited));
}

describe('unused entries', () => {
  it('are those that nothing cites, by none of their keys', () => {
    const text = '@book{one, title = {1}}\n\n@book{two, title = {2}, ids = {zwei}}\n\n@book{three, title = {3}}\n';
    const found = unused(text, ['zwei', 'one']);
    assert.deepEqual(
      found.map(({ code, severity, message, start, end }) => [code, severity, message, text.slice(start, end)]),
      [['bibliography.unused-entry', 'hint', 'No draft of the workspace cites “three”.', '@book{three, title = {3}}']],
    );
  });

  it('are not those that other entries refer to', () => {
    const text = '@book{whole, title = {1}}\n@inbook{part, title = {2}, crossref = {whole}}\n@xdata{x, title = {3}}\n';
    assert.deepEqual(unused(text, ['part']), []);
  });

  it('go in one edit, and leave what stands between entries', () => {
    const text =
      '% first\n@book{one, title = {1}}\n\n% second\n@book{two, title = {2}}\r\n\r\n@book{three, title = {3}}';
    const found = unused(text, ['one']);
    const edits = found.flatMap((finding) => finding.edits ?? []);
    assert.equal(edits.length, 2);
    assert.equal(applyEdits(text, edits), '% first\n@book{one, title = {1}}\n\n% second\n');
  });

  it('of RIS go with their last line; JSON gets no edit', () => {
    const text = 'TY  - BOOK\nID  - one\nTI  - 1\nER  - \n\nTY  - BOOK\nID  - two\nTI  - 2\nER  - \n';
    const [finding] = unused(text, ['two'], 'file:///w/references.ris');
    assert.equal(applyEdits(text, finding!.edits!), 'TY  - BOOK\nID  - two\nTI  - 2\nER  - \n');
    const [inJson] = unused('[{"id":"one","type":"book"}]', [], 'file:///w/references.json');
    assert.equal(inJson?.message, 'No draft of the workspace cites “one”.');
    assert.equal(inJson?.edits, undefined);
  });
});

describe('the keys a draft cites', () => {
  it('are those of its citations, also the ones it only lists', () => {
    assert.deepEqual(keysCited('A [@one; @two, 3].', 'markdown'), new Set(['one', 'two']));
    assert.deepEqual(keysCited('A \\cite{one}. \\nocite{two}', 'latex'), new Set(['one', 'two']));
  });

  it('are not known where it lists every entry', () => {
    assert.equal(keysCited('\\cite{one}\\nocite{*}', 'latex'), undefined);
    assert.equal(keysCited('---\nnocite: "@*"\n---\nA [@one].', 'markdown'), undefined);
    assert.equal(keysCited('@one #bibliography("a.bib", full: true)', 'typst'), undefined);
    assert.equal(keysCited('.. bibliography:: a.bib\n   :all:\n', 'rst'), undefined);
  });
});
