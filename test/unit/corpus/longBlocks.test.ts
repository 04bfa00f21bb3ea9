import assert from 'node:assert/strict';
import fc from 'fast-check';
import { longestPassage, withoutLongBlocks } from '../../../src/core/corpus/longBlocks.ts';
import { countedLike, numberingOf, withNumbers } from '../../../src/core/corpus/numbers/numbering.ts';
import { textReader } from '../../../src/core/corpus/readers/text.ts';
import { readSource } from '../../../src/core/corpus/readSource.ts';
import { bytesOf } from '../../support/reading.ts';

const sentence = 'The river rose for nine days before the council met, and then it fell. ';
/** A paragraph of 1,000 sentences between two of one. */
const text = `The first paragraph has words enough to be running text, as has the last one of the three.\n\n${sentence.repeat(1000).trim()}\n\nThe last paragraph has words enough to be running text, as has the first one of the three.`;

describe('a paragraph that is far too long', function () {
  this.timeout(20_000);

  it('is several passages that end with a sentence, with one number and the places of their words', async () => {
    const { passages } = await readSource('file:///a.txt', bytesOf(text), textReader);
    assert.equal(passages.length, 2 + Math.ceil((1000 * sentence.length) / longestPassage));
    assert.deepEqual(
      [...new Set(passages.map(({ locator }) => locator.value))],
      ['1', '2', '3'],
      'the last paragraph is the third',
    );
    for (const passage of passages) {
      assert.ok(passage.text.length <= longestPassage);
      assert.equal(text.slice(passage.start, passage.end), passage.text);
      assert.match(passage.text, /[.]$/);
    }
  });

  it('keeps its number when numbers are fixed', async () => {
    const { passages } = await readSource('file:///a.txt', bytesOf(text), textReader);
    const numbering = numberingOf('a.txt', 'v', passages);
    assert.equal(numbering.counted.length, 3);
    const numbers = (of: typeof passages) => of.map(({ locator }) => locator.value);
    assert.deepEqual(numbers(withNumbers(passages, numbering)), numbers(passages));
    assert.deepEqual(numbers(countedLike(passages, numbering)), numbers(passages));
  });

  it('loses no word, whatever it is made of, and its pieces stand in order', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('word ', 'Ende. ', '文字', '😀', 'x'.repeat(3000), '\u00a0'), {
          minLength: 1,
          maxLength: 60,
        }),
        fc.nat(20),
        (parts, times) => {
          const long = parts
            .join('')
            .repeat(times + 1)
            .trim();
          fc.pre(long !== '');
          const pieces = withoutLongBlocks([{ role: 'text', text: long, start: 0, end: long.length }], long);
          const bare = (words: string) => words.replace(/\s+/g, '');
          assert.equal(bare(pieces.map((piece) => piece.text).join('')), bare(long));
          let last = 0;
          for (const { start, end, text: words } of pieces) {
            assert.ok(words.length <= longestPassage && last <= start && start < end && end <= long.length);
            last = end;
          }
        },
      ),
    ));

  it('lets others have their turn while a book is read', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const book = Array.from({ length: 4000 }, (_, index) => `${index}: ${sentence}${sentence}`).join('\n');
    await readSource('file:///book.txt', bytesOf(book), textReader);
    clearInterval(timer);
    assert.ok(turns > 3, `${turns} turns`);
  });
});
