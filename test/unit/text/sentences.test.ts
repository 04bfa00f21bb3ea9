import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sentenceAt, sentencesOf } from '../../../src/core/text/sentences.ts';

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end at full stops, question and exclamation marks', () => {
    assert.deepEqual(split('One stands. Two asks? Three shouts! Four waits…'), [
      'One stands.',
      'Two asks?',
      'Three shouts!',
      'Four waits…',
    ]);
  });

  it('do not end after a title, an initial, an abbreviation or inside a number', () => {
    for (const text of [
      'Mr. Weld met Dr. Okonkwo in St. Ives.',
      'He read J. R. Ackerley and G. Weld.',
      'See vol. 3, p. 14, cf. No. 7 by Weld et al. in the notes.',
      'It rose by 3.5 per cent, e.g. in Kent.',
    ])
      assert.deepEqual(split(text), [text]);
  });

  it('tell a dotted name from the end of a sentence by the next word', () => {
    assert.deepEqual(split('The U.S. Senate met. It left the U.S. The rest stayed in the U.K. for now.'), [
      'The U.S. Senate met.',
      'It left the U.S.',
      'The rest stayed in the U.K. for now.',
    ]);
  });

  it('keep closing quotation marks and brackets, and what follows a quoted question', () => {
    assert.deepEqual(split('“We wait.” He left. (So did she.) “Why?” he asked.'), [
      '“We wait.”',
      'He left.',
      '(So did she.)',
      '“Why?” he asked.',
    ]);
  });

  it('know years, list numbers and German ordinals', () => {
    assert.deepEqual(split('It began in 2024. Nobody came.'), ['It began in 2024.', 'Nobody came.']);
    assert.deepEqual(split('1. First item. Second.'), ['1. First item.', 'Second.']);
    assert.deepEqual(split('Am 3. Oktober war es still. Dann nicht.'), ['Am 3. Oktober war es still.', 'Dann nicht.']);
  });

  it('are found in other scripts', () => {
    assert.deepEqual(split('Он ждёт. Она нет.'), ['Он ждёт.', 'Она нет.']);
    assert.deepEqual(split('他在等。她没有。'), ['他在等。', '她没有。']);
    assert.deepEqual(split('هل ينتظر؟ نعم.'), ['هل ينتظر؟', 'نعم.']);
  });

  it('go on over a line break but not over a blank line', () => {
    assert.deepEqual(split('A line\nand its end\n\nA heading\n \nText.'), [
      'A line\nand its end',
      'A heading',
      'Text.',
    ]);
  });

  it('are found at an offset; between two, the one before', () => {
    const text = 'One here.  Two there. ';
    assert.deepEqual(sentenceAt(text, 3), { start: 0, end: 9 });
    assert.deepEqual(sentenceAt(text, 10), { start: 0, end: 9 });
    assert.deepEqual(sentenceAt(text, 11), { start: 11, end: 21 });
    assert.deepEqual(sentenceAt(text, 99), { start: 11, end: 21 });
    assert.deepEqual(sentenceAt('', 0), { start: 0, end: 0 });
  });

  it('cover every character but white space, once and in order', () => {
    const piece = fc.constantFrom('a', 'B', '.', '!', ' ', '\n', '”', '(', ')', 'U.S', '3', 'Mr', 'я', '。', '…');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const spans = sentencesOf(text);
        assert.equal(
          spans
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replace(/\s/g, ''),
          text.replace(/\s/g, ''),
        );
        for (const [index, span] of spans.entries()) assert.ok(span.start >= (spans[index - 1]?.end ?? 0));
      }),
    );
  });
});
