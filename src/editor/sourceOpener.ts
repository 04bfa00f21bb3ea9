import { commands, env, Range, TextEditorRevealType, UIKind, Uri, ViewColumn, window } from 'vscode';
import type { SourceRow } from '../core/answers.ts';
import type { ResearchClient } from '../worker/client.ts';
import { toRange } from './convert.ts';
import type { Mirror } from './mirror.ts';
import type { SourceDocuments } from './sources/sourceDocuments.ts';
import { shownUri } from './sources/sourceUri.ts';
import type { Target } from './target.ts';

/** Opens sources beside the draft, at a passage. */
export class SourceOpener {
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;
  readonly #target: Target;
  readonly #documents: SourceDocuments;

  constructor(client: ResearchClient, mirror: Mirror, target: Target, documents: SourceDocuments) {
    this.#client = client;
    this.#mirror = mirror;
    this.#target = target;
    this.#documents = documents;
  }

  /** Text and Markdown open as files, the others as the text that Ibid reads. Rejects naming the source or passage when the corpus does not have it. */
  async open(source: string, passageId?: string, { preserveFocus = false } = {}): Promise<void> {
    const row = this.#mirror.sources.get(source);
    if (!row) throw new Error(`source: the corpus has no source ${source}.`);
    const passage = passageId === undefined ? undefined : await this.#client.request('passage', { id: passageId });
    if (passageId !== undefined && passage?.source !== source) {
      throw new Error(`passage: ${source} has no passage “${passageId}”; search again, the source may have changed.`);
    }
    const document = await this.#documents.open(shownUri(source, this.#mirror));
    const selection = passage ? toRange(document, passage.span) : new Range(0, 0, 0, 0);
    const viewColumn = this.#columnFor(document.uri);
    const editor = await window.showTextDocument(document, { selection, preview: true, viewColumn, preserveFocus });
    if (passage) editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Opens the file itself: in the program that the system has for it, or in the editor where that cannot be. */
  async openOriginal({ uri, textHome }: SourceRow): Promise<void> {
    const file = Uri.parse(uri, true);
    const isLocal = file.scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined;
    const hasProgram = /\.(?:pdf|docx|epub|html?|xhtml)$/i.test(file.path);
    if (isLocal && hasProgram && textHome === 'reader' && (await env.openExternal(file))) return;
    await commands.executeCommand('vscode.open', file);
  }

  /** Where the document is seen already, else beside the draft, which stays in view. */
  #columnFor(uri: Uri): ViewColumn {
    const shown = window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
    if (shown?.viewColumn !== undefined) return shown.viewColumn;
    const active = window.tabGroups.activeTabGroup.viewColumn;
    return this.#target.editor?.viewColumn === active ? ViewColumn.Beside : ViewColumn.Active;
  }
}
