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
 * in the box until `browsing`, that is, until the arrows have moved into the hits. Control and Command are the same.
 */
export function eventOfKey(press: KeyPress, browsing: boolean): ViewEvent | undefined {
  if (press.isComposing || press.altKey) return undefined;
  const control = press.ctrlKey || press.metaKey;
  if (press.key === 'Enter') return eventOfEnter(control, press.shiftKey);
  if (press.shiftKey) return undefined;
  if (press.key === 'Home' && (control || browsing)) return { type: 'move', to: 'first' };
  if (press.key === 'End' && (control || browsing)) return { type: 'move', to: 'last' };
  return control ? undefined : eventOfPlainKey(press.key);
}

function eventOfEnter(control: boolean, shift: boolean): ViewEvent | undefined {
  if (control) return { type: 'act', action: shift ? 'quote' : 'cite' };
  return shift ? undefined : { type: 'act', action: 'open' };
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

/** The keys that do `action`, as the platform writes them. */
export function shortcutOf(action: Action, mac: boolean): string {
  if (action === 'open') return mac ? '↩' : 'Enter';
  if (action === 'cite') return mac ? '⌘↩' : 'Ctrl+Enter';
  return mac ? '⇧⌘↩' : 'Ctrl+Shift+Enter';
}
