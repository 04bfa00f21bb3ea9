import { Disposable, type TextDocument, type TextEditor, ThemeColor, window, workspace } from 'vscode';
import { zonesOf } from '../../core/text/zones.ts';
import { toRange } from '../convert.ts';
import { isDraft, languageOf } from '../drafts.ts';
import type { Mirror } from '../mirror.ts';
import { onSettingsChanged, readSettings } from '../settings.ts';
import { sourceShownBy } from '../sources/sourceUri.ts';

/** After the last keystroke, in milliseconds. */
const quiet = 300;
/** Documents longer than this, in UTF-16 code units, are not marked. */
const longest = 1_000_000;

/** Marks the names of known actors in visible drafts and sources, where the setting wants it. */
export class ActorMarks implements Disposable {
  readonly #mirror: Mirror;
  readonly #mark = window.createTextEditorDecorationType({
    borderWidth: '0 0 1px 0',
    borderStyle: 'dotted',
    borderColor: new ThemeColor('editorCodeLens.foreground'),
  });
  readonly #timers = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  readonly #subscription: Disposable;

  constructor(mirror: Mirror) {
    this.#mirror = mirror;
    this.#subscription = Disposable.from(
      this.#mark,
      window.onDidChangeVisibleTextEditors(() => this.#markAll()),
      workspace.onDidChangeTextDocument(({ document }) => this.#soon(document)),
      onSettingsChanged(() => this.#markAll()),
      mirror.onDidChange((part) => {
        if (part === 'actors') this.#markAll();
      }),
    );
    this.#markAll();
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#subscription.dispose();
  }

  #markAll(): void {
    for (const editor of window.visibleTextEditors) this.#show(editor);
  }

  #soon(document: TextDocument): void {
    if (!window.visibleTextEditors.some((editor) => editor.document === document)) return;
    clearTimeout(this.#timers.get(document));
    this.#timers.set(
      document,
      setTimeout(() => {
        this.#timers.delete(document);
        for (const editor of window.visibleTextEditors) if (editor.document === document) this.#show(editor);
      }, quiet),
    );
  }

  #show(editor: TextEditor): void {
    const { document } = editor;
    const isRead = isDraft(document, this.#mirror) || this.#mirror.sources.has(sourceShownBy(document.uri));
    const isWanted = isRead && readSettings(document).actorMarks;
    const text = isWanted ? document.getText() : '';
    const mentions =
      text === '' || text.length > longest
        ? []
        : (this.#mirror.matcher?.match(text, zonesOf(text, languageOf(document))) ?? []);
    editor.setDecorations(
      this.#mark,
      mentions.map((mention) => toRange(document, mention)),
    );
  }
}
