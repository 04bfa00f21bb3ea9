import assert from 'node:assert/strict';
import { applyEdits, endAfter } from '../../../src/core/text/edit.ts';

describe('text edits', () => {
  it('replace and insert at their places, whatever their order', () => {
    const edits = [
      { start: 6, end: 11, text: 'reader' },
      { start: 0, end: 0, text: '> ' },
    ];
    assert.equal(applyEdits('hello world', edits), '> hello reader');
  });

  it('keep the order given where they stand at one place', () => {
    const edits = [
      { start: 2, end: 2, text: 'x' },
      { start: 2, end: 2, text: 'y' },
    ];
    assert.equal(applyEdits('abcd', edits), 'abxycd');
    assert.equal(endAfter(edits[0]!, edits), 3);
    assert.equal(endAfter(edits[1]!, edits), 4);
  });

  it('say where the text of one of them ends once all are applied', () => {
    const head = { start: 0, end: 0, text: '---\n---\n' };
    const cite = { start: 4, end: 4, text: ' [@a]' };
    const cut = { start: 1, end: 3, text: '' };
    const edits = [cite, head, cut];
    const after = applyEdits('abcd.', edits);
    assert.equal(after, '---\n---\nad [@a].');
    assert.equal(after.slice(0, endAfter(cite, edits)), '---\n---\nad [@a]');
  });
});
