import assert from 'node:assert/strict';
import type { PlainCitation } from '../../../../src/core/citations/forms/plainCitations.ts';
import {
  type CheckedCitation,
  plainCitationFix,
} from '../../../../src/core/quotations/check/fixes/plainCitationFix.ts';

const at = { start: 40, end: 44 };
const note = (items: PlainCitation['items']): PlainCitation => ({
  ...at,
  mode: 'parenthetical',
  items,
  command: 'footnote',
  body: { start: 60, end: 90 },
});
const place = { citationKey: 'right', locator: { label: 'paragraph', value: '3' } } as const;
const row = (verdict: CheckedCitation['verdict']): CheckedCitation => ({ verdict, place, citation: at });

describe('The fix of a citation without a key', () => {
  const keySpan = at;

  it('cites the source that has the words, with a place where the old one had one', () => {
    const wrong = row('elsewhere');
    const bare = plainCitationFix(wrong, note([{ key: 'wrong', keySpan }]), [wrong]);
    assert.deepEqual(bare?.citation.items, [{ key: 'right' }]);
    const placed = plainCitationFix(wrong, note([{ key: 'wrong', label: 'page', locator: '7', keySpan }]), [wrong]);
    assert.deepEqual(placed?.citation.items, [{ key: 'right', label: 'paragraph', locator: '3' }]);
  });

  it('keeps the old source where other words need it', () => {
    const wrong = row('elsewhere');
    const fix = plainCitationFix(wrong, note([{ key: 'wrong', keySpan }]), [wrong, row('verbatim')]);
    assert.deepEqual(fix?.citation.items, [{ key: 'wrong' }, { key: 'right' }]);
  });

  it('changes the place of that source alone', () => {
    const wrong = row('wrong-locator');
    const items = [
      { key: 'other', label: 'page', locator: '9', keySpan },
      { key: 'right', label: 'paragraph', locator: '8', keySpan },
    ] as const;
    assert.deepEqual(plainCitationFix(wrong, note(items), [wrong])?.citation.items, [
      { key: 'other', label: 'page', locator: '9' },
      { key: 'right', label: 'paragraph', locator: '3' },
    ]);
  });

  it('is none where the citation is not what is wrong', () => {
    for (const verdict of ['differs', 'verbatim', 'uncited', 'not-found'] as const)
      assert.equal(plainCitationFix(row(verdict), note([{ key: 'wrong', keySpan }]), []), undefined);
  });
});
