import assert from 'node:assert/strict';
import type { Citation } from '../../../../src/core/citations/citation.ts';
import { syntaxFor } from '../../../../src/core/citations/syntax/byLanguage.ts';
import { fullStopBefore } from '../../../../src/core/citations/syntax/latex/fullStop.ts';

const cited: Citation = { items: [{ key: 'weitz', label: 'page', locator: '33-35' }], mode: 'parenthetical' };
const two: Citation = { items: [{ key: 'a', locator: '3' }, { key: 'b' }], mode: 'parenthetical' };

describe('a citation written into LaTeX', () => {
  const write = (citation: Citation, text: string, offset?: number) => syntaxFor('latex').write(citation, text, offset);

  it('is in the commands of the package that is loaded', () => {
    assert.equal(write(cited, '\\usepackage[style=apa]{biblatex}'), '\\autocite[33--35]{weitz}');
    assert.equal(write(cited, '\\usepackage{amsmath,natbib}'), '\\citep[pp.~33--35]{weitz}');
    assert.equal(write(cited, '\\documentclass{article}'), '\\cite[pp.~33--35]{weitz}');
    assert.equal(write(cited, '% \\usepackage{natbib}\n\\usepackage{biblatex-chicago}'), '\\autocite[33--35]{weitz}');
  });

  it('is in the commands a part of a document uses', () => {
    assert.equal(write(cited, 'As \\textcite{a} has it.'), '\\autocite[33--35]{weitz}');
    assert.equal(write(cited, 'As \\citet{a} has it.'), '\\citep[pp.~33--35]{weitz}');
  });

  it('has labels in the language of babel', () => {
    const head = '\\usepackage[ngerman]{babel}\n\\usepackage{natbib}';
    assert.equal(write(cited, head), '\\citep[S.~33--35]{weitz}');
  });

  it('ends in \\relax before a bracket that its command would take', () => {
    const head = '\\usepackage{biblatex}\n';
    assert.equal(write(two, `${head} [x]`, head.length), '\\autocites[3]{a}{b}\\relax');
    assert.equal(write(two, `${head} x`, head.length), '\\autocites[3]{a}{b}');
    assert.equal(write(cited, `${head} [x]`, head.length), '\\autocite[33--35]{weitz}');
  });

  it("keeps csquotes' commands, whose words follow, or says that they cannot cite so", () => {
    const head = '\\usepackage{csquotes,natbib}\n';
    const quoting = (change: Partial<Citation>): Citation => ({ ...two, command: 'textcquote', ...change });
    const last: Citation['items'] = [
      { key: 'a', prefix: 'see' },
      { key: 'b', locator: '3' },
    ];
    assert.equal(write(quoting({ items: last }), head), '\\textcquote[see][3]{a,b}');
    assert.throws(() => write(quoting({}), head), /textcquote cannot say this/);
    assert.throws(() => write(quoting({ items: [{ key: 'a', suppressAuthor: true }] }), head), /cannot say this/);
    assert.throws(() => write(quoting({ items: [{ key: 'a' }], mode: 'narrative' }), head), /cannot say this/);
  });

  it('stands before a full stop where its command moves that', () => {
    const stop = (text: string, written = '\\autocite[3]{a}') => fullStopBefore(text, text.length, written);
    assert.deepEqual(
      ['A claim.', 'A “claim”.', 'In 1999.', "Said ``so''."].map((text) => stop(text)),
      ['.', '.', '.', '.'],
    );
    assert.deepEqual(
      ['A claim', 'A claim. ', 'Well...', '.', ''].map((text) => stop(text)),
      ['', '', '', '', ''],
    );
    assert.equal(stop('A claim.', '\\autocites{a}{b}'), '.');
    assert.equal(stop('A claim.', '\\textcite{a}') + stop('A claim.', '[@a]'), '');
  });

  it('has one command per source where the author of one is suppressed', () => {
    const mixed: Citation = {
      items: [
        { key: 'a', suppressAuthor: true },
        { key: 'b', locator: '3' },
      ],
      mode: 'parenthetical',
    };
    assert.equal(write(mixed, '\\usepackage{biblatex}'), '\\autocite*{a} \\autocite[3]{b}');
  });
});

