import { type Disposable, EventEmitter, l10n, type TextEditor, window } from 'vscode';
import { isDraft, nameOf } from './drafts.ts';
import type { Mirror } from './mirror.ts';

/** Where an insert goes: the editor of the last active draft. */
export class Target implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #mirror: Mirror;
  readonly #subscriptions: Disposable[];
  #editor: TextEditor | undefined;

  constructor(mirror: Mirror) {
    this.#mirror = mirror;
    this.#subscriptions = [
      this.#changed,
      window.onDidChangeActiveTextEditor(() => this.#look()),
      window.onDidChangeVisibleTextEditors(() => this.#look()),
      window.onDidChangeTextEditorSelection((event) => {
        if (event.textEditor === this.#editor) this.#changed.fire();
      }),
      mirror.onDidChange((part) => {
        if (part === 'sources') this.#look();
      }),
    ];
    this.#look();
  }

  /** `undefined` when no draft is visible. */
  get editor(): TextEditor | undefined {
    return this.#editor;
  }

  /** The editor of the draft; throws, saying what to do, when there is none. */
  required(): TextEditor {
    if (!this.#editor) throw new Error(l10n.t('No draft is open. Open the document you are writing in and try again.'));
    return this.#editor;
  }

  /** "draft.md, line 41". */
  get label(): string | undefined {
    if (!this.#editor) return undefined;
    return l10n.t('{0}, line {1}', nameOf(this.#editor.document.uri), this.#editor.selection.active.line + 1);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #look(): void {
    const fits = (editor: TextEditor | undefined) => editor !== undefined && isDraft(editor.document, this.#mirror);
    const kept =
      window.visibleTextEditors.includes(this.#editor as TextEditor) && fits(this.#editor) ? this.#editor : undefined;
    const active = window.activeTextEditor;
    this.#editor = fits(active) ? active : (kept ?? window.visibleTextEditors.find(fits));
    this.#changed.fire();
  }
}
