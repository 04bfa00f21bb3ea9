import assert from 'node:assert/strict';
import fc from 'fast-check';
import { footnotes } from '../../../../src/core/citations/forms/footnote.ts';
import { writeLink } from '../../../../src/core/citations/forms/link.ts';
import { textFragmentUrl } from '../../../../src/core/citations/forms/textFragment.ts';
import { applyEdits } from '../../../../src/core/text/edit.ts';

describe('the address of a passage', () => {
  it('is that of the page with the text, where - , and & mean nothing', () => {
    assert.equal(
      textFragmentUrl('https://a.b/c?d=1', 'Well-known, “R&D”\n(again)'),
      'https://a.b/c?d=1#:~:text=Well%2Dknown%2C%20%E2%80%9CR%26D%E2%80%9D%20%28again%29',
    );
  });

  it('keeps a fragment and replaces a text directive', () => {
    assert.equal(textFragmentUrl('https://a.b/#top', 'x'), 'https://a.b/#top:~:text=x');
    assert.equal(textFragmentUrl('https://a.b/#:~:text=old', 'x'), 'https://a.b/#:~:text=x');
    assert.equal(textFragmentUrl('https://a.b/', ' '), 'https://a.b/');
  });

  it('gives a long text by its beginning and end', () => {
    const words = Array.from({ length: 80 }, (_, index) => `word${index}`);
    assert.equal(
      textFragmentUrl('https://a.b/', words.join(' ')),
      'https://a.b/#:~:text=word0%20word1%20word2%20word3%20word4%20word5,word74%20word75%20word76%20word77%20word78%20word79',
    );
  });

  it('can be read back, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const directive = textFragmentUrl('https://a.b/', text).split(':~:text=')[1] ?? '';
        assert.equal(decodeURIComponent(directive), text.replace(/\s+/g, ' ').trim());
        assert.doesNotMatch(directive, /[-,&()<>"'*_\s]/);
      }),
    );
  });
});

describe('a link', () => {
  it('has its words escaped for the language', () => {
    assert.equal(writeLink('a *b* [c]', 'https://a.b/(c)', 'markdown'), '[a \\*b\\* \\[c\\]](https://a.b/%28c%29)');
    assert.equal(
      writeLink('R&D <b>', 'https://a.b/?c&d"', 'html'),
      '<a href="https://a.b/?c&#38;d&#34;">R&#38;D &#60;b&#62;</a>',
    );
  });
});

describe('footnotes', () => {
  it('have labels that are not in use, and are defined at the end', () => {
    const text = 'Text[^1] and[^note].\n\n[^1]: One.\n[^note]: Two.\n';
    const { marks, definitions } = footnotes(text, ['Weitz, p. 3.', 'Doe.']);
    assert.deepEqual(marks, ['[^2]', '[^3]']);
    assert.equal(applyEdits(text, [definitions]), `${text}\n[^2]: Weitz, p. 3.\n\n[^3]: Doe.\n`);
    assert.equal(applyEdits('Text', [footnotes('Text', ['A.']).definitions]), 'Text\n\n[^1]: A.\n');
  });
});
