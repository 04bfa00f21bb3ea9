import assert from 'node:assert/strict';
import { citeItemOf } from '../../../src/core/corpus/citePassage.ts';

const paragraph = { citationKey: 'weitz', locator: { label: 'paragraph', value: '13' }, section: 'Scenarios' } as const;

describe('citing a passage', () => {
  it('gives the paragraph, the section or nothing, as the setting says', () => {
    assert.deepEqual(citeItemOf(paragraph, 'paragraph'), { key: 'weitz', label: 'paragraph', locator: '13' });
    assert.deepEqual(citeItemOf(paragraph, 'section'), { key: 'weitz', label: 'section', locator: 'Scenarios' });
    assert.deepEqual(citeItemOf(paragraph, 'none'), { key: 'weitz' });
  });

  it('always gives the page of a source that has pages', () => {
    const page = { citationKey: 'report', locator: { label: 'page', value: 'iv' } } as const;
    assert.deepEqual(citeItemOf(page, 'none'), { key: 'report', label: 'page', locator: 'iv' });
  });

  it('cites the whole source for a place without a number', () => {
    assert.deepEqual(citeItemOf({ ...paragraph, locator: { label: 'paragraph', value: '' } }, 'paragraph'), {
      key: 'weitz',
    });
  });
});
