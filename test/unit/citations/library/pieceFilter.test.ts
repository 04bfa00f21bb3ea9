import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PieceFilter } from '../../../../src/core/citations/library/pieceFilter.ts';

/** Every place of `piece` as `find` gives them. */
function places(find: (from: number) => number): number[] {
  const all: number[] = [];
  for (let at = find(0); at >= 0; at = find(at + 1)) all.push(at);
  return all;
}

describe('the filter of a long text', () => {
  const letters = fc.stringMatching(/^[abcé \n]{3,90}$/);

  it('gives all the places of a piece, also across the stretches it divides the text into', () => {
    fc.assert(
      fc.property(fc.array(letters, { minLength: 60, maxLength: 200 }), letters, fc.nat(), (parts, other, at) => {
        const text = parts.join('x').repeat(3);
        const piece = at % 2 === 0 ? other : text.slice(at % text.length, (at % text.length) + 3 + (at % 80));
        if (piece.length < 3) return;
        assert.deepEqual(
          places(new PieceFilter(text).finder(piece)),
          places((from) => text.indexOf(piece, from)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('finds a piece that begins at the last letter of a stretch', () => {
    const text = `${'a'.repeat(4095)}needle${'b'.repeat(9000)}needle`;
    assert.deepEqual(places(new PieceFilter(text).finder('needle')), [4095, 13_101]);
    assert.deepEqual(places(new PieceFilter(text).finder('noodle')), []);
  });
});
