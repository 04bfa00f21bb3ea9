import assert from 'node:assert/strict';
import { documentLanguage } from '../../../src/core/text/language.ts';
import { lineStarts, positionAt } from '../../../src/core/text/lines.ts';

describe('the document language', () => {
  it('is the one of the language id', () => {
    assert.equal(documentLanguage('markdown', '/notes'), 'markdown');
    assert.equal(documentLanguage('latex', '/thesis.ltx'), 'latex');
  });

  it('is the one of the extension when the id is plaintext or unknown', () => {
    for (const [name, language] of [
      ['a.typ', 'typst'],
      ['a.qmd', 'quarto'],
      ['a.Rmd', 'markdown'],
      ['a.tex', 'latex'],
      ['a.org', 'org'],
      ['a.adoc', 'asciidoc'],
      ['a.rst', 'rst'],
      ['a.myst.md', 'myst'],
    ]) {
      assert.equal(documentLanguage('plaintext', `/x/${name}`), language);
      assert.equal(documentLanguage('something', `/x/${name}`), language);
    }
  });

  it('of MyST is known by the file name alone, whatever its front matter says', () => {
    assert.equal(documentLanguage('markdown', '/x/a.myst.md'), 'myst');
    assert.equal(documentLanguage('markdown', '/x/a.md'), 'markdown');
    assert.equal(documentLanguage('restructuredtext', '/x/a.txt'), 'rst');
  });

  it('is plain text for everything else', () => {
    assert.equal(documentLanguage('plaintext', '/notes.txt'), 'plaintext');
    assert.equal(documentLanguage('constructor', '/notes.toString'), 'plaintext');
  });
});

describe('lines', () => {
  it('give the position of every offset, whatever ends them', () => {
    const starts = lineStarts('a\nbc\r\n\rd');
    assert.deepEqual(starts, [0, 2, 6, 7]);
    assert.deepEqual(positionAt(starts, 0), { line: 0, character: 0 });
    assert.deepEqual(positionAt(starts, 3), { line: 1, character: 1 });
    assert.deepEqual(positionAt(starts, 8), { line: 3, character: 1 });
  });
});
