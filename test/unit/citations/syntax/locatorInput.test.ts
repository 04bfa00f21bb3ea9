import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseLocatorInput } from '../../../../src/core/citations/syntax/locatorInput.ts';
import { locatorTerms } from '../../../../src/core/citations/syntax/locatorTerms.ts';

const read = (typed: string, locale = 'en') => {
  const locator = parseLocatorInput(typed, locatorTerms(locale));
  return locator && `${locator.label} ${locator.value}`;
};

describe('A locator as it is typed', () => {
  it('counts pages without a label', () => {
    assert.equal(read(' 33 '), 'page 33');
    assert.equal(read('33-35, 40'), 'page 33-35, 40');
    assert.equal(read('33 and passim'), 'page 33 and passim');
  });

  it('has its label in the words of the document', () => {
    assert.equal(read('p. 33'), 'page 33');
    assert.equal(read('¶ 13'), 'paragraph 13');
    assert.equal(read('¶13'), 'paragraph 13');
    assert.equal(read('paras. 3-5'), 'paragraph 3-5');
    assert.equal(read('sec. Introduction'), 'section Introduction');
    assert.equal(read('S. 33', 'de'), 'page 33');
    assert.equal(read('Abs. 13', 'de'), 'paragraph 13');
    assert.equal(read('1:02:33'), 'timestamp 1:02:33');
  });

  it('is none without a number or a label with a value', () => {
    for (const typed of ['', '  ', 'somewhere', 'p.', 'see Weitz']) assert.equal(read(typed), undefined, typed);
  });

  it('is read from anything without an error', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const locator = parseLocatorInput(typed, locatorTerms('en'));
        assert.ok(locator === undefined || locator.value !== '');
      }),
    );
  });
});
