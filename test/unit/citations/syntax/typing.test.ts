import assert from 'node:assert/strict';
import { syntaxFor } from '../../../../src/core/citations/syntax/byLanguage.ts';
import { keyInsertion } from '../../../../src/core/citations/syntax/keyInsertion.ts';
import { keyMarkup } from '../../../../src/core/citations/syntax/keyMarkup.ts';
import type { DocumentLanguage } from '../../../../src/core/text/language.ts';

/** The key typed at the `|` of `draft`, or `undefined`. */
function typed(draft: string, language: DocumentLanguage): string | undefined {
  const offset = draft.indexOf('|');
  const text = draft.replace('|', '');
  const span = syntaxFor(language).keyBeingTyped(text, offset);
  return span && text.slice(span.start, span.end);
}

describe('the key being typed in Markdown', () => {
  it('is what stands between @ and the cursor, in clusters and braces too', () => {
    for (const [draft, key] of [
      ['As @|', ''],
      ['As @wei|', 'wei'],
      ['As @wei|tz', 'wei'],
      ['[see @a; -@smith:20|', 'smith:20'],
      ['[@{odd/k|}]', 'odd/k'],
      ['---\nnocite: "@x, @a|"\n---\n', 'a'],
      ['---\ntitle: "On @we|"\n---\n', 'we'],
      ['---\ntitle: "@we|"\n---\n', 'we'],
      ['---\ntitle: On @we|\n---\n', 'we'],
      ['---\nlang: de\nabstract: >-\n  As [@x, 3]\n\n  and @we|\nauthor: Ada\n---\n', 'we'],
    ] as const) {
      assert.equal(typed(draft, 'markdown'), key, draft);
    }
  });

  it('is none in e-mail addresses, code, links, escapes, front matter and after a space', () => {
    for (const draft of [
      'me@wei|',
      '`@wei|`',
      '```\n@wei|\n```',
      '[x](http://a.b/@wei|)',
      '\\@wei|',
      '---\ntitle: @wei|\n---\n',
      '---\nauthor: "Ada @wei|"\n---\n',
      '---\ntitle: On it\nauthor: "Ada @wei|"\n---\n',
      '@wei |',
      'wei|',
    ]) {
      assert.equal(typed(draft, 'markdown'), undefined, draft);
    }
  });

  it('is none in a cross-reference of Quarto', () => {
    assert.equal(typed('@fig-a|', 'quarto'), undefined);
    assert.equal(typed('@fig-a|', 'markdown'), 'fig-a');
  });
});

describe('the key being typed in LaTeX', () => {
  it('is the one in the braces of a citing command', () => {
    for (const [draft, key] of [
      ['\\autocite{|', ''],
      ['\\autocite{wei|}', 'wei'],
      ['\\autocite[see][33]{a, we|}', 'we'],
      ['\\textcites[3]{a}[4]{b|', 'b'],
      ['\\citep*{a,b|,c}', 'b'],
      ['\\nocite{a|}', 'a'],
      ['\\cite<see>[3]{a|}', 'a'],
      ['\\foreigntextcquote{german}{a|}{words}', 'a'],
      ['\\cite[see][]%\n  {a, % one\n   b, % two\n   we|}', 'we'],
      ['\\newcommand{\\see}[1]{\\autocite{#1}}\nAs \\see{we|', 'we'],
      ['\\newcommand{\\by}[2]{#1 \\cite{#2}}\nAs \\by{Ada}{we|}', 'we'],
      ['\\NewDocumentCommand{\\see}{s m}{\\autocite{#2}}\nAs \\see*{we|', 'we'],
      ['\\newcites{sec}{Secondary}\nAs \\citepsec[3]{we|', 'we'],
    ] as const) {
      assert.equal(typed(draft, 'latex'), key, draft);
    }
  });

  it('is none in notes, other commands, comments and after the braces', () => {
    for (const draft of [
      '\\autocite[se|]{a}',
      '\\newcommand{\\by}[2]{#1 \\cite{#2}}\nAs \\by{Ad|}',
      '\\ref{a|}',
      '% \\cite{a|}',
      '\\cite{a}|',
      '\\cite{a} {b|}',
      '\\verb!\\cite{a|}!',
    ]) {
      assert.equal(typed(draft, 'latex'), undefined, draft);
    }
  });
});

describe('the key being typed in Typst', () => {
  it('is the one after @ or in a call of cite', () => {
    for (const [draft, key] of [
      ['As @wei|', 'wei'],
      ['As @|', ''],
      ['#cite(<wei|', 'wei'],
      ['#cite(<wei|>, form: "prose")', 'wei'],
      ['#cite(label("a/b|"))', 'a/b'],
      ['#cite(form: "year", <wei|>)', 'wei'],
      ['#cite(\n  supplement: [p. (3)],\n  <wei|', 'wei'],
      ['#quote(attribution: <wei|>)[Words]', 'wei'],
    ] as const) {
      assert.equal(typed(draft, 'typst'), key, draft);
    }
  });

  it('is none in raw text, comments, strings, e-mail addresses and references to labels', () => {
    for (const draft of [
      '`@wei|`',
      '// @wei|',
      '#link("@wei|")',
      'me@wei|',
      '= H <intro>\n@intro|',
      '@fig:a|',
      '#ref(<a|',
    ]) {
      assert.equal(typed(draft, 'typst'), undefined, draft);
    }
  });
});

