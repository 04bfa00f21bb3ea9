import { commands, l10n, Uri, window, workspace } from 'vscode';
import { toUri } from '../convert.ts';
import { objectArgument } from './arguments.ts';
import type { Command } from './command.ts';

/** Copies the sample corpus with its drafts into a folder that did not exist and opens it; with an argument it only copies. Returns the URI of the copy. */
export function openSample(extensionUri: Uri): Command {
  return {
    id: 'ibid.openSample',
    async run(argument) {
      if (argument !== undefined) {
        const { folder } = objectArgument(argument, 'folder');
        return (await copySample(extensionUri, toUri(folder, 'folder'))).toString();
      }
      const chosen = await window.showOpenDialog({
        title: l10n.t('Where is the sample to be put?'),
        openLabel: l10n.t('Put the Sample Here'),
        canSelectFolders: true,
        canSelectFiles: false,
      });
      if (!chosen?.[0]) return undefined;
      const copy = await copySample(extensionUri, chosen[0]);
      await commands.executeCommand('vscode.openFolder', copy, {
        forceNewWindow: workspace.workspaceFolders !== undefined,
      });
      return copy.toString();
    },
  };
}

async function copySample(extensionUri: Uri, into: Uri): Promise<Uri> {
  const sample = Uri.joinPath(extensionUri, 'dist', 'sample');
  const list = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(sample, 'files.json')));
  const folder = await unusedFolder(into);
  for (const file of JSON.parse(list) as string[])
    await workspace.fs.writeFile(Uri.joinPath(folder, file), await workspace.fs.readFile(Uri.joinPath(sample, file)));
  return folder;
}

async function unusedFolder(parent: Uri): Promise<Uri> {
  const taken = new Set((await workspace.fs.readDirectory(parent)).map(([name]) => name));
  let name = 'ibid-sample';
  for (let number = 2; taken.has(name); number++) name = `ibid-sample-${number}`;
  return Uri.joinPath(parent, name);
}
