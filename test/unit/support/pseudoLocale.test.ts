import assert from 'node:assert/strict';
import { pseudoStrings, untranslated } from '../../support/pseudoLocale.ts';

describe('The language that nobody speaks', () => {
  it('has none of our letters, is half as long again and keeps the places to fill', () => {
    const { shown, open } = pseudoStrings({ shown: '{0} of {1} claims shown', open: 'Open' });
    assert.match(shown, /^\{0\} óƒ \{1\} čłáíɱš šħóŵñ/);
    assert.doesNotMatch(shown, /[a-z]/i);
    assert.equal(shown.length, '{0} of {1} claims shown'.length + 9);
    assert.equal(open, 'Óƥéñẋẋ');
  });

  it('shows what a page says in its own words, and not what it was told', () => {
    const data = { hits: [{ title: 'Rivers of State', marks: [[0, 6]] }], note: 'oil' };
    const texts = ['Óƥéñẋẋ Rivers of State', 'Rivers', 'Rivers of…', '12', 'Open Rivers of State'];
    assert.deepEqual(untranslated(texts, data), ['Open  ']);
  });
});
