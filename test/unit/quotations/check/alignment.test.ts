import assert from 'node:assert/strict';
import fc from 'fast-check';
import { align } from '../../../../src/core/quotations/check/compare/align.ts';

/** The least distance of the query from any stretch, by the definition: every stretch, one plain matrix each. */
function naive(query: readonly string[], target: readonly string[]): number {
  let best = query.length;
  for (let from = 0; from <= target.length; from++)
    for (let to = from; to <= target.length; to++) best = Math.min(best, distance(query, target.slice(from, to)));
  return best;
}

function distance(a: readonly string[], b: readonly string[]): number {
  const rows = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  for (let row = 1; row <= a.length; row++)
    for (let column = 1; column <= b.length; column++)
      rows[row]![column] = Math.min(
        rows[row - 1]![column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1),
        rows[row - 1]![column]! + 1,
        rows[row]![column - 1]! + 1,
      );
  return rows[a.length]![b.length]!;
}

const words = (most: number) => fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: most });

describe('Aligning words', () => {
  it('finds the least distance of any stretch, as the definition does', () => {
    fc.assert(
      fc.property(words(7), words(10), (query, target) =>
        assert.equal(align(query, target).distance, naive(query, target)),
      ),
    );
  });

  it('gives steps that make the query into the stretch, and count to the distance', () => {
    fc.assert(
      fc.property(words(12), words(30), (query, target) => {
        const { steps, start, end, distance: least } = align(query, target);
        const taken = (others: string) => steps.filter((step) => !others.includes(step)).length;
        assert.deepEqual([taken('dropped'), start + taken('added'), taken('same')], [query.length, end, least]);
        let [row, column] = [0, start];
        for (const step of steps) {
          if (step === 'same' || step === 'changed') assert.equal(step === 'same', query[row] === target[column]);
          row += step === 'dropped' ? 0 : 1;
          column += step === 'added' ? 0 : 1;
        }
      }),
    );
  });

  it('finds words that stand there at no distance', () => {
    fc.assert(
      fc.property(words(10), words(10), words(10), (before, query, after) => {
        assert.equal(align(query, [...before, ...query, ...after]).distance, 0);
      }),
    );
  });

  it('leaves most words the same where the distance is, so that what is left out is not taken for a change', () => {
    const words = (text: string) => text.split(' ');
    const { start, end, steps } = align(words('he was a incarnate'), words('so he was a devil incarnate then'));
    assert.deepEqual([start, end], [1, 6]);
    assert.deepEqual(steps, ['same', 'same', 'same', 'dropped', 'same']);
  });
});
