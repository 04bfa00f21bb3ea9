import assert from 'node:assert/strict';
import { hasWords, isCaption } from '../../../../src/core/corpus/clutter/lines.ts';

const scene = 'The wall in the year of the flood, seen from the bridge.';

describe('a caption', () => {
  it('ends with the credit of its picture', () => {
    for (const credit of [
      'Photo: J. Roe',
      '(Foto: Privat)',
      'Photo: Ann Lowe/Tide via Getty Images',
      '(Ann Lowe/Daily Tide)',
      'AFP',
      '(Reuters)',
      'Quelle: ARD/Anna Roth',
      '(Créditos: Tide.com)',
      'Credit: B. Carrow',
    ])
      assert.ok(isCaption(`${scene} ${credit}`), credit);
    assert.ok(isCaption(`${scene.slice(0, -1)} – AFP`));
  });

  it('is no sentence that ends with an address, a short word, a remark in brackets or an initial', () => {
    for (const sentence of [
      'The report is on the pages of the council, at www.river.org.',
      'Write to the council at flood@river.org',
      'Nobody had asked the men of the town, said Mr. Scott.',
      'Most of them said that it would hold.” Wrong.',
      'The wall is made of clay, gravel, stones u. a.',
      'The wall was dear – he said.',
      'The wall held, and nobody thanked those who had built it. (cm)',
      'It was in an old paper, kept by hand. [source]',
    ])
      assert.ok(!isCaption(sentence), sentence);
  });

  it('is no longer paragraph that its author or agency has signed', () => {
    assert.ok(!isCaption(`${'The council met, and it did not agree on anything of weight. '.repeat(4)}(BA)`));
  });
});

describe('a text', () => {
  it('has so many words or has not, however long they are', () => {
    assert.ok(hasWords('one two three', 3));
    assert.ok(!hasWords('one two three', 4));
    assert.ok(hasWords(`${'x'.repeat(500)} two three four`, 4));
    assert.ok(!hasWords('', 1));
  });
});
