import type { TextEdit } from './edit.ts';
import type { Span } from './span.ts';

/**
 * Something with a span, after `edits` were made one after the other; `undefined` when one of them reached over an end of it. What is written right before or
 * behind it is not of it.
 */
export function moved<S extends Span>(spanned: S, edits: readonly TextEdit[]): S | undefined {
  let { start, end } = spanned;
  for (const edit of edits) {
    const by = edit.text.length - (edit.end - edit.start);
    if (edit.start >= end) continue;
    if (edit.end > start && (edit.start < start || edit.end > end)) return undefined;
    end += by;
    if (edit.end <= start) start += by;
  }
  return { ...spanned, start, end };
}
