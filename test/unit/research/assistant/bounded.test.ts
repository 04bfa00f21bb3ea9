import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { bounded } from '../../../../src/core/research/assistant/bounded.ts';

const bounds = { text: 5, list: 3, depth: 3 };

describe('an answer within bounds', () => {
  it('is as it was, without a word of shortening', () => {
    const value = { a: 'abcde', b: [1, 2, 3], c: { d: undefined, e: true } };
    assert.deepEqual(bounded(value, bounds), { value, cut: false });
  });

  it('is cut in its texts, lists and depth, and says so', () => {
    const { value, cut } = bounded({ a: 'abcdefg', b: [1, 2, 3, 4], c: { d: { e: { f: 1 } } } }, bounds);
    assert.equal(cut, true);
    assert.deepEqual(value, { a: 'abcde', b: [1, 2, 3], c: { d: { e: undefined } } });
  });

  it('is never longer than its bounds, whatever it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const walk = (each: unknown, depth: number): void => {
          if (typeof each === 'string') assert.ok(each.length <= bounds.text);
          if (typeof each !== 'object' || each === null) return;
          assert.ok(depth <= bounds.depth);
          if (Array.isArray(each)) assert.ok(each.length <= bounds.list);
          for (const item of Object.values(each)) walk(item, depth + 1);
        };
        walk(bounded(value, bounds).value, 1);
      }),
    );
  });
});
