import assert from 'node:assert/strict';
import { nameTokens } from '../../../../src/core/actors/discovery/nameTokens.ts';

describe('the words that names are made of', () => {
  it('are whole where a soft hyphen stands in them, which is in their span and not in the word', () => {
    const text = 'The Mar\u00ADlow Har\u00ADbour’s wall rose.';
    assert.deepEqual(
      nameTokens(text).map(({ word, closed, start, end }) => [word, closed, text.slice(start, end)]),
      [
        ['The', false, 'The'],
        ['Marlow', false, 'Mar\u00ADlow'],
        ['Harbour', true, 'Har\u00ADbour'],
        ['wall', false, 'wall'],
        ['rose', false, 'rose'],
        ['.', false, '.'],
      ],
    );
  });
});
