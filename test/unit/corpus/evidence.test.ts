import assert from 'node:assert/strict';
import { nextEvidence, passagesAt } from '../../../src/core/corpus/evidence.ts';
import { locatorText, marginOf } from '../../../src/core/corpus/margin.ts';
import { passage, passages } from './placedPassages.ts';

describe('moving through a source', () => {
  it('goes to the next and the last paragraph of evidence, over headings and clutter', () => {
    assert.equal(nextEvidence(passages, 0, 'forward')?.id, 'one');
    assert.equal(nextEvidence(passages, 25, 'forward')?.id, 'two');
    assert.equal(nextEvidence(passages, 65, 'back')?.id, 'one');
    assert.equal(nextEvidence(passages, 64, 'forward'), undefined);
    assert.equal(nextEvidence(passages, 5, 'back'), undefined);
  });

  it('goes on from the start of a paragraph, and not back to the one the cursor is in', () => {
    assert.equal(nextEvidence(passages, 20, 'forward')?.id, 'two');
    assert.equal(nextEvidence(passages, 80, 'back')?.id, 'one');
  });
});

describe('the passages of a selection', () => {
  it('are those it shares a character with', () => {
    assert.deepEqual(
      passagesAt(passages, 35, 61).map(({ id }) => id),
      ['one', 'caption', 'two'],
    );
    assert.deepEqual(
      passagesAt(passages, 40, 42).map(({ id }) => id),
      [],
    );
  });

  it('are the one a cursor is in or at the edge of', () => {
    assert.deepEqual(
      passagesAt(passages, 40, 40).map(({ id }) => id),
      ['one'],
    );
    assert.deepEqual(
      passagesAt(passages, 41, 41).map(({ id }) => id),
      [],
    );
  });
});

describe('the margin of a source', () => {
  it('has the locator of evidence, the reason of clutter, and nothing beside headings', () => {
    assert.deepEqual(
      marginOf(passages).map(({ look, note }) => [look, note]),
      [
        ['heading', ''],
        ['evidence', '¶ 1'],
        ['clutter', 'caption'],
        ['evidence', '¶ 2'],
      ],
    );
  });

  it('names a speaker where the turn begins', () => {
    const at = (value: string) => ({ label: 'timestamp', value }) as const;
    const turns = [
      passage('a', 0, 10, { locator: at('0:01'), speaker: 'ANN' }),
      passage('b', 12, 20, { locator: at('0:09'), speaker: 'ANN' }),
      passage('c', 22, 30, { locator: at('1:02:03'), speaker: 'BOB' }),
      passage('d', 32, 40, { locator: at('1:04:00') }),
      passage('e', 42, 50, { locator: at('1:05:00'), speaker: 'BOB' }),
    ];
    assert.deepEqual(
      marginOf(turns).map(({ note }) => note),
      ['0:01 · ANN', '0:09', '1:02:03 · BOB', '1:04:00', '1:05:00 · BOB'],
    );
  });

  it('writes locators as people do', () => {
    assert.equal(locatorText({ label: 'page', value: 'xii' }), 'p. xii');
    assert.equal(locatorText({ label: 'note', value: '3' }), 'note 3');
    assert.equal(locatorText({ label: 'paragraph', value: '' }), '');
  });
});
