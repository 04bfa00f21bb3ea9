import {
  type DecorationOptions,
  type Disposable,
  l10n,
  Range,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import { type MarginNote, marginOf } from '../../core/corpus/margin.ts';
import { toRange } from '../convert.ts';
import type { Mirror } from '../mirror.ts';
import type { SourceDocuments } from './sourceDocuments.ts';
import { isReaderText, sourceShownBy } from './sourceUri.ts';

/** Marks are made for so many lines around what is seen: each note costs the editor a style of its own. */
const linesAround = 200;

/** Marks opened sources: the locator before each passage, clutter dim, headings bold. Sources that are texts are marked when the user asks. */
export class SourceMarks implements Disposable {
  readonly #documents: SourceDocuments;
  readonly #mirror: Mirror;
  readonly #looks: Readonly<Record<'note' | 'heading' | 'clutter', TextEditorDecorationType>>;
  readonly #subscriptions: Disposable[];
  /** Sources shown as files that the user wants marked. */
  readonly #wanted = new Set<string>();

  constructor(documents: SourceDocuments, mirror: Mirror) {
    this.#documents = documents;
    this.#mirror = mirror;
    const dim = new ThemeColor('editorLineNumber.foreground');
    this.#looks = {
      note: window.createTextEditorDecorationType({ before: { color: dim, margin: '0 1.5em 0 0' } }),
      heading: window.createTextEditorDecorationType({ fontWeight: 'bold' }),
      clutter: window.createTextEditorDecorationType({ opacity: '0.6' }),
    };
    this.#subscriptions = [
      ...Object.values(this.#looks),
      window.onDidChangeVisibleTextEditors((editors) => this.#markAll(editors)),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => void this.#mark(textEditor)),
      workspace.onDidChangeTextDocument(({ document }) => {
        this.#markAll(window.visibleTextEditors.filter((editor) => editor.document === document));
      }),
      mirror.onDidChange((part) => {
        if (part === 'sources') this.#markAll(window.visibleTextEditors);
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
    return this.#wanted.has(source);
  }

  #markAll(editors: readonly TextEditor[]): void {
    for (const editor of editors) void this.#mark(editor);
  }

  async #mark(editor: TextEditor, always = false): Promise<void> {
    const { document } = editor;
    const source = sourceShownBy(document.uri);
    const wanted = isReaderText(document) || this.#wanted.has(source);
    if (!wanted && !always) return;
    const { version } = document;
    const passages = wanted && this.#mirror.sources.has(source) ? await this.#documents.passagesOf(document) : [];
    if (document.version !== version) return;
    const notes = marginOf(passages);
    const near = around(editor);
    const shown = notes
      .map((note) => ({ note, range: toRange(document, note) }))
      .filter(({ range }) => near.some((each) => each.intersection(range) !== undefined));
    const of = (look: MarginNote['look']) => shown.filter(({ note }) => note.look === look);
    editor.setDecorations(this.#looks.note, shown.filter(({ note }) => note.note !== '').map(marginNote));
    editor.setDecorations(
      this.#looks.heading,
      of('heading').map(({ range }) => range),
    );
    editor.setDecorations(this.#looks.clutter, of('clutter').map(dimmed));
  }
}

interface Shown {
  readonly note: MarginNote;
  readonly range: Range;
}

function marginNote({ note, range }: Shown): DecorationOptions {
  const fontStyle = note.look === 'clutter' ? 'italic' : 'normal';
  const place = new Range(range.start, range.start);
  return { range: place, renderOptions: { before: { contentText: note.note, fontStyle } } };
}

function dimmed({ note, range }: Shown): DecorationOptions {
  return { range, hoverMessage: l10n.t('Not evidence: {0}', note.note) };
}

function around({ visibleRanges }: TextEditor): Range[] {
  return visibleRanges.map(
    ({ start, end }) => new Range(Math.max(0, start.line - linesAround), 0, end.line + linesAround, 0),
  );
}
