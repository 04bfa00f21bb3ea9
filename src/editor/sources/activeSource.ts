import { commands, Disposable, type TextEditor, window } from 'vscode';
import type { SourceRow } from '../../core/answers.ts';
import type { Mirror } from '../mirror.ts';
import { isReaderText, sourceShownBy } from './sourceUri.ts';

/** The source in the active editor; `undefined` when it shows none. */
export function activeSource(mirror: Mirror): { readonly editor: TextEditor; readonly row: SourceRow } | undefined {
  const editor = window.activeTextEditor;
  const row = editor && mirror.sources.get(sourceShownBy(editor.document.uri));
  return editor && row ? { editor, row } : undefined;
}

/** Tells VS Code, for menus and keys, whether the active editor shows a source: the context `ibid.inSource`. */
export function followActiveSource(mirror: Mirror): Disposable {
  let told: boolean | undefined;
  const tell = () => {
    const document = window.activeTextEditor?.document;
    const now = document !== undefined && (isReaderText(document) || activeSource(mirror) !== undefined);
    if (now !== told) void commands.executeCommand('setContext', 'ibid.inSource', now);
    told = now;
  };
  tell();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(tell),
    mirror.onDidChange((part) => {
      if (part === 'sources') tell();
    }),
  );
}
