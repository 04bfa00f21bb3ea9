import assert from 'node:assert/strict';
import fc from 'fast-check';
import { insertCommand, insertList } from '../../../../src/core/citations/bibliography/insertion.ts';
import type { Rendered } from '../../../../src/core/citations/render/markup.ts';
import { applyEdits } from '../../../../src/core/text/edit.ts';
import type { DocumentLanguage } from '../../../../src/core/text/language.ts';

/** The text with the bibliography's command at `|`, or as it is when it has one. */
function withCommand(marked: string, language: DocumentLanguage, path = 'references.bib'): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const inserted = insertCommand({ text, language, offset: offset < 0 ? text.length : offset }, path);
  return inserted?.edit ? applyEdits(text, [inserted.edit]) : text;
}

function withList(
  text: string,
  language: DocumentLanguage,
  references: readonly Rendered[],
  { offset = text.length, style = 'apa', previous }: { offset?: number; style?: string; previous?: string } = {},
): string {
  const { edit } = insertList({ text, language, offset }, { style, references }, previous);
  return edit ? applyEdits(text, [edit]) : text;
}

const marlow: Rendered = {
  text: 'Marlow, I. (n.d.). Tides & #treaties. https://example.org/a_b',
  html: '<div class="csl-entry">Marlow, I. (n.d.). <i>Tides &amp; #treaties</i>. https://example.org/a_b</div>',
};
const berg: Rendered = { text: 'Berg, T. (2004).', html: '<div class="csl-entry">Berg, T. (2004).</div>' };

