import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BlockKind } from '../../../../src/core/corpus/clutter/blockKind.ts';
import { countedLike, numberingOf, versionOf, withNumbers } from '../../../../src/core/corpus/numbers/numbering.ts';
import { passagesOf } from '../../../../src/core/corpus/passages.ts';
import { Breath } from '../../../../src/core/corpus/readers/breath.ts';
import type { Block } from '../../../../src/core/corpus/readers/reader.ts';
import type { Passage } from '../../../../src/core/corpus/source.ts';

/** Paragraphs by their words; one that begins with `- ` is clutter. */
function passages(lines: readonly string[]) {
  const blocks = lines.map((line): Block => ({ role: 'text', text: line.replace(/^- /, ''), start: 0, end: 0 }));
  const kinds = lines.map((line): BlockKind => ({ kind: line.startsWith('- ') ? 'clutter' : 'body' }));
  return passagesOf('file:///a.txt', blocks, kinds, new Breath(undefined));
}

const fixed = async (lines: readonly string[]) => numberingOf('a.txt', 'v', await passages(lines));
const numbers = (all: readonly Passage[]) => all.map(({ locator }) => locator.value).join(' ');

describe('fixed numbers of paragraphs', () => {
  it('stay when a newer rule takes a paragraph for clutter, and when it takes clutter for a paragraph', async () => {
    const numbering = await fixed(['by the editors', 'one', '- share', 'two']);
    const now = await passages(['- by the editors', 'one', 'share', 'two']);
    assert.equal(numbers(now), ' 1 2 3');
    assert.equal(numbers(withNumbers(now, numbering)), '1 2  3');
  });

  it('stay when a newer reader divides, joins, drops or finds paragraphs', async () => {
    const numbering = await fixed(['one', 'two and more', 'three', 'four', 'five']);
    assert.equal(
      numbers(withNumbers(await passages(['one', 'two', 'and more', 'three', 'four', 'five']), numbering)),
      '1 2 2 3 4 5',
    );
    assert.equal(
      numbers(withNumbers(await passages(['one', 'two and more three', 'four', 'five']), numbering)),
      '1 2 4 5',
    );
    assert.equal(numbers(withNumbers(await passages(['two and more', 'four', 'five']), numbering)), '2 4 5');
    assert.equal(
      numbers(withNumbers(await passages(['one', 'two and more', 'new', 'three', 'four', 'five', 'last']), numbering)),
      '1 2  3 4 5 ',
    );
  });

  it('tell paragraphs of the same words apart', async () => {
    const numbering = await fixed(['yes', 'no', 'yes']);
    assert.equal(numbers(withNumbers(await passages(['yes', 'no', 'yes']), numbering)), '1 2 3');
  });

  it('are counted anew in another version, where what was known counts as it did', async () => {
    const numbering = await fixed(['by the editors', 'one', '- share', 'two', 'three']);
    const now = await passages(['- by the editors', 'new', 'one', 'share', '- tags', 'three']);
    assert.equal(numbers(countedLike(now, numbering)), '1 2 3   4');
  });

  it('leave pages and timestamps alone', async () => {
    const page = { ...(await passages(['one']))[0]!, locator: { label: 'page', value: '7' } } as const;
    assert.deepEqual(withNumbers([page], await fixed(['one'])), [page]);
    assert.deepEqual(countedLike([page], await fixed(['one'])), [page]);
  });

  it('are those it was made of, and stay whatever becomes clutter or ceases to be', async () => {
    const line = fc.record({
      word: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      before: fc.boolean(),
      now: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const before = await passages(lines.map((each) => (each.before ? '' : '- ') + each.word));
        const now = await passages(lines.map((each) => (each.now ? '' : '- ') + each.word));
        const numbering = numberingOf('a.txt', 'v', before);
        assert.equal(numbers(withNumbers(now, numbering)), numbers(before));
        assert.equal(numbers(countedLike(now, numbering)), numbers(before));
      }),
    );
  });

  it('are of a version that is the same with other line ends and another record at its head', () => {
    const version = (name: string, text: string) => versionOf(`file:///${name}`, new TextEncoder().encode(text));
    assert.equal(version('a.txt', 'one\n\ntwo\n'), version('a.txt', 'one\r\n\r\ntwo\r\n'));
    assert.equal(version('a.md', '# One\n\ntwo\n'), version('a.md', '---\nid: one\n---\n\n# One\n\ntwo\n'));
    assert.notEqual(version('a.txt', 'one'), version('a.txt', 'two'));
  });
});
