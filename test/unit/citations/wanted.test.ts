import assert from 'node:assert/strict';
import { isJudged, missingFields } from '../../../src/core/citations/wanted.ts';

describe('what a full citation wants', () => {
  it('depends on the type, in the order of the citation', () => {
    assert.deepEqual(missingFields({ type: 'book', title: 'One' }), ['author', 'issued', 'publisher']);
    assert.deepEqual(missingFields({ type: 'article-journal', title: 'One', volume: 2 }), [
      'author',
      'issued',
      'container-title',
      'page',
    ]);
  });

  it('may stand in another field', () => {
    const page = { type: 'webpage', title: 'One', author: [], issued: {} };
    assert.deepEqual(missingFields({ ...page, 'container-title': 'Site', DOI: '10.1/2' }), []);
    assert.deepEqual(missingFields(page), ['publisher', 'URL']);
  });

  it('is a guess for types without wants of their own', () => {
    assert.deepEqual(missingFields({ type: 'patent', title: 'One' }), ['author', 'issued', 'publisher']);
    assert.ok(isJudged('book') && !isJudged('patent') && !isJudged('constructor'));
  });
});
