import assert from 'node:assert/strict';
import { documentFormatting } from '../../../src/core/citations/documentFormatting.ts';

describe('the formatting a document asks for', () => {
  it('is the style and language of the front matter', () => {
    const text = '---\ncsl: styles/apa.csl\nlang: de\n---\nText\n';
    assert.deepEqual(documentFormatting(text, 'markdown'), { style: 'styles/apa.csl', locale: 'de' });
    assert.deepEqual(documentFormatting(text, 'quarto'), { style: 'styles/apa.csl', locale: 'de' });
  });

  it('is nothing where the front matter is missing, broken or says something else', () => {
    for (const text of ['Text', '---\ncsl: [a\n---\n', '---\ncsl:\n  - a\nlang:\n---\n', '---\njust words\n---\n']) {
      assert.deepEqual(documentFormatting(text, 'markdown'), {});
    }
  });

  it('is the language set in Typst', () => {
    assert.deepEqual(documentFormatting('#set text(size: 11pt, lang: "fr")\n', 'typst'), { locale: 'fr' });
    assert.deepEqual(documentFormatting('Text', 'typst'), {});
  });

  it('is the main language of babel or polyglossia in LaTeX', () => {
    const locale = (text: string) => documentFormatting(text, 'latex').locale;
    assert.equal(locale('\\usepackage[english,ngerman]{babel}'), 'de');
    assert.equal(locale('\\usepackage[main=brazilian,english]{babel}'), 'pt-BR');
    assert.equal(locale('\\setdefaultlanguage[variant=british]{english}'), 'en');
    assert.equal(locale('% \\usepackage[ngerman]{babel}'), undefined);
    assert.equal(locale('\\usepackage[klingon]{babel}'), undefined);
  });

  it('is nothing in plain text', () => {
    assert.deepEqual(documentFormatting('---\nlang: de\n---\n', 'plaintext'), {});
  });
});
