import assert from 'node:assert/strict';
import { localeCandidates } from '../../../../src/core/citations/render/localeTags.ts';

describe('localeCandidates', () => {
  it('goes from the tag to the main region of its language to American English', () => {
    assert.deepEqual(localeCandidates('de-AT'), ['de-AT', 'de-DE', 'de', 'en-US']);
    assert.deepEqual(localeCandidates('fr'), ['fr-FR', 'fr', 'en-US']);
    assert.deepEqual(localeCandidates('en-US'), ['en-US', 'en']);
    assert.deepEqual(localeCandidates('eu'), ['eu', 'en-US']);
  });

  it('takes any spelling of a tag', () => {
    assert.deepEqual(localeCandidates('PT_br'), localeCandidates('pt-BR'));
    assert.equal(localeCandidates('de_DE.UTF-8')?.[0], 'de-DE');
    assert.equal(localeCandidates('de-DE-1996')?.[0], 'de-DE');
  });

  it('goes by the script of Chinese and the variety of Norwegian', () => {
    assert.deepEqual(localeCandidates('zh-Hant')?.slice(0, 2), ['zh-TW', 'zh-CN']);
    assert.deepEqual(localeCandidates('zh-HK')?.slice(0, 2), ['zh-HK', 'zh-TW']);
    assert.equal(localeCandidates('no')?.[0], 'nb-NO');
  });

  it('is nothing for what is no tag', () => {
    for (const text of ['', 'x', 'klingon!', '../en-US', 'en US'])
      assert.equal(localeCandidates(text), undefined, text);
  });
});
