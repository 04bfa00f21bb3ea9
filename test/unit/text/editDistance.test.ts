import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDistance } from '../../../src/core/text/editDistance.ts';

/** Optimal string alignment by its recurrence, without bounds. */
function plain(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (__, j) => i + j));
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      rows[i]![j] = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        rows[i]![j] = Math.min(rows[i]![j]!, rows[i - 2]![j - 2]! + 1);
    }
  return rows[a.length]![b.length]!;
}

describe('the edit distance', () => {
  it('counts letters left out, added, replaced, and swapped neighbours', () => {
    assert.equal(editDistance('partnrship', 'partnership', 2), 1);
    assert.equal(editDistance('abdc', 'abcd', 2), 1);
    assert.equal(editDistance('kitten', 'sitting', 3), 3);
    assert.equal(editDistance('kitten', 'sitting', 2), 3);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

  it('is that of the plain recurrence, up to its bound', () =>
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        assert.equal(editDistance(a, b, most), Math.min(plain(a, b), most + 1));
      }),
    ));
});
