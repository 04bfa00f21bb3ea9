import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contrastOf } from '../../../src/core/quotations/contrast.ts';

const claim = 'The harbour was dredged by 12 crews in spring.';
const said = (passage: string) => {
  const { stance, marks, lacks } = contrastOf(claim, passage);
  return { stance, marks: marks.map(({ start, end }) => passage.slice(start, end)), lacks };
};

describe('a passage against a claim', () => {
  it('agrees when it has the words, the numbers and no negation', () => {
    assert.deepEqual(said('In spring 12 crews dredged the harbour.'), { stance: 'agrees', marks: [], lacks: [] });
  });

  it('differs by a number', () => {
    assert.deepEqual(said('Rain fell. In spring 14 crews dredged the harbour.'), {
      stance: 'differs',
      marks: ['14'],
      lacks: ['12'],
    });
  });

  it('differs by a negation with a soft hyphen in it', () => {
    assert.deepEqual(said('In spring 12 crews nev\u00ADer dredged the harbour.'), {
      stance: 'differs',
      marks: ['nev\u00ADer'],
      lacks: [],
    });
  });

  it('differs by a negation', () => {
    assert.deepEqual(said('In spring 12 crews had not dredged the harbour.'), {
      stance: 'differs',
      marks: ['not'],
      lacks: [],
    });
  });

  it('agrees when only one of them gives a number', () => {
    assert.equal(said('In spring crews dredged the harbour.').stance, 'agrees');
  });

  it('is only near when few words are shared', () => {
    assert.equal(said('The harbour lay still for 14 years.').stance, 'near');
    assert.equal(said('').stance, 'near');
  });

  it('marks words of the sentence that is nearest', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.lorem({ maxCount: 30 }), (a, b) => {
        const { sentence, marks } = contrastOf(a, b);
        for (const { start, end } of marks) assert.ok(sentence.start <= start && start < end && end <= sentence.end);
      }),
    );
  });
});
