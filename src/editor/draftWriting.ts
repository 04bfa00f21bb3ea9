import { type Position, Range, type TextDocument, type WorkspaceEdit } from 'vscode';
import type { FileEdit } from '../core/citations/library/plan.ts';
import type { TextEdit } from '../core/text/edit.ts';
import type { Span } from '../core/text/span.ts';
import { DraftEdit } from './edits.ts';
import type { SnippetEdit } from './snippetStops.ts';

/** The span at the place it has in a text that is longer or shorter by `length` before it. */
export function movedBy<S extends Span>(length: number, span: S): S {
  return { ...span, start: span.start + length, end: span.end + length };
}

/** Those edits of a plan that change the draft itself. */
export function ownEdits(document: TextDocument, plan: readonly FileEdit[]): TextEdit[] {
  return plan.filter((file) => file.uri === document.uri.toString()).flatMap((file) => file.edits);
}

/** `edits` and those of a plan in the draft itself, where what comes to its end comes last. */
export function withOwnEdits(
  document: TextDocument,
  edits: readonly SnippetEdit[],
  plan: readonly FileEdit[],
): readonly SnippetEdit[] {
  const own = ownEdits(document, plan);
  const atEnd = own.filter((edit) => edit.start > 0 && edit.start === document.getText().length);
  return [...own.filter((edit) => !atEnd.includes(edit)), ...edits, ...atEnd];
}

/** Applies `edits` to the draft and those of `plan` to the files beside it, in one undoable step. */
export async function writeDraft(
  document: TextDocument,
  edits: readonly SnippetEdit[],
  plan: readonly FileEdit[],
): Promise<void> {
  const changes = await changesOf(document, edits, plan);
  await changes.apply();
}

/** `edits` and `plan` for VS Code to apply itself, with what it pastes or drops into the draft. */
export async function handedOver(
  document: TextDocument,
  edits: readonly TextEdit[],
  plan: readonly FileEdit[],
): Promise<WorkspaceEdit> {
  const changes = await changesOf(document, edits, plan);
  return changes.handOver();
}

async function changesOf(
  document: TextDocument,
  edits: readonly SnippetEdit[],
  plan: readonly FileEdit[],
): Promise<DraftEdit> {
  const changes = new DraftEdit();
  // A file that cannot be created must leave the draft as it is.
  for (const file of plan) {
    if (file.uri !== document.uri.toString()) await changes.addFile(file);
  }
  changes.addToDraft(document, edits);
  return changes;
}

/** The citation with a space before it where it would touch the end of a word or sentence. */
export function spaced(document: TextDocument, place: Position, written: string): string {
  if (place.character === 0) return written;
  const before = document.getText(new Range(place.translate(0, -1), place));
  return /[\p{L}\p{N}.,;:!?)\]}”’"'»]/u.test(before) ? ` ${written}` : written;
}
