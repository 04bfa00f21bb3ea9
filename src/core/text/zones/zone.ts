import type { Span } from '../span.ts';

/** What a stretch of a draft is when it is not prose. `key` is a citation key or a label with its `@`, braces and the like. */
export type ZoneKind = 'code' | 'comment' | 'frontMatter' | 'link' | 'email' | 'math' | 'command' | 'key';

export interface Zone extends Span {
  readonly kind: ZoneKind;
}

/** Collects zones in the order of the text; what overlaps an earlier zone is cut off. */
export class ZoneList {
  readonly zones: Zone[] = [];

  /** Adds `[start, end)`; empty stretches are dropped. */
  add(kind: ZoneKind, start: number, end: number): void {
    const from = Math.max(start, this.zones.at(-1)?.end ?? 0);
    if (from < end) this.zones.push({ kind, start: from, end });
  }
}
