import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Heights } from '../../../src/webview/heights.ts';

describe('the heights of rows', () => {
  it('are estimates until they are measured, and again in another width', () => {
    const heights = new Heights();
    heights.setRows(['a', 'b', 'c'], [10, 20, 30]);
    assert.deepEqual([heights.top(1), heights.total], [10, 60]);
    assert.equal(heights.measure(new Map([['a', 15]])), true);
    assert.equal(heights.measure(new Map([['a', 15.2]])), false);
    assert.deepEqual([heights.top(1), heights.total], [15, 65]);
    heights.setRows(['b', 'a'], [20, 10]);
    assert.equal(heights.total, 35);
    heights.forget();
    assert.equal(heights.total, 30);
  });

  it('tell the row at a height, and the first or last one beyond', () => {
    const size = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(fc.array(size, { minLength: 1 }), fc.integer({ min: -10, max: 2000 }), (sizes, y) => {
        const heights = new Heights();
        heights.setRows(
          sizes.map((_, index) => String(index)),
          sizes,
        );
        const row = heights.rowAt(y);
        const inside = Math.max(0, Math.min(y, heights.total - 1));
        assert.ok(heights.top(row) <= inside && inside < heights.top(row + 1), `${y}: ${row}`);
      }),
    );
  });
});
