import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textReader } from '../../../../src/core/corpus/readers/text.ts';
import { bytesOf } from '../../../support/reading.ts';

const read = async (text: string) => (await textReader.read(bytesOf(text))).blocks;
const texts = async (text: string) => (await read(text)).map((block) => block.text);

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
  it('takes a line for a paragraph', async () => {
    assert.deepEqual(await texts('One line.\nAnother line.\n\n  A third.  \n'), [
      'One line.',
      'Another line.',
      'A third.',
    ]);
  });

  it('takes a block for a paragraph where the text is wrapped at one width, and joins what a line end divides', async () => {
    const [first, second, ...rest] = await texts(wrapped);
    assert.match(first!, /^The ambassador .* alliance, and .* autumn\.$/);
    assert.match(second!, /and the interpretation it gave/);
    assert.deepEqual(rest, []);
  });

  const full = 'that the wall was raised in the year after the great flood and has held';

  it('parts headings at the top of a wrapped block, and sentences that end short, and nothing inside a sentence', async () => {
    const block = (...lines: readonly string[]) =>
      texts([...lines, '', ...Array.from({ length: 12 }, () => full)].join('\n'));
    assert.deepEqual((await block('THE WALL', 'AND ITS KEEPERS', `They say ${full}`, 'since.')).slice(0, 3), [
      'THE WALL',
      'AND ITS KEEPERS',
      `They say ${full} since.`,
    ]);
    assert.deepEqual((await block(full, 'and rose.', `Later ${full}`)).slice(0, 2), [
      `${full} and rose.`,
      `Later ${full}`,
    ]);
    for (const inside of ['of it, to follow', 'THE WALL'])
      assert.equal((await block(full, inside, `NATO in ${full}.`))[0], `${full} ${inside} NATO in ${full}.`);
  });

  it('reads a long book without a blank line', async function () {
    this.timeout(20_000);
    const lines = Array.from({ length: 130_000 }, () => full);
    const [all, ...rest] = await texts(lines.join('\n'));
    assert.equal(all?.length, lines.length * (full.length + 1) - 1);
    assert.deepEqual(rest, []);
  });

  it('knows the line ends of every system, and drops a byte order mark', async () => {
    for (const end of ['\n', '\r\n', '\r']) assert.deepEqual(await texts(`\uFEFFOne.${end}Two.`), ['One.', 'Two.']);
  });

  it('gives every word of the text once, at the place it says', async () => {
    const unit = fc.constantFrom('a', 'é', '😀', ' ', '\n', '\r\n', '\t', '.', '\uFEFF', '\u00a0');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, maxLength: 300 }), async (written) => {
        // An editor shows a text without its byte order mark; so does the reader.
        const { blocks, text } = await textReader.read(bytesOf(written));
        for (const { start, end } of blocks) assert.ok(0 <= start && start < end && end <= text.length);
        const squeeze = (part: string) => part.replace(/[\s\uFEFF]+/g, '');
        assert.equal(squeeze(blocks.map((block) => text.slice(block.start, block.end)).join('')), squeeze(text));
      }),
    );
  });
});
