import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  bibliographyReferences,
  latexRoot,
  projectBibliographyReferences,
} from '../../../../src/core/citations/library/locate.ts';
import type { DocumentLanguage } from '../../../../src/core/text/language.ts';

/** The paths, each with the text at its place when that differs. */
function named(text: string, language: DocumentLanguage): string[] {
  return bibliographyReferences(text, language).map(({ path, start, end }) =>
    text.slice(start, end) === path ? path : `${path} at ${text.slice(start, end)}`,
  );
}

describe('the bibliographies a document names', () => {
  it('are those of the front matter', () => {
    assert.deepEqual(named('---\nbibliography: my refs.bib\n---\nText', 'markdown'), ['my refs.bib']);
    assert.deepEqual(named('---\ntitle: T\nbibliography: ["a.bib", b.json]\n---\n', 'quarto'), ['a.bib', 'b.json']);
    assert.deepEqual(named('---\r\nbibliography:\r\n  - a.bib\r\n  - sub/b.yaml\r\n---\r\n', 'markdown'), [
      'a.bib',
      'sub/b.yaml',
    ]);
    assert.deepEqual(named('bibliography: a.bib', 'markdown'), []);
    assert.deepEqual(named('---\nbibliography:\n---\n', 'markdown'), []);
  });

  it('are still found while the front matter is broken', () => {
    assert.deepEqual(named('---\ntitle: "open\nbibliography: a.bib\n---\n', 'markdown'), ['a.bib']);
    assert.deepEqual(named('---\ndate: `r Sys.Date()`\nbibliography:\n  - a.bib\n  - b.bib\n---\n', 'markdown'), [
      'a.bib',
      'b.bib',
    ]);
  });

  it('are those of LaTeX commands outside comments', () => {
    const text =
      '\\addbibresource{a.bib}\n% \\addbibresource{no.bib}\n\\addbibresource[label=x]{sub/b.bib}\n50\\% \\bibliography{c, d.bib}\n\\begin{verbatim}\n\\bibliography{no}\n\\end{verbatim}';
    assert.deepEqual(named(text, 'latex'), ['a.bib', 'sub/b.bib', 'c.bib at c', 'd.bib']);
    assert.deepEqual(named('\\bibliographystyle{plain}', 'latex'), []);
  });

  it('are those of Typst calls, one or several', () => {
    assert.deepEqual(named('#bibliography("a.bib", title: none)', 'typst'), ['a.bib']);
    assert.deepEqual(named('#bibliography(("a.bib", "b.yml"), style: "apa")', 'typst'), ['a.bib', 'b.yml']);
    assert.deepEqual(named('#show: paper.with(\n  bib: bibliography("t.bib"),\n)\n', 'typst'), ['t.bib']);
    assert.deepEqual(
      named('// #bibliography("no.bib")\nThe bibliography("no.bib") of `#bibliography("no.bib")`', 'typst'),
      [],
    );
  });

  it('are those of the directives of other languages', () => {
    assert.deepEqual(named('= T\n:bibtex-file: a.bib, my refs.bib\n// :bibtex-file: no.bib\n', 'asciidoc'), [
      'a.bib',
      'my refs.bib',
    ]);
    assert.deepEqual(named('bibliography::sub/a.bib[]\n', 'asciidoc'), ['sub/a.bib']);
    assert.deepEqual(named('#+BIBLIOGRAPHY: a.bib\n#+bibliography: "my refs.json"\n# #+bibliography: no\n', 'org'), [
      'a.bib',
      'my refs.json',
    ]);
    assert.deepEqual(named('Text\n\n.. bibliography:: a.bib b.bib\n   :all:\n\n.. bibliography::\n', 'rst'), [
      'a.bib',
      'b.bib',
    ]);
    assert.deepEqual(named('---\nbibliography: a.bib\n---\n', 'myst'), ['a.bib']);
  });

  it('are none in plain text, and any text can be asked', () => {
    assert.deepEqual(named('---\nbibliography: a.bib\n---\n', 'plaintext'), []);
    const piece = fc.constantFrom(
      '---\n',
      'bibliography:',
      ' a',
      '[',
      '"',
      '\\bibliography{',
      '}',
      '#bibliography(',
      ')',
      ',',
      '%',
      '//',
      '\n- ',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }),
        fc.constantFrom<DocumentLanguage>('markdown', 'latex', 'typst', 'org', 'rst', 'asciidoc'),
        (pieces, language) => {
          const text = pieces.join('');
          for (const { start, end } of bibliographyReferences(text, language))
            assert.ok(0 <= start && start <= end && end <= text.length);
        },
      ),
    );
  });
});

describe('the root of a LaTeX document', () => {
  it('is named in a comment or by subfiles', () => {
    assert.equal(latexRoot('% !TEX root = ../main.tex\n\\section{A}'), '../main.tex');
    assert.equal(latexRoot('%!TeX root = main.tex\r\n'), 'main.tex');
    assert.equal(latexRoot('\\documentclass[../book.tex]{subfiles}\n'), '../book.tex');
    assert.equal(latexRoot('\\documentclass{article}'), undefined);
  });
});

describe('the bibliographies of a Quarto project', () => {
  const paths = (name: string, text: string) => projectBibliographyReferences(name, text).map(({ path }) => path);

  it('stand at the top, under the project’s type, or under a format', () => {
    assert.deepEqual(paths('_quarto.yml', 'project:\n  type: book\nbibliography: a.bib\n'), ['a.bib']);
    assert.deepEqual(paths('_quarto.yml', 'book:\n  title: T\n  bibliography: [a.bib, b.bib]\n'), ['a.bib', 'b.bib']);
    assert.deepEqual(paths('_metadata.yml', 'format:\n  html:\n    bibliography: c.bib\n  pdf: default\n'), ['c.bib']);
    assert.deepEqual(paths('_quarto.yml', 'bibliography: a.bib\nformat:\n  html:\n    bibliography: a.bib\n'), [
      'a.bib',
    ]);
  });

  it('stand in mystmd’s project file and in Sphinx’s configuration', () => {
    assert.deepEqual(paths('myst.yml', 'version: 1\nproject:\n  bibliography:\n    - a.bib\n'), ['a.bib']);
    assert.deepEqual(paths('conf.py', "x = 1\nbibtex_bibfiles = ['a.bib', # 'no.bib'\n  \"b.bib\"]\n"), [
      'a.bib',
      'b.bib',
    ]);
    assert.deepEqual(paths('conf.py', "# bibtex_bibfiles = ['a.bib']\n"), []);
  });

  it('are none in other files or without any', () => {
    assert.deepEqual(paths('other.yml', 'bibliography: a.bib\n'), []);
    assert.deepEqual(paths('_quarto.yml', 'project: x\n'), []);
    assert.deepEqual(paths('_quarto.yml', '- a\n'), []);
  });
});
