import assert from 'node:assert/strict';
import type { CslName } from '../../../src/core/citations/item.ts';
import { AuthorGroups } from '../../../src/core/search/authors.ts';
import { EmbeddedSearch } from '../../../src/core/search/embeddedSearch.ts';
import { withFilter } from '../../../src/core/search/queryFilters.ts';
import { source, stillClock } from './samples.ts';

const richard: CslName = { given: 'Richard', family: 'Weitz' };
const initial: CslName = { given: 'R.', family: 'Weitz' };
const alone: CslName = { family: 'Weitz' };
const rolf: CslName = { given: 'Rolf', family: 'Weitz' };

function groups(...names: readonly CslName[]) {
  return new AuthorGroups(names);
}

describe('the spellings of an author', () => {
  it('belong together: initials, the family name alone, and names written in one piece', () => {
    const all = groups(initial, { literal: 'Weitz, Richard' }, alone, { literal: 'Richard Weitz' });
    assert.deepEqual(all.spellings('richard weitz'), ['Richard Weitz', 'Weitz, Richard', 'R. Weitz', 'Weitz']);
    assert.deepEqual(all.spellings('R Weitz'), all.spellings('Weitz'));
  });

  it('are those of two people when given names differ, and what may be either is neither', () => {
    const all = groups(richard, rolf, initial, alone);
    assert.deepEqual(all.spellings('Richard Weitz'), ['Richard Weitz']);
    assert.deepEqual(all.spellings('Rolf Weitz'), ['Rolf Weitz']);
    assert.deepEqual(all.spellings('R. Weitz'), ['R. Weitz']);
    assert.deepEqual(all.spellings('Weitz'), ['Weitz']);
  });

  it('take second names and initials in a row into account', () => {
    const all = groups(
      { given: 'Ann Marie', family: 'Roe' },
      { given: 'A.M.', family: 'Roe' },
      { given: 'A. B.', family: 'Roe' },
    );
    assert.deepEqual(all.spellings('A.M. Roe'), ['Ann Marie Roe', 'A.M. Roe']);
    assert.deepEqual(all.spellings('A. B. Roe'), ['A. B. Roe']);
  });

  it('keep father and son apart, particles with the family name, and institutions whole', () => {
    const junior = { given: 'Ann', family: 'Roe', suffix: 'Jr.' };
    assert.deepEqual(groups({ given: 'Ann', family: 'Roe' }, junior).spellings('Ann Roe'), ['Ann Roe']);
    const beek = { given: 'Ludwig', 'non-dropping-particle': 'van', family: 'Beek' };
    assert.deepEqual(groups(beek, { family: 'Beek' }).spellings('Beek'), ['Beek']);
    const institute = groups({ literal: 'Delta Institute' }, { literal: 'River Institute' });
    assert.deepEqual(institute.spellings('Delta Institute'), ['Delta Institute']);
  });

  it('are one value of the filter, which finds as many as it says', async () => {
    const search = await EmbeddedSearch.build(
      [
        source('a', ['A pump', 'The pump'], { author: [richard] }),
        source('b', ['One pump'], { author: [initial, { family: 'Kerr' }] }),
        source('c', ['No pump'], { author: [{ literal: 'Weitz, R.' }] }),
        source('d', ['My pump'], { author: [{ given: 'Ann', family: 'Kerr' }] }),
        source('e', ['His pump'], { author: [{ given: 'Bob', family: 'Kerr' }] }),
      ],
      stillClock,
    );
    const { facets } = await search.search('pump', { facets: true });
    const { values } = facets!.fields.find(({ field }) => field === 'author')!;
    assert.deepEqual(values[0], { label: 'Richard Weitz', filter: 'author:"Richard Weitz"', count: 4 });
    assert.deepEqual(values.map(({ label }) => label).sort(), ['Ann Kerr', 'Bob Kerr', 'Kerr', 'Richard Weitz']);
    for (const { filter, count } of values)
      assert.equal((await search.search(withFilter('pump', filter))).total, count, filter);
  });
});
