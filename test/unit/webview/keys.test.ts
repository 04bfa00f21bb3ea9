import assert from 'node:assert/strict';
import { eventOfKey, type KeyPress, shortcutOf } from '../../../src/webview/keys.ts';

describe('keys in the search box', () => {
  it('move the active hit', () => {
    assert.deepEqual(meaning('ArrowDown'), { type: 'move', to: 'next' });
    assert.deepEqual(meaning('ArrowUp'), { type: 'move', to: 'previous' });
    assert.deepEqual(meaning('PageDown'), { type: 'move', to: 'nextPage' });
    assert.deepEqual(meaning('PageUp'), { type: 'move', to: 'previousPage' });
  });

  it('open with Enter, cite with Control or Command, quote and cite with Shift as well', () => {
    assert.deepEqual(meaning('Enter'), { type: 'act', action: 'open' });
    assert.deepEqual(meaning('Enter', { ctrlKey: true }), { type: 'act', action: 'cite' });
    assert.deepEqual(meaning('Enter', { metaKey: true }), { type: 'act', action: 'cite' });
    assert.deepEqual(meaning('Enter', { ctrlKey: true, shiftKey: true }), { type: 'act', action: 'quote' });
    assert.deepEqual(meaning('Enter', { metaKey: true, shiftKey: true }), { type: 'act', action: 'quote' });
  });

  it('pin with Shift, find what is like it with Alt, and look at it with the space once the arrows are among the hits', () => {
    assert.deepEqual(meaning('Enter', { shiftKey: true }), { type: 'act', action: 'pin' });
    assert.deepEqual(meaning('Enter', { altKey: true }), { type: 'act', action: 'moreLike' });
    assert.deepEqual(eventOfKey(press(' '), true), { type: 'act', action: 'preview' });
  });

  it('leave Home and End to the text until the arrows have moved into the hits', () => {
    assert.equal(meaning('Home'), undefined);
    assert.equal(meaning('End'), undefined);
    assert.deepEqual(eventOfKey(press('Home'), true), { type: 'move', to: 'first' });
    assert.deepEqual(eventOfKey(press('End'), true), { type: 'move', to: 'last' });
    assert.deepEqual(eventOfKey(press('ArrowLeft'), true), { type: 'caret' });
  });

  it('go to the first and last hit with Control and Home or End at any time', () => {
    assert.deepEqual(meaning('Home', { ctrlKey: true }), { type: 'move', to: 'first' });
    assert.deepEqual(meaning('End', { ctrlKey: true }), { type: 'move', to: 'last' });
  });

  it('leave selecting, other chords and ordinary letters to the box', () => {
    assert.equal(eventOfKey(press('End', { shiftKey: true }), true), undefined);
    assert.equal(meaning('ArrowDown', { shiftKey: true }), undefined);
    assert.equal(meaning('ArrowDown', { altKey: true }), undefined);
    assert.equal(meaning('ArrowDown', { ctrlKey: true }), undefined);
    assert.equal(meaning('Enter', { altKey: true, shiftKey: true }), undefined);
    assert.equal(meaning(' '), undefined);
    assert.equal(meaning('a'), undefined);
  });

  it('belong to the input method while it composes', () => {
    assert.equal(meaning('Enter', { isComposing: true }), undefined);
    assert.equal(meaning('Escape', { isComposing: true }), undefined);
    assert.equal(meaning('ArrowDown', { isComposing: true }), undefined);
  });

  it('are written as the platform writes them', () => {
    assert.equal(shortcutOf('quote', false), 'Ctrl+Shift+Enter');
    assert.equal(shortcutOf('quote', true), '⇧⌘↩');
  });
});

function meaning(key: string, changes: Partial<KeyPress> = {}) {
  return eventOfKey(press(key, changes), false);
}

function press(key: string, changes: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, isComposing: false, ...changes };
}
