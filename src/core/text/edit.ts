import type { Span } from './span.ts';

/** A replacement: `text` takes the place of `[start, end)`. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** `text` after `edits`, which must not overlap; insertions at one place stand in the order given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const edit of inOrder(edits)) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

/** Where the text of `edit`, one of `edits`, ends once all of them are applied. */
export function endAfter(edit: TextEdit, edits: readonly TextEdit[]): number {
  let shift = 0;
  for (const other of inOrder(edits)) {
    if (other === edit) break;
    shift += other.text.length - (other.end - other.start);
  }
  return edit.start + shift + edit.text.length;
}

/** Sorted by place; `sort` is stable, so edits at one place keep their order. */
function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start);
}
