import type { RenderedEntry } from './render/engine.ts';
import type { Rendered } from './render/markup.ts';

/** The citations of a document as they stand in it, and its list of references. */
export interface RenderedDocument {
  /** For each citation; `undefined` where all its keys are unknown, and for one that only lists its entries. */
  readonly citations: readonly (Rendered | undefined)[];
  /** In the order of the style. */
  readonly references: readonly RenderedEntry[];
  /** Whether the style is for notes, so that each citation is the text of a note. */
  readonly notes: boolean;
  /** The keys that nothing has. */
  readonly unknown: readonly string[];
}
