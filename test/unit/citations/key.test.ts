import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TakenKeys, uniqueKey } from '../../../src/core/citations/key.ts';

describe('keys that are wanted more than once', () => {
  it('get letters', () => {
    const taken = new TakenKeys(['doe', 'doeb']);
    assert.deepEqual(
      ['doe', 'roe', 'doe', 'doe'].map((key) => taken.take(key)),
      ['doea', 'roe', 'doec', 'doed'],
    );
  });

  it('are the same one by one and all together', () => {
    const key = fc.constantFrom('a', 'aa', 'ab', 'b', 'source');
    fc.assert(
      fc.property(fc.array(key), fc.array(key, { maxLength: 60 }), (given, wanted) => {
        const together = new TakenKeys(given);
        const taken = new Set<string>(given);
        for (const each of wanted) {
          const one = uniqueKey(each, taken);
          taken.add(one);
          assert.equal(together.take(each), one);
        }
      }),
    );
  });
});
