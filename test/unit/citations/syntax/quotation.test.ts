import assert from 'node:assert/strict';
import type { Citation } from '../../../../src/core/citations/citation.ts';
import { syntaxFor } from '../../../../src/core/citations/syntax/byLanguage.ts';

const cited: Citation = { items: [{ key: 'weitz', label: 'paragraph', locator: '13' }], mode: 'parenthetical' };

describe('a quotation written into a draft', () => {
  it('has curly marks in Markdown and Typst, and single ones inside', () => {
    const words = 'He said “it ‘is’ so”, didn’t he?';
    assert.equal(
      syntaxFor('markdown').writeQuotation(words, cited, ''),
      '“He said ‘it “is” so’, didn’t he?” [@weitz, para. 13]',
    );
    assert.equal(
      syntaxFor('typst').writeQuotation(words, cited, ''),
      '“He said ‘it “is” so’, didn’t he?” @weitz[para. 13]',
    );
  });

  it('takes straight marks in pairs, and a lone one by what it touches', () => {
    const inside = (words: string) => /^“(.*)” \[@/.exec(syntaxFor('markdown').writeQuotation(words, cited, ''))![1];
    assert.equal(inside('a "b" and "c".'), 'a ‘b’ and ‘c’.');
    assert.equal(inside('of b" and c'), 'of b’ and c');
  });

  it('has its words escaped for the language, on one line', () => {
    const words = 'a *b* _c_ [d] @e\n  $5 #6 50% R&D <f> `g` ~ ^ \\';
    assert.equal(
      syntaxFor('markdown').writeQuotation(words, cited, ''),
      '“a \\*b\\* \\_c\\_ \\[d\\] \\@e \\$5 #6 50% R&D \\<f\\> \\`g\\` \\~ \\^ \\\\” [@weitz, para. 13]',
    );
    assert.equal(
      syntaxFor('typst').writeQuotation(words, cited, ''),
      '“a \\*b\\* \\_c\\_ \\[d\\] \\@e \\$5 \\#6 50% R&D \\<f\\> \\`g\\` \\~ ^ \\\\” @weitz[para. 13]',
    );
    assert.equal(
      syntaxFor('latex').writeQuotation(words, cited, ''),
      "``a *b* \\_c\\_ [d] @e \\$5 \\#6 50\\% R\\&D <f> `g` \\textasciitilde{} \\textasciicircum{} \\textbackslash{}'' \\cite[para.~13]{weitz}",
    );
  });

  it('goes into \\textcquote when csquotes and biblatex are loaded', () => {
    const head = '\\usepackage{biblatex}\n\\usepackage[autostyle]{csquotes}\n';
    const syntax = syntaxFor('latex');
    assert.equal(
      syntax.writeQuotation('He “said” so', cited, head),
      '\\textcquote[para.~13]{weitz}{He \\enquote{said} so}',
    );
    const two: Citation = { ...cited, items: [...cited.items, { key: 'b' }] };
    assert.equal(syntax.writeQuotation('So', two, head), '\\enquote{So} \\autocites[para.~13]{weitz}{b}');
    assert.equal(
      syntax.writeQuotation('So', cited, '\\usepackage{csquotes,natbib}'),
      '\\enquote{So} \\citep[para.~13]{weitz}',
    );
  });

  it('keeps the marks of plain TeX apart where they meet', () => {
    assert.match(syntaxFor('latex').writeQuotation('“So” he “said”', cited, ''), /^``\\,`So' he `said'\\,'' /);
  });
});
