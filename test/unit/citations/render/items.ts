import type { CslItem } from '../../../../src/core/citations/item.ts';

/** Everything a reference can want. */
export const complete: CslItem = {
  id: 'okafor2019harbours',
  type: 'article-journal',
  title: 'Harbours and hinterlands: a short history',
  author: [
    { family: 'Okafor', given: 'Ada' },
    { family: 'Lindqvist', given: 'Per' },
  ],
  issued: { 'date-parts': [[2019, 3, 4]] },
  'container-title': 'Journal of Ports',
  volume: '12',
  issue: '3',
  page: '45-67',
  DOI: '10.1234/ports.2019.45',
  language: 'en',
};

/** A page of the web whose author is known and its date is not. */
export const undated: CslItem = {
  id: 'marlowtides',
  type: 'webpage',
  title: 'Tides & treaties',
  author: [{ family: 'Marlow', given: 'Iris' }],
  'container-title': 'Gulf Reports',
  URL: 'https://example.org/tides?a=1&b=2',
};

/** A page that says neither who wrote it nor when. */
export const anonymous: CslItem = {
  id: 'whytherivermatters',
  type: 'webpage',
  title: 'Why the river matters',
  URL: 'https://example.org/river',
};

/** A book, with a publisher. */
export const book: CslItem = {
  id: 'berg:2004',
  type: 'book',
  title: 'The long strait',
  author: [{ family: 'Berg', given: 'Tor', 'non-dropping-particle': 'van den' }],
  issued: { 'date-parts': [[2004]] },
  publisher: 'Quay Press',
  'publisher-place': 'Bergen',
};

export const items: readonly CslItem[] = [complete, undated, anonymous, book];
