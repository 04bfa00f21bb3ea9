import type { Action, ViewEvent } from './events.ts';

/** What is read of a `KeyboardEvent`. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  /** True while an input method composes a character: its keys are its own. */
  readonly isComposing: boolean;
}

/**
 * What a key pressed in the search box means; `undefined` when it is the box's own. Home and End belong to the text
 * in the box until `browsing`, that is, until the arrows have moved into the hits; so does the space. Control and Command are the same.
 */
export function eventOfKey(press: KeyPress, browsing: boolean): ViewEvent | undefined {
  if (press.isComposing) return undefined;
  const control = press.ctrlKey || press.metaKey;
  if (press.altKey) return press.key === 'Enter' && !control && !press.shiftKey ? act('moreLike') : undefined;
  if (press.key === 'Enter') return eventOfEnter(control, press.shiftKey);
  if (press.shiftKey) return undefined;
  if (press.key === 'Home' && (control || browsing)) return { type: 'move', to: 'first' };
  if (press.key === 'End' && (control || browsing)) return { type: 'move', to: 'last' };
  if (control) return undefined;
  return press.key === ' ' && browsing ? act('preview') : eventOfPlainKey(press.key);
}

function eventOfEnter(control: boolean, shift: boolean): ViewEvent | undefined {
  if (control) return act(shift ? 'quote' : 'cite');
  return act(shift ? 'pin' : 'open');
}

function act(action: Action): ViewEvent {
  return { type: 'act', action };
}

function eventOfPlainKey(key: string): ViewEvent | undefined {
  switch (key) {
    case 'ArrowDown':
      return { type: 'move', to: 'next' };
    case 'ArrowUp':
      return { type: 'move', to: 'previous' };
    case 'PageDown':
      return { type: 'move', to: 'nextPage' };
    case 'PageUp':
      return { type: 'move', to: 'previousPage' };
    case 'Escape':
      return { type: 'escape' };
    case 'ArrowLeft':
    case 'ArrowRight':
      return { type: 'caret' };
    default:
      return undefined;
  }
}

/** By action: on other platforms, on a Mac. */
const shortcuts: Readonly<Record<Action, readonly [string, string]>> = {
  open: ['Enter', '↩'],
  cite: ['Ctrl+Enter', '⌘↩'],
  quote: ['Ctrl+Shift+Enter', '⇧⌘↩'],
  preview: ['Space', '␣'],
  pin: ['Shift+Enter', '⇧↩'],
  moreLike: ['Alt+Enter', '⌥↩'],
};

/** The keys that do `action`, as the platform writes them. */
export function shortcutOf(action: Action, mac: boolean): string {
  return shortcuts[action][mac ? 1 : 0];
}
