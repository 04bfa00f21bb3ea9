import {
  type CancellationToken,
  type DecorationOptions,
  type Disposable,
  EventEmitter,
  InlayHint,
  type InlayHintsProvider,
  l10n,
  languages,
  type Range,
  type TextDocument,
  type TextEditor,
  type TextEditorDecorationType,
  window,
  workspace,
} from 'vscode';
import { type MarginNote, marginOf } from '../../core/corpus/margin.ts';
import { toRange } from '../convert.ts';
import type { Mirror } from '../mirror.ts';
import type { SourceDocuments } from './sourceDocuments.ts';
import { isReaderText, sourceScheme, sourceShownBy } from './sourceUri.ts';

/**
 * Marks opened sources: the locator before each passage, clutter dim, headings bold. Sources that are texts are marked when the user asks. Locators are
 * inlay hints, since those are the only text of another's that the editor reckons with where it wraps lines.
 */
export class SourceMarks implements InlayHintsProvider, Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeInlayHints = this.#changed.event;
  readonly #documents: SourceDocuments;
  readonly #mirror: Mirror;
  readonly #looks: Readonly<Record<'heading' | 'clutter', TextEditorDecorationType>>;
  readonly #subscriptions: Disposable[];
  /** Sources shown as files that the user wants marked. */
  readonly #wanted = new Set<string>();

  constructor(documents: SourceDocuments, mirror: Mirror) {
    this.#documents = documents;
    this.#mirror = mirror;
    this.#looks = {
      heading: window.createTextEditorDecorationType({ fontWeight: 'bold' }),
      clutter: window.createTextEditorDecorationType({ opacity: '0.6' }),
    };
    const marked = [{ scheme: sourceScheme }, { language: 'markdown' }, { language: 'plaintext' }];
    this.#subscriptions = [
      this.#changed,
      ...Object.values(this.#looks),
      languages.registerInlayHintsProvider(marked, this),
      window.onDidChangeVisibleTextEditors((editors) => this.#markAll(editors)),
      workspace.onDidChangeTextDocument(({ document }) => {
        this.#markAll(window.visibleTextEditors.filter((editor) => editor.document === document));
      }),
      mirror.onDidChange((part) => {
        if (part !== 'sources') return;
        this.#markAll(window.visibleTextEditors);
        this.#changed.fire();
      }),
    ];
    this.#markAll(window.visibleTextEditors);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Shows or hides the marks of a source that is shown as a file. Resolves to whether they are shown. */
  async toggle(editor: TextEditor): Promise<boolean> {
    const source = sourceShownBy(editor.document.uri);
    if (!this.#wanted.delete(source)) this.#wanted.add(source);
    await this.#mark(editor, true);
    this.#changed.fire();
    return this.#wanted.has(source);
  }

  async provideInlayHints(document: TextDocument, range: Range, token: CancellationToken): Promise<InlayHint[]> {
    if (!this.#isMarked(document)) return [];
    const notes = await this.#notesOf(document);
    if (token.isCancellationRequested) return [];
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    return notes
      .filter((note) => note.note !== '' && start <= note.start && note.start <= end)
      .map((note) => hintOf(document, note));
  }

  #isMarked(document: TextDocument): boolean {
    return isReaderText(document) || this.#wanted.has(sourceShownBy(document.uri));
  }

  async #notesOf(document: TextDocument): Promise<MarginNote[]> {
    if (!this.#mirror.sources.has(sourceShownBy(document.uri))) return [];
    return marginOf(await this.#documents.passagesOf(document));
  }

  #markAll(editors: readonly TextEditor[]): void {
    for (const editor of editors) void this.#mark(editor);
  }

  async #mark(editor: TextEditor, always = false): Promise<void> {
    const { document } = editor;
    const isMarked = this.#isMarked(document);
    if (!isMarked && !always) return;
    const { version } = document;
    const notes = isMarked ? await this.#notesOf(document) : [];
    if (document.version !== version) return;
    const headings = notes.filter(({ look }) => look === 'heading').map((note) => toRange(document, note));
    editor.setDecorations(this.#looks.heading, headings);
    const clutter = notes.filter(({ look }) => look === 'clutter').map((note) => dimmed(document, note));
    editor.setDecorations(this.#looks.clutter, clutter);
  }
}

function hintOf(document: TextDocument, { start, note }: MarginNote): InlayHint {
  // An en space keeps the note off the words: the editor's own padding is next to nothing.
  const hint = new InlayHint(document.positionAt(start), `${note}\u2002`);
  hint.paddingRight = true;
  return hint;
}

/** What is dim says why when the mouse rests on it, and beside it. */
function dimmed(document: TextDocument, note: MarginNote): DecorationOptions {
  return { range: toRange(document, note), hoverMessage: l10n.t('Not evidence: {0}', note.note) };
}
