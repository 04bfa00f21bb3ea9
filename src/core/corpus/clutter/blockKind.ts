import type { ClutterReason, PassageKind } from '../source.ts';

/** What a block is, with the reason where it is clutter. */
export interface BlockKind {
  readonly kind: PassageKind;
  readonly clutter?: ClutterReason;
}

/** What is known so far of each block of a file; `undefined` while a block may be body. */
export type Kinds = (BlockKind | undefined)[];

/** No evidence, for this reason. */
export function clutter(reason: ClutterReason): BlockKind {
  return { kind: 'clutter', clutter: reason };
}

/** A paragraph of running text has at least this many words; a heading stands before one. */
export const runningWords = 15;
