import assert from 'node:assert/strict';
import { foldWord } from '../../../src/core/text/fold.ts';
import { tokenize } from '../../../src/core/text/tokens.ts';

describe('soft hyphens', () => {
  it('are no part of a word and divide none', () => {
    assert.deepEqual(
      tokenize('Ried\u00ADling am Tor').map(({ folded, start, end }) => [folded, start, end]),
      [
        ['riedling', 0, 9],
        ['am', 10, 12],
        ['tor', 13, 16],
      ],
    );
    assert.equal(foldWord('Mag\u00ADda\u00ADlé\u00ADner'), 'magdalener');
  });
});
