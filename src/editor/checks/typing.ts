import { type Disposable, EventEmitter, type TextDocument, window, workspace } from 'vscode';
import type { Span } from '../../core/text/span.ts';

/** A pause of so many milliseconds ends typing. */
const pause = 2000;

interface Typed {
  readonly document: TextDocument;
  readonly offset: number;
  readonly at: number;
}

/** Where somebody is typing, so that nobody is told of an error in words that are not yet all there. */
export class Typing implements Disposable {
  readonly #changed = new EventEmitter<TextDocument>();
  /** The cursor moved in the document that was typed in, or typing ended. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: Disposable[];
  #typed: Typed | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#subscriptions = [
      this.#changed,
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const change = contentChanges[0];
        if (!change || window.activeTextEditor?.document !== document) return;
        this.#typed = { document, offset: change.rangeOffset + change.text.length, at: Date.now() };
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#end(), pause);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === this.#typed?.document) this.#changed.fire(textEditor.document);
      }),
      window.onDidChangeActiveTextEditor(() => this.#end()),
    ];
  }

  /** Whether somebody is typing inside a stretch of the document: the last change was there, the cursor still is, and no pause was made. */
  isIn(document: TextDocument, { start, end }: Span): boolean {
    const typed = this.#typed;
    if (typed?.document !== document || typed.offset < start || typed.offset > end) return false;
    if (Date.now() - typed.at >= pause) return false;
    const editor = window.activeTextEditor;
    if (editor?.document !== document) return false;
    const cursor = document.offsetAt(editor.selection.active);
    return cursor >= start && cursor <= end;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #end(): void {
    clearTimeout(this.#timer);
    const typed = this.#typed;
    this.#typed = undefined;
    if (typed) this.#changed.fire(typed.document);
  }
}
