import { type Disposable, EventEmitter, l10n, TabInputText, type TextDocument, type TextEditor, window } from 'vscode';
import { isDraft, nameOf } from './drafts.ts';
import type { Mirror } from './mirror.ts';

/** Where an insert goes: the editor of the last active draft, which may be covered by another tab, such as a comparison. */
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
      window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.length > 0) this.#look();
      }),
      window.onDidChangeTextEditorSelection((event) => {
        if (event.textEditor === this.#editor) this.#changed.fire();
      }),
      mirror.onDidChange((part) => {
        if (part === 'sources') this.#look();
      }),
    ];
    this.#look();
  }

  /** `undefined` when no draft is open, or none that was seen. What is to be written needs {@link shown}. */
  get editor(): TextEditor | undefined {
    return this.#editor;
  }

  /** The editor of the draft; throws, saying what to do, when there is none. */
  required(): TextEditor {
    if (!this.#editor) throw new Error(l10n.t('No draft is open. Open the document you are writing in and try again.'));
    return this.#editor;
  }

  /** The same, where it can be seen, without taking the focus: the cursor of a covered editor cannot be moved. */
  async shown(): Promise<TextEditor> {
    const editor = this.required();
    if (window.visibleTextEditors.includes(editor)) return editor;
    const { document, viewColumn } = editor;
    return window.showTextDocument(document, { viewColumn, preserveFocus: true, preview: false });
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
    const active = window.activeTextEditor;
    if (fits(active)) this.#editor = active;
    else if (!fits(this.#editor) || !isOpen(this.#editor!)) this.#editor = window.visibleTextEditors.find(fits);
    // A draft that shows again has another editor.
    else if (!window.visibleTextEditors.includes(this.#editor!))
      this.#editor =
        window.visibleTextEditors.find(({ document }) => document === this.#editor?.document) ?? this.#editor;
    this.#changed.fire();
  }
}

/** Whether an editor can be seen, or a tab leads back to its document. */
function isOpen(editor: TextEditor): boolean {
  return window.visibleTextEditors.includes(editor) || (!editor.document.isClosed && hasTab(editor.document));
}

function hasTab({ uri }: TextDocument): boolean {
  const shows = (input: unknown) => input instanceof TabInputText && input.uri.toString() === uri.toString();
  return window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => shows(input)));
}
