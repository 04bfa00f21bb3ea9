import assert from 'node:assert/strict';
import { sentenceAround } from '../../../src/core/citations/sentenceAround.ts';
import { syntaxFor } from '../../../src/core/citations/syntax/byLanguage.ts';
import type { DocumentLanguage } from '../../../src/core/text/language.ts';

function around(text: string, index = 0, language: DocumentLanguage = 'markdown'): string {
  const found = syntaxFor(language).find(text);
  return sentenceAround(text, found[index]!, found);
}

describe('the sentence around a citation', () => {
  it('is the one it stands in, without the markup of citations', () => {
    assert.equal(around('Rain fell. Rivers rose [@a, 3] fast [@b]. Snow came.\n'), 'Rivers rose fast .');
  });

  it('is the one before it when it follows the full stop', () => {
    assert.equal(around('Rain fell. Rivers rose. [@a] Snow came.\n'), 'Rivers rose.');
  });

  it('is the one it begins when it is part of it', () => {
    assert.equal(around('Rain fell. @doe [p. 3] says that rivers rose. Snow came.\n'), 'says that rivers rose.');
  });

  it('ends with the paragraph', () => {
    assert.equal(around('First one\n\nrivers rose [@a]\n\nlast one\n'), 'rivers rose');
    assert.equal(around('First one\r\n\r\nrivers rose [@a]\r\n\r\nlast one\r\n'), 'rivers rose');
  });

  it('is found in LaTeX and Typst', () => {
    assert.equal(around('Rain fell. Rivers rose \\autocite[33]{a}.', 0, 'latex'), 'Rivers rose .');
    assert.equal(around('Rain fell. Rivers rose @a[p. 7].', 0, 'typst'), 'Rivers rose .');
  });
});