describe('a citation written into Markdown', () => {
  it('is narrative inside a footnote', () => {
    const syntax = syntaxFor('markdown');
    const note: Citation = { items: [{ key: 'a', locator: '3', prefix: 'see' }, { key: 'b' }], mode: 'parenthetical' };
    for (const text of ['Text[^1].\n\n[^1]: As ', 'Text^[as [x] '])
      assert.equal(syntax.write(note, text, text.length), 'see @a [3]; @b');
    for (const text of ['Text^[as x] ', '[^1]: A note.\n\nText '])
      assert.equal(syntax.write(note, text, text.length), '[see @a, 3; @b]');
  });

  it('follows a name in the prose when it has no author', () => {
    assert.equal(
      syntaxFor('markdown').write({ items: [{ key: 'a', suppressAuthor: true }], mode: 'narrative' }, ''),
      '[-@a]',
    );
  });
});

describe('a citation written into Typst', () => {
  const write = (citation: Citation, text = '', offset?: number) => syntaxFor('typst').write(citation, text, offset);

  it('has its prefix in the prose', () => {
    const items = [
      { key: 'a', prefix: 'see' },
      { key: 'b', prefix: 'but' },
    ];
    assert.equal(write({ items, mode: 'parenthetical' }), 'see @a; but @b');
  });

  it('is kept apart from a bracket after it', () => {
    assert.equal(write({ items: [{ key: 'a' }], mode: 'parenthetical' }, '[x]', 0), '@a[]');
    assert.equal(write({ items: [{ key: 'a' }], mode: 'narrative' }, '[x]', 0), '#cite(<a>, form: "prose");');
  });
});

describe('a citation written into MyST', () => {
  it('has semicolons between its sources, and commas where Sphinx makes the document', () => {
    const citation = { items: [{ key: 'a' }, { key: 'b' }], mode: 'parenthetical' } as const;
    const write = (text: string) => syntaxFor('myst').write(citation, text);
    assert.equal(write(''), '{cite:p}`a; b`');
    assert.equal(write('```{bibliography}\n```\n'), '{cite:p}`a,b`');
    assert.equal(write('As {cite}`c,d` say.'), '{cite:p}`a,b`');
  });
});

describe('a citation written into plain text', () => {
  it('names keys and places', () => {
    assert.equal(
      syntaxFor('plaintext').write(
        { items: [{ key: 'a', locator: '3', prefix: 'see' }, { key: 'b' }], mode: 'narrative' },
        '',
      ),
      '[see a, p. 3; b]',
    );
  });
});

describe('what is no citation', () => {
  it('is a cross-reference, an example, a link text, a social handle in a link', () => {
    const keys = (text: string, language: 'markdown' | 'quarto' | 'typst') =>
      syntaxFor(language)
        .find(text)
        .flatMap(({ items }) => items.map(({ key }) => key));
    assert.deepEqual(keys('See @fig-map, [@tbl-x; @a] and @sec-intro.', 'quarto'), ['a']);
    assert.deepEqual(keys('(@good) An example.\n\nAs in (@good) and @fig:x.', 'markdown'), []);
    assert.deepEqual(keys('[@handle](https://x.y/@handle)', 'markdown'), []);
    assert.deepEqual(keys('= Head <head>\n@head @fig:x @a', 'typst'), ['a']);
  });

  it('is in nocite, which only lists entries', () => {
    const found = syntaxFor('markdown').find('---\nnocite: |\n  @a, @b\ntitle: On @c\n---\n[@d]\n');
    assert.deepEqual(
      found.map(({ items, nocite }) => [items[0]!.key, nocite ?? false]),
      [
        ['a', true],
        ['b', true],
        ['c', false],
        ['d', false],
      ],
    );
    assert.deepEqual(syntaxFor('latex').find('\\nocite{*}'), []);
  });
});
