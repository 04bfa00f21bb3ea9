import assert from 'node:assert/strict';
import { inEnglish, joinedSentence, sentence, titled, told } from '../../../src/core/text/sentence.ts';

describe('a sentence', () => {
  it('is a template with places for what it says', () => {
    assert.deepEqual(sentence`No ${'a'} for ${2}.`, { template: 'No {0} for {1}.', values: ['a', 2] });
    assert.deepEqual(sentence`Nothing`, { template: 'Nothing', values: [] });
  });

  it('reads in English with its parts, whatever these hold', () => {
    const part = sentence`the source has “${'{0} {1}'}”`;
    assert.equal(inEnglish(sentence`${2} words: ${part}.`), '2 words: the source has “{0} {1}”.');
    assert.equal(inEnglish(joinedSentence(['a', part, 3], '; ')), 'a; the source has “{0} {1}”; 3');
  });

  it('goes into a finding and a quick fix in both forms', () => {
    const said = sentence`Name ${'Lavrov'}`;
    assert.deepEqual(told(said), { message: 'Name Lavrov', sentence: said });
    assert.deepEqual(titled(said), { title: 'Name Lavrov', titled: said });
  });
});