describe('the key being typed in the other languages', () => {
  it('stands in their markup', () => {
    for (const [draft, language, key] of [
      ['[cite:@|', 'org', ''],
      ['[cite/t:see @a p. 3; @we|]', 'org', 'we'],
      ['[cite:@a\n  p. 3; see @we|]', 'org', 'we'],
      ['[cite:@a\n\n  p. 3; see @we|]', 'org', undefined],
      [':cite:p:`a,\n  we|`', 'rst', 'we'],
      ['as cite:we|', 'org', 'we'],
      ['(citep:a,we|', 'org', 'we'],
      ['[[citet:see &a p. 3;&we|]]', 'org', 'we'],
      ['cite:[|', 'asciidoc', ''],
      ['citenp:see[a(3), we|', 'asciidoc', 'we'],
      [':cite:p:`|', 'rst', ''],
      [':cite:p:`{see}a{p. 3},we|', 'rst', 'we'],
      ['{cite:p}`|', 'myst', ''],
      ['{cite:t}`a; {see}we|`', 'myst', 'we'],
      ['{cite:p}`we|`', 'markdown', 'we'],
      ['As @we|', 'myst', 'we'],
      ['```{eval-rst}\nAs :cite:`we|', 'myst', 'we'],
      ['```{eval-rst}\nAs :cite:`we|`\n```\n', 'myst', 'we'],
    ] as const) {
      assert.equal(typed(draft, language), key, draft);
    }
  });

  it('stands nowhere else', () => {
    for (const [draft, language] of [
      ['As @we|', 'org'],
      ['the website:we|', 'org'],
      ['~cite:we|~', 'org'],
      ['# [cite:@we|', 'org'],
      ['#+begin_src x\n[cite:@we|\n#+end_src', 'org'],
      ['[cite:@a] @we|', 'org'],
      ['cite:[a(we|', 'asciidoc'],
      ['----\ncite:[we|\n----', 'asciidoc'],
      ['// cite:[we|', 'asciidoc'],
      [':ref:`we|', 'rst'],
      ['.. code::\n\n   :cite:p:`we|', 'rst'],
      [':cite:p:`a` we|', 'rst'],
      ['{ref}`we|', 'myst'],
      ['```{eval-rst}\nAs @we|\n```\n', 'myst'],
      ['#cite(<a>)\n\n, <we|', 'typst'],
    ] as const) {
      assert.equal(typed(draft, language), undefined, draft);
    }
  });
});

describe('plain text', () => {
  it('has no keys and no citations', () => {
    assert.equal(typed('@wei|', 'plaintext'), undefined);
    assert.deepEqual(syntaxFor('plaintext').find('[@a] \\cite{b}'), []);
  });
});

describe('a key that is chosen', () => {
  /** The draft after `key` was chosen at the `|`. */
  function chosen(draft: string, language: DocumentLanguage, key: string): string {
    const offset = draft.indexOf('|');
    const text = draft.replace('|', '');
    const {
      start,
      end,
      text: written,
    } = keyInsertion(key, language, text, syntaxFor(language).keyBeingTyped(text, offset)!);
    return text.slice(0, start) + written + text.slice(end);
  }

  it('takes the place of what is typed', () => {
    assert.equal(chosen('As @we| has it', 'markdown', 'weitz'), 'As @weitz has it');
    assert.equal(chosen('[@{od|}]', 'markdown', 'odd/k.'), '[@{odd/k.}]');
    assert.equal(chosen('[@od|]', 'markdown', 'odd/k.'), '[@{odd/k.}]');
    assert.equal(chosen('{cite:p}`od|`', 'myst', 'odd/k.'), '{cite:p}`odd/k.`');
    assert.equal(chosen('\\cite{a, we|}', 'latex', 'weitz'), '\\cite{a, weitz}');
  });

  it('takes the place of the sign before it where Typst has no short form', () => {
    assert.equal(chosen('As @we|.', 'typst', 'weitz'), 'As @weitz.');
    assert.equal(chosen('As @we|.', 'typst', 'a/b'), 'As #cite(label("a/b")).');
    assert.equal(chosen('As @we|.', 'typst', 'a.'), 'As #cite(<a.>).');
    assert.equal(chosen('#cite(<we|>, form: "prose")', 'typst', 'a/b'), '#cite(label("a/b"), form: "prose")');
    assert.equal(chosen('#cite(label("a|"))', 'typst', 'a"b'), '#cite(label("a\\"b"))');
  });
});

describe('a key as it is typed', () => {
  it('has braces in Markdown when it could not stand without', () => {
    for (const key of ['weitz', 'smith:2020', 'a_b', '2020x', 'doi:10.1000/182', 'müller'])
      assert.equal(keyMarkup(key, 'markdown'), key);
    for (const key of ['a--b', 'a.', '-a', 'a/', 'http://x.y']) assert.equal(keyMarkup(key, 'quarto'), `{${key}}`);
    assert.equal(keyMarkup('a/b.', 'latex'), 'a/b.');
  });
});
