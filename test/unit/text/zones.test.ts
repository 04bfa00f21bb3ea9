import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentLanguage } from '../../../src/core/text/language.ts';
import { zonesOf } from '../../../src/core/text/zones.ts';

function zones(text: string, language: DocumentLanguage): [string, string][] {
  return zonesOf(text, language).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

describe('the zones of Markdown', () => {
  it('are front matter and fenced code, in lists and block quotes too, open fences to the end', () => {
    const text = '---\ntitle: T\n---\n\nText\n\n- item\n\n  ```r\n  x\n  ```\n\n> ~~~\n> y\n> ~~~\n\n```{=latex}\nz';
    assert.deepEqual(zones(text, 'markdown'), [
      ['frontMatter', '---\ntitle: T\n---\n'],
      ['code', '  ```r\n  x\n  ```'],
      ['code', '~~~\n> y\n> ~~~'],
      ['code', '```{=latex}\nz'],
    ]);
  });

  it('are lines indented by four, counted from the list item they stand in', () => {
    const text = 'Text\n    goes on\n\n    code\n\n- item\n\n    more of it\n\n        code of it\n\nText\n';
    assert.deepEqual(zones(text, 'markdown'), [
      ['code', '    code\n'],
      ['code', '        code of it\n'],
    ]);
  });

  it('are code spans with as many backticks at both ends, and none that is never closed', () => {
    assert.deepEqual(zones('a `b` ``c`d`` `e``{=html} ` f', 'markdown'), [
      ['code', '`b`'],
      ['code', '``c`d``'],
      ['code', '`e``{=html} `'],
    ]);
    assert.deepEqual(zones('a `b and\n\nc` d', 'markdown'), []);
  });

  it('are comments over blank lines, tags, and the text of script', () => {
    assert.deepEqual(zones('a <!-- b\n\nc --> d <em class="x">e</em>\n\n<script>\n\nf\n</script> g', 'markdown'), [
      ['comment', '<!-- b\n\nc -->'],
      ['code', '<em class="x">'],
      ['code', '</em>'],
      ['code', '<script>\n\nf\n</script>'],
    ]);
  });

  it('are where links lead, not their text', () => {
    const text = '[Moscow](http://a.b/(c) "T") and [Kyiv][k] <http://d.e> see https://f.g/h_(i).\n\n[k]: http://j.k\n';
    assert.deepEqual(zones(text, 'markdown'), [
      ['link', '(http://a.b/(c) "T")'],
      ['link', '[k]'],
      ['link', '<http://d.e>'],
      ['link', 'https://f.g/h_(i)'],
      ['link', ' http://j.k'],
    ]);
  });

  it('are e-mail addresses and citation keys, which are told apart', () => {
    assert.deepEqual(zones('me@x.org <you@x.org> [see -@a.b; @{c/d}]. no@where \\@e', 'markdown'), [
      ['email', 'me@x.org'],
      ['email', '<you@x.org>'],
      ['key', '-@a.b'],
      ['key', '@{c/d}'],
    ]);
  });

  it('are formulas, but no sums of money', () => {
    assert.deepEqual(zones('$a+b$ costs $5 and $10, $$c\nd$$', 'markdown'), [
      ['math', '$a+b$'],
      ['math', '$$c\nd$$'],
    ]);
  });

  it('are attributes and fenced divs', () => {
    assert.deepEqual(zones('# Head {#h}\n\n::: {#refs}\n:::\n\n[x]{.small} {{< include a.md >}}', 'quarto'), [
      ['command', '{#h}'],
      ['command', '::: {#refs}'],
      ['command', ':::'],
      ['command', '{.small}'],
      ['command', '{{< include a.md >}}'],
    ]);
  });
});

describe('the zones of LaTeX', () => {
  it('are comments, verbatim stretches and formulas', () => {
    const text =
      'a % b\n50\\% \\verb|c| \\begin{verbatim}\nd % e\n\\end{verbatim} $f$ \\[g\\] \\begin{align*}h\\end{align*}';
    assert.deepEqual(zones(text, 'latex'), [
      ['comment', '% b'],
      ['code', '\\verb|c|'],
      ['code', '\\begin{verbatim}\nd % e\n\\end{verbatim}'],
      ['math', '$f$'],
      ['math', '\\[g\\]'],
      ['math', '\\begin{align*}h\\end{align*}'],
    ]);
  });

  it('are commands and the arguments that are no prose', () => {
    const text =
      '\\usepackage[a]{b} \\emph{Moscow} \\label{c} \\href{http://d}{Kyiv} \\url{e_f} \\autocite[see][33]{g,h}';
    assert.deepEqual(zones(text, 'latex'), [
      ['command', '\\usepackage[a]{b}'],
      ['command', '\\emph'],
      ['command', '\\label{c}'],
      ['link', '\\href{http://d}'],
      ['link', '\\url{e_f}'],
      ['command', '\\autocite'],
      ['key', '{g,h}'],
    ]);
  });

  it('are the keys of every source of a citation, and what a naming command takes without a gap', () => {
    assert.deepEqual(zones('\\autocites(see)[3]{a}[4]{b} \\setlength{\\x}{1cm} \\label{c} {Moscow} [x]', 'latex'), [
      ['command', '\\autocites'],
      ['key', '{a}'],
      ['key', '{b}'],
      ['command', '\\setlength{\\x}{1cm}'],
      ['command', '\\label{c}'],
    ]);
  });

  it('end where a formula or an argument is never closed', () => {
    assert.deepEqual(zones('a $5 b\n\nc $6 d', 'latex'), []);
    assert.deepEqual(zones('\\label{a\n\nb} c', 'latex'), [['command', '\\label']]);
  });
});

describe('the zones of Typst', () => {
  it('are comments, raw text, formulas, URLs and labels', () => {
    const text = 'a // b\n/* c\nd */ `e` $f$ https://g.h/i. = J <k> @l[p. 3] me@x.org';
    assert.deepEqual(zones(text, 'typst'), [
      ['comment', '// b'],
      ['comment', '/* c\nd */'],
      ['code', '`e`'],
      ['math', '$f$'],
      ['link', 'https://g.h/i'],
      ['key', '<k>'],
      ['key', '@l'],
      ['email', 'me@x.org'],
    ]);
  });

  it('are code after a hash, but not the content blocks in it', () => {
    const text = '#set text(lang: "de")\n#emph[Moscow] #cite(<a>, supplement: [p. 7]) #let x = [Kyiv]\n#f(1)[g].h i';
    assert.deepEqual(zones(text, 'typst'), [
      ['code', '#set text(lang: "de")'],
      ['code', '#emph['],
      ['code', ']'],
      ['code', '#cite(<a>, supplement: ['],
      ['code', '])'],
      ['code', '#let x = ['],
      ['code', ']'],
      ['code', '#f(1)['],
      ['code', '].h'],
    ]);
  });
});

describe('the zones of plain text', () => {
  it('are URLs and e-mail addresses', () => {
    assert.deepEqual(zones('See (https://a.b/c) or www.d.e, me@x.org.', 'plaintext'), [
      ['link', 'https://a.b/c'],
      ['link', 'www.d.e'],
      ['email', 'me@x.org'],
    ]);
  });
});

describe('zones of any text', () => {
  it('are sorted, do not overlap and lie within it', () => {
    const piece = fc.constantFrom(
      '`',
      '```\n',
      '$',
      '\n',
      '\n\n',
      '<!--',
      '-->',
      '[',
      '](',
      ')',
      '{',
      '}',
      '@a',
      '%',
      '\\',
      '\\begin{verbatim}',
      '\\cite',
      '#f',
      '#let',
      '"',
      '//',
      '/*',
      'http://',
      'x',
      ' ',
      '    ',
      '> ',
      '- ',
      '---\n',
      '🙂',
      '<b>',
    );
    const languages = fc.constantFrom<DocumentLanguage>('markdown', 'quarto', 'latex', 'typst', 'plaintext');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), languages, (parts, language) => {
        const text = parts.join('');
        let from = 0;
        for (const { start, end } of zonesOf(text, language)) {
          assert.ok(from <= start && start < end && end <= text.length, JSON.stringify({ text, start, end }));
          from = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the zones of Org', () => {
  it('are blocks of code, comments, keywords, drawers, verbatim text, links and keys', () => {
    const text =
      '#+title: On Moscow\n#+author: X\n# a comment\nText =code= and ~more~ of [[http://a.b][Moscow]] $x$ [cite:see @a p. 3].\n\n#+begin_src r\n@b\n#+end_src\n:PROPERTIES:\n:ID: 1\n:END:\n: fixed\nme@x.org';
    assert.deepEqual(zones(text, 'org'), [
      ['command', '#+author: X'],
      ['comment', '# a comment'],
      ['code', '=code='],
      ['code', '~more~'],
      ['link', '[[http://a.b]'],
      ['math', '$x$'],
      ['key', '[cite:'],
      ['key', '@a'],
      ['code', '#+begin_src r\n@b\n#+end_src'],
      ['command', ':PROPERTIES:\n:ID: 1\n:END:'],
      ['code', ': fixed'],
      ['email', 'me@x.org'],
    ]);
  });
});

describe('the zones of AsciiDoc', () => {
  it('are delimited blocks, literal paragraphs, comments, attributes, macros and citations', () => {
    const text =
      '= On Moscow\n:toc:\n\nText `code` of http://a.b[Moscow] and <<x,y>> cite:see[a(3), b].\n// no\n\n----\ncite:[c]\n----\n\n literal\n\n* item\n  goes on\n\n////\nno\n////\n[source,r]\ncite:[d]\n\n[.lead]\nstem:[x] {attr}\n';
    assert.deepEqual(zones(text, 'asciidoc'), [
      ['command', ':toc:'],
      ['code', '`code`'],
      ['link', 'http://a.b'],
      ['link', '<<x,y>>'],
      ['key', 'cite:see[a(3), b]'],
      ['comment', '// no'],
      ['code', '----\ncite:[c]\n----'],
      ['code', ' literal'],
      ['comment', '////\nno\n////'],
      ['code', '[source,r]\ncite:[d]'],
      ['command', '[.lead]'],
      ['math', 'stem:[x]'],
      ['command', '{attr}'],
    ]);
  });
});

describe('the zones of reStructuredText', () => {
  it('are comments, code, literal blocks, roles, links and citations', () => {
    const text =
      'Moscow\n======\n\nText ``code`` :math:`x` :cite:p:`{see}a` `it <http://a.b>`_ :ref:`x`::\n\n   literal\n\nOn.\n\n.. code-block:: r\n\n   :cite:p:`b`\n\n.. note::\n\n   Prose.\n\n.. a comment\n   of two\n\n.. _x: http://c.d\n';
    assert.deepEqual(zones(text, 'rst'), [
      ['code', '``code``'],
      ['math', ':math:`x`'],
      ['key', ':cite:p:`{see}a`'],
      ['link', '<http://a.b>'],
      ['link', ':ref:`x`'],
      ['code', '\n   literal'],
      ['code', '.. code-block:: r\n\n   :cite:p:`b`'],
      ['command', '.. note::'],
      ['comment', '.. a comment\n   of two'],
      ['link', '.. _x: http://c.d'],
    ]);
  });
});

describe('the zones of MyST', () => {
  it('have its roles as what they are', () => {
    assert.deepEqual(zones('A {cite:p}`a; b` {math}`x` {ref}`y` `z`', 'myst'), [
      ['key', '{cite:p}`a; b`'],
      ['math', '{math}`x`'],
      ['code', '{ref}`y`'],
      ['code', '`z`'],
    ]);
  });
});
