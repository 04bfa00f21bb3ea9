import type { Asked, ToView } from './protocol.ts';

export type Action = 'open' | 'cite' | 'quote' | 'preview' | 'pin' | 'moreLike';

/** A way through the list of hits. */
export type Move = 'next' | 'previous' | 'nextPage' | 'previousPage' | 'first' | 'last';

/** Everything that can happen to the view: from the writer, from the host, and its own beginning. */
export type ViewEvent =
  | { readonly type: 'started' }
  | { readonly type: 'message'; readonly message: ToView }
  | { readonly type: 'typed'; readonly query: string }
  | { readonly type: 'move'; readonly to: Move }
  /** On the active row, unless one is named, which then becomes the active one. */
  | { readonly type: 'act'; readonly action: Action; readonly row?: string }
  /** Another query that the view offers: a suggestion, an earlier one, one with another filter. */
  | { readonly type: 'queryTaken'; readonly query: string }
  | { readonly type: 'sortTurned' | 'filtersTurned' | 'pinsTurned' }
  /** The end of the hits that are there comes into view. */
  | { readonly type: 'endSeen' }
  /** The caret moves in the box: Home and End belong to it again. */
  | { readonly type: 'caret' }
  | { readonly type: 'escape' }
  | { readonly type: 'asked'; readonly message: { readonly type: Asked } };
