import assert from 'node:assert/strict';
import { remembered } from '../../../src/core/search/history.ts';

describe('what was searched', () => {
  it('has the last query first, each once, and no more than it may', () => {
    assert.deepEqual(remembered(['b', 'a', 'c'], ' a ', 3), ['a', 'b', 'c']);
    assert.deepEqual(remembered(['b', 'c', 'd'], 'a', 3), ['a', 'b', 'c']);
    assert.deepEqual(remembered(['b'], '  ', 3), ['b']);
  });

  it('keeps what was typed in the end, not what it was typed on from', () => {
    assert.deepEqual(remembered(['oil', 'gas'], 'oil -gas', 5), ['oil -gas', 'gas']);
    assert.deepEqual(remembered(['gas', 'oil'], 'oil -gas', 5), ['oil -gas', 'gas', 'oil']);
  });
});
