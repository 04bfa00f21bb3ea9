import assert from 'node:assert/strict';
import fc from 'fast-check';
import { packSketch, sketchOf } from '../../../src/core/corpus/sketch.ts';
import { Sketches } from '../../../src/core/corpus/sketches.ts';
import type { Clock } from '../../../src/core/ports.ts';
import { source } from '../search/samples.ts';

/** A clock on which every look finds a slice used up; counts the turns that others got. */
function busyClock(): Clock & { turns: number } {
  let time = 0;
  const clock = {
    turns: 0,
    now: () => (time += 100),
    pause: async () => {
      clock.turns++;
    },
  };
  return clock;
}

const words = fc.array(fc.constantFrom('water', 'dam', 'spring', 'река', 'board', 'council'), { maxLength: 40 });

describe('the sketches of sources', () => {
  it('are the same whether made at once or in slices', () =>
    fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 6 }), async (paragraphs) => {
        const of = source(
          'a',
          paragraphs.map((each) => each.join(' ')),
        );
        assert.deepEqual(await new Sketches(busyClock()).inSlices(of), sketchOf(of.uri, of.passages));
      }),
    ));

  it('count each shingle of a long text once, and let others have turns', async () => {
    const clock = busyClock();
    const paragraphs = Array.from({ length: 60 }, (_, at) =>
      Array.from({ length: 1000 }, (_, index) => `w${at * 1000 + index}`).join(' '),
    );
    const long = source('long', [...paragraphs, ...paragraphs.slice(0, 5)]);
    const sketch = await new Sketches(clock).inSlices(long);
    assert.equal(sketch.words, 65_000);
    // The words of the last paragraph of the first half are followed by others where the text begins again.
    assert.equal(sketch.shingles, 60_000 - 4 + 4);
    assert.deepEqual(
      [...sketch.smallest].sort((a, b) => a - b),
      sketch.smallest,
    );
    assert.ok(clock.turns > 60);
  });

  it('are made once, and those that were stored are not made at all', async () => {
    const sketches = new Sketches(busyClock());
    const one = source('one', ['The board met in spring and spoke of water.']);
    assert.equal(sketches.of(one), await sketches.inSlices(one));
    const stored = source('stored', ['Nobody reads this.']);
    const other = packSketch(sketches.of(one));
    sketches.restore(stored, other);
    assert.equal(sketches.of(stored).fingerprint, sketches.of(one).fingerprint);
    assert.equal(sketches.packed(stored), other);
  });
});
