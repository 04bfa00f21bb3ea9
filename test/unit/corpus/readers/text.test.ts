import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textReader } from '../../../../src/core/corpus/readers/text.ts';

const read = (text: string) => textReader.read(text).blocks;
const texts = (text: string) => read(text).map((block) => block.text);

const wrapped = [
  'The ambassador said on the record that the treaty was never meant as an',
  'alliance, and that nobody in the room had taken it for one when it was',
  'signed in the autumn.',
  '',
  'Two years later the ministry took another view of the matter, and the inter-',
  'pretation it gave to the second article went further than anything that had',
  'been said before.',
].join('\n');

describe('the plain text reader', () => {
  it('takes a line for a paragraph', () => {
    assert.deepEqual(texts('One line.\nAnother line.\n\n  A third.  \n'), ['One line.', 'Another line.', 'A third.']);
  });

  it('takes a block for a paragraph where the text is wrapped at one width, and joins what a line end divides', () => {
    const [first, second, ...rest] = texts(wrapped);
    assert.match(first!, /^The ambassador .* alliance, and .* autumn\.$/);
    assert.match(second!, /and the interpretation it gave/);
    assert.deepEqual(rest, []);
  });

  it('knows the line ends of every system, and drops a byte order mark', () => {
    for (const end of ['\n', '\r\n', '\r']) assert.deepEqual(texts(`\uFEFFOne.${end}Two.`), ['One.', 'Two.']);
  });

  it('gives every word of the text once, at the place it says', () => {
    const unit = fc.constantFrom('a', 'é', '😀', ' ', '\n', '\r\n', '\t', '.', '\uFEFF', '\u00a0');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 300 }), (text) => {
        const blocks = read(text);
        for (const { start, end } of blocks) assert.ok(0 <= start && start < end && end <= text.length);
        const squeeze = (part: string) => part.replace(/[\s\uFEFF]+/g, '');
        assert.equal(squeeze(blocks.map((block) => text.slice(block.start, block.end)).join('')), squeeze(text));
      }),
    );
  });
});
