import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldedText } from '../../../../src/core/quotations/check/compare/foldQuoted.ts';
import { quotedWords } from '../../../../src/core/quotations/check/compare/quotedWords.ts';
import { SourceWords, wordHash } from '../../../../src/core/quotations/check/compare/sourceWords.ts';

describe('The words of a source in arrays', () => {
  it('are those of the folded text, at the same places', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'É', ' ', '-\n', '‘', '9', ',', '海', 'ﬁ') }), (text) => {
        const folded = foldedText(text);
        const words = new SourceWords(folded);
        assert.deepEqual(words.slice(0, words.length), quotedWords(folded));
      }),
    );
  });

  it('are found by their lower-case form as by going through all of them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Tide', 'tide', 'quay', 'is', 'The'), { maxLength: 40 }), (list) => {
        const words = new SourceWords(list.join(' '));
        for (const word of ['tide', 'quay', 'harbour']) {
          const naive = list.flatMap((each, at) => (each.toLowerCase() === word ? [at] : []));
          assert.deepEqual(words.positionsOf(word, 100), naive);
          assert.ok(naive.every((at) => words.hasAt(at, wordHash(word))));
        }
      }),
    );
  });

  it('gives one place more than are wanted of a word that stands more often', () => {
    assert.deepEqual(new SourceWords('a b a b a b').positionsOf('b', 1), [1, 3]);
  });
});