describe('The command for the bibliography', () => {
  it('is a refs division in Markdown, a paragraph of its own after the line of the cursor', () => {
    assert.equal(withCommand('One |two.\nThree.\n', 'markdown'), 'One two.\n\n::: {#refs}\n:::\n\nThree.\n');
    assert.equal(withCommand('One.\n\n|', 'quarto'), 'One.\n\n::: {#refs}\n:::\n');
    assert.equal(withCommand('One.\r\n|', 'markdown'), 'One.\r\n\r\n::: {#refs}\r\n:::\r\n');
  });

  it('stands after the front matter when the cursor is in it', () => {
    assert.equal(
      withCommand('---\nti|tle: T\n---\n\nText.\n', 'markdown'),
      '---\ntitle: T\n---\n\nText.\n\n::: {#refs}\n:::\n',
    );
  });

  it('is written once', () => {
    for (const [text, language] of [
      ['A.\n\n::: {#refs}\n:::\n', 'markdown'],
      ['A.\n\n<div id="refs"></div>\n', 'markdown'],
      ['\\begin{document}\n\\printbibliography[heading=none]\n\\end{document}\n', 'latex'],
      ['#bibliography("a.bib", style: "apa")\n', 'typst'],
    ] as const) {
      assert.equal(withCommand(text, language), text);
    }
  });

  it('in a comment or in code is none', () => {
    assert.match(
      withCommand('% \\printbibliography\n\\autocite{a}\n', 'latex'),
      /^% .*\n\\autocite\{a\}\n\n\\printbibliography\n$/,
    );
    assert.match(withCommand('```\n::: {#refs}\n:::\n```\n', 'markdown'), /```\n\n::: \{#refs\}\n:::\n$/);
  });

  it('is that of the citation package in LaTeX, inside the document', () => {
    const biblatex = '\\usepackage{biblatex}\n\\begin{document}\nText.\n\\end{document}\n';
    assert.equal(
      withCommand(biblatex, 'latex'),
      '\\usepackage{biblatex}\n\\begin{document}\nText.\n\n\\printbibliography\n\n\\end{document}\n',
    );
    const natbib = '\\usepackage{natbib}\n\\begin{document}\nText.|\n\\end{document}\n';
    assert.match(
      withCommand(natbib, 'latex', 'lit/all.bib'),
      /\n\n\\bibliographystyle\{plainnat\}\n\\bibliography\{lit\/all\}\n/,
    );
    const plain = '\\bibliographystyle{alpha}\n\\begin{document}\nText.|\n\\end{document}\n';
    assert.doesNotMatch(withCommand(plain, 'latex'), /bibliographystyle\{plain\}/);
  });

  it('names the file in Typst', () => {
    assert.equal(withCommand('Text.\n', 'typst', 'a "b".bib'), 'Text.\n\n#bibliography("a \\"b\\".bib")\n');
  });

  it('does not exist in plain text', () => {
    assert.equal(insertCommand({ text: '', language: 'plaintext', offset: 0 }, 'a.bib'), undefined);
  });
});

describe('The rendered list', () => {
  it('has each reference as a paragraph between comments, with the markup of the language', () => {
    assert.equal(
      withList('Text.\n', 'markdown', [marlow]),
      'Text.\n\n<!-- ibid:bibliography apa -->\n\nMarlow, I. (n.d.). *Tides & #treaties*. <https://example.org/a_b>\n\n<!-- /ibid:bibliography -->\n',
    );
    assert.equal(
      withList('', 'latex', [marlow]),
      '% ibid:bibliography apa\n\nMarlow, I. (n.d.). \\emph{Tides \\& \\#treaties}. https://example.org/a\\_b\n\n% /ibid:bibliography\n',
    );
    assert.equal(
      withList('', 'typst', [marlow]),
      '// ibid:bibliography apa\n\nMarlow, I. (n.d.). #emph[Tides & \\#treaties]. #link("https://example.org/a_b")\n\n// /ibid:bibliography\n',
    );
    assert.equal(withList('Text.\n', 'plaintext', [marlow, berg]), `Text.\n\n${marlow.text}\n\n${berg.text}\n`);
  });

  it('keeps a number apart from its entry, and does not become a list', () => {
    const numbered = {
      text: '1. Berg',
      html: '<div class="csl-entry"><div class="csl-left-margin">1.</div><div class="csl-right-inline">Berg</div></div>',
    };
    assert.match(withList('', 'markdown', [numbered]), /\n1\\\. Berg\n/);
  });

  it('is renewed where it stands, whatever was changed in it', () => {
    for (const language of ['markdown', 'latex', 'typst'] as const) {
      const first = withList('Before.\n\nAfter.\n', language, [marlow], { offset: 3 });
      const edited = first.replace('Marlow', 'Someone');
      const second = withList(edited, language, [berg], { offset: edited.length, style: 'mla' });
      assert.equal(second, withList('Before.\n\nAfter.\n', language, [berg], { offset: 3, style: 'mla' }));
      assert.equal(withList(second, language, [berg], { style: 'mla' }), second);
    }
  });

  it('in plain text is renewed only while it is what was written', () => {
    const first = withList('Before.\n\nAfter.\n', 'plaintext', [marlow], { offset: 3 });
    assert.equal(
      withList(first, 'plaintext', [berg], { previous: marlow.text }),
      withList('Before.\n\nAfter.\n', 'plaintext', [berg], { offset: 3 }),
    );
    const edited = first.replace('Marlow', 'Someone');
    assert.equal(withList(edited, 'plaintext', [berg], { previous: marlow.text }), `${edited}\n${berg.text}\n`);
  });

  it('is refused when its last line is lost', () => {
    const first = withList('', 'markdown', [marlow]);
    assert.throws(() => withList(first.replace('<!-- /ibid:bibliography -->', ''), 'markdown', [berg]), /last line/);
  });

  it('changes nothing else in the text, wherever it goes', () => {
    const pieces = fc.constantFrom('word', ' ', '\n', '\n\n', '---\n', '<!-- x -->', '\\end{document}', '% c', '|');
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 12 }),
        fc.nat(60),
        fc.constantFrom<DocumentLanguage>('markdown', 'latex', 'typst', 'plaintext'),
        (parts, at, language) => {
          const text = parts.join('');
          const { edit } = insertList(
            { text, language, offset: Math.min(at, text.length) },
            { style: 'apa', references: [berg] },
          );
          const kept = text.slice(0, edit!.start) + text.slice(edit!.end);
          assert.equal(kept.replace(/\s/g, ''), text.replace(/\s/g, ''));
          assert.ok(applyEdits(text, [edit!]).includes('Berg, T. (2004).'));
        },
      ),
    );
  });
});
