import assert from 'node:assert/strict';
import { quoteMarksOf } from '../../../src/core/text/quoteMarks.ts';

describe('quotation marks', () => {
  it('are those of the language, whatever its region', () => {
    assert.deepEqual(quoteMarksOf('de-AT'), ['„', '“']);
    assert.deepEqual(quoteMarksOf('RU'), ['«', '»']);
    assert.deepEqual(quoteMarksOf('fr_CA'), ['«\u00a0', '\u00a0»']);
  });

  it('are English where no language is stated or known', () => {
    for (const tag of [undefined, '', 'en-GB', 'xx', 'constructor']) assert.deepEqual(quoteMarksOf(tag), ['“', '”']);
  });
});
