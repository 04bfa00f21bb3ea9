import assert from 'node:assert/strict';
import { citedPlaces, placeOf } from '../../../src/core/citations/citedPlaces.ts';

const paragraph = (key: string, value: string) => placeOf(key, { label: 'paragraph', value });
const page = (key: string, value: string) => placeOf(key, { label: 'page', value });

describe('what a draft cites', () => {
  it('is each key and each place that a locator names', () => {
    const cited = citedPlaces('As said [@weitz, para. 13; @kerr] and [@kerr, p. 4, 7].', 'markdown');
    assert.deepEqual([...cited], ['weitz', paragraph('weitz', '13'), 'kerr', page('kerr', '4'), page('kerr', '7')]);
  });

  it('is every number of a range, also of a shortened one, but not of one that is no range', () => {
    const cited = citedPlaces('[@a, pp. 133-35] [@b, p. iv] [@c, pp. 1-9000]', 'markdown');
    for (const value of ['133', '134', '135']) assert.ok(cited.has(page('a', value)), value);
    assert.ok(cited.has(page('b', 'iv')));
    assert.ok(cited.has(page('c', '1')) && !cited.has(page('c', '2')));
  });

  it('is read in the language of the draft', () => {
    assert.ok(citedPlaces('\\parencite[4]{kerr}', 'latex').has(page('kerr', '4')));
  });
});
