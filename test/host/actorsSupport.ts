import {
  type CodeAction,
  commands,
  type Hover,
  MarkdownString,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { eventually } from '../support/eventually.ts';
import { folder, run } from './support.ts';

export const actorsFolder = () => Uri.joinPath(folder(), 'corpus', 'actors');

let files = 0;

/** Opens a new actor file of a name that no test has had before: VS Code remembers for a while what a file was that is gone. */
export async function openActors(name: string, text: string): Promise<TextEditor> {
  const uri = Uri.joinPath(actorsFolder(), `${++files}-${name}`);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
}

/** Takes the files of a test away again, so that others find the sample as it was. */
export async function forget(...uris: readonly Uri[]): Promise<void> {
  await commands.executeCommand('workbench.action.files.revert');
  await commands.executeCommand('workbench.action.closeAllEditors');
  for (const uri of uris) await workspace.fs.delete(uri).then(undefined, () => undefined);
  await eventually(
    'the actors as they were',
    async () => (await run<unknown[]>('lookUpActor', { name: 'Ada Weld' })).length === 0,
  );
}

export function at(document: TextDocument, words: string, within = 1) {
  return document.positionAt(document.getText().indexOf(words) + within);
}

export function actions(document: TextDocument, words: string): Promise<CodeAction[]> {
  const place = at(document, words);
  return Promise.resolve(
    commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new Range(place, place)),
  );
}

export async function hoverText(document: TextDocument, words: string): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    at(document, words),
  );
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((each) => (each instanceof MarkdownString ? each.value : String(each))).join('\n');
}

export const plain = (text: string) => text.replace(/&nbsp;|\\/g, ' ').replace(/\s+/g, ' ');
export const ada = 'id: ada-weld\ntype: person\nname: Ada Weld\nweakAlias: [Weld]\n';
