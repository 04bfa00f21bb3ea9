import assert from 'node:assert/strict';
import { wordsOf } from '../../../../src/core/quotations/statements/words.ts';

describe('the words of a paragraph', () => {
  it('are whole where a soft hyphen stands in them, which is in their span and not in the word', () => {
    const text = 'Mar\u00ADlow de\u00ADnied \u00AD it.';
    assert.deepEqual(
      wordsOf(text, [])
        .filter(({ kind }) => kind === 'word')
        .map(({ text: word, lower, start, end }) => [word, lower, text.slice(start, end)]),
      [
        ['Marlow', 'marlow', 'Mar\u00ADlow'],
        ['denied', 'denied', 'de\u00ADnied'],
        ['it', 'it', 'it'],
      ],
    );
  });
});
