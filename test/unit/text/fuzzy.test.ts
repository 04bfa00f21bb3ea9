import assert from 'node:assert/strict';
import { fuzzyRank } from '../../../src/core/text/fuzzy.ts';

const names = ['Recep Tayyip Erdoğan', 'Sergei Lavrov', 'Sergei Ryabkov', 'Ministry of Foreign Affairs', 'Ukraine'];
const rank = (typed: string, limit = 10) => fuzzyRank(names, (name) => name, typed, limit);

describe('ranking names by what was typed', () => {
  it('forgives slips of the keyboard', () => {
    assert.equal(rank('lavrof')[0], 'Sergei Lavrov');
    assert.equal(rank('ukrane')[0], 'Ukraine');
  });

  it('ignores case and diacritics', () => {
    assert.equal(rank('ERDOGAN')[0], 'Recep Tayyip Erdoğan');
  });

  it('takes words in any order', () => {
    assert.equal(rank('ryabkov sergei')[0], 'Sergei Ryabkov');
  });

  it('gives at most as many as asked, and nothing that is not near', () => {
    assert.equal(rank('sergei', 1).length, 1);
    assert.deepEqual(rank('zzzzqqq'), []);
  });

  it('keeps the order of the rows when nothing is typed', () => {
    assert.deepEqual(rank('  ', 2), names.slice(0, 2));
  });

  it('works on rows of any shape', () => {
    assert.deepEqual(
      fuzzyRank([{ n: 'Alpha' }, { n: 'Beta' }], ({ n }) => n, 'bet', 5),
      [{ n: 'Beta' }],
    );
  });
});
