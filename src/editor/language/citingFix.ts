import { CodeAction, CodeActionKind, type TextDocument } from 'vscode';
import type { SuggestedEdit } from '../../core/finding.ts';
import { changedMeanwhile } from '../changedMeanwhile.ts';
import { handedOver, withOwnEdits } from '../draftWriting.ts';
import type { EntryPlanner } from '../entryPlanner.ts';
import { titleOf } from '../inLanguage.ts';

/** An edit that cites a source. It is worked out when it is chosen: with the entry the bibliography needs and the line that names the file, as one step to undo. */
export class CitingFix extends CodeAction {
  readonly #document: TextDocument;
  readonly #version: number;
  readonly #suggested: SuggestedEdit;

  constructor(document: TextDocument, suggested: SuggestedEdit) {
    super(titleOf(suggested), CodeActionKind.QuickFix);
    this.#document = document;
    this.#version = document.version;
    this.#suggested = suggested;
  }

  /** Where it writes what, for comparing fixes. */
  get place(): string {
    const { start, end, text } = this.#suggested;
    return `${start}-${end} ${text}`;
  }

  /** Rejects when the document has changed, or the source cannot be cited. */
  async complete(planner: EntryPlanner): Promise<this> {
    const { cites } = this.#suggested;
    const plan = await planner.plan(this.#document, cites === undefined ? [] : [cites]);
    if (this.#document.version !== this.#version) throw changedMeanwhile();
    const edits = withOwnEdits(this.#document, [this.#suggested], plan);
    this.edit = await handedOver(this.#document, edits, plan);
    if (cites !== undefined) planner.whenWritten(this.#document, this.#suggested.text, [cites]);
    return this;
  }
}
