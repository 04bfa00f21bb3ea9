import { env, FileType, l10n, type QuickPickItem, type Uri, window, workspace } from 'vscode';
import { sourceExtensions } from '../../core/corpus/sourceExtensions.ts';
import type { Wanted } from '../../core/research/intake.ts';
import type { ResearchClient } from '../../worker/client.ts';
import type { AddDialog } from '../addDialog.ts';
import { toUri } from '../convert.ts';
import type { Added, SourceAdder } from '../sourceAdder.ts';
import { objectArgument, optionalFlag, optionalText } from './arguments.ts';
import type { Command } from './command.ts';

export function addSource(client: ResearchClient, adder: SourceAdder, dialog: AddDialog): Command {
  return {
    id: 'ibid.addSource',
    async run(argument) {
      await client.request('ready', undefined);
      if (argument === undefined) {
        const wanted = await ask(adder);
        return wanted && dialog.add(wanted);
      }
      const { uri, url, asNew } = objectArgument(argument, 'uri, url? and asNew?');
      const options = { url: optionalText(url, 'url'), asNew: optionalFlag(asNew, 'asNew') };
      const place = addressOf(uri);
      if (typeof place === 'string') return adder.add({ uri: place }, options);
      return (await isFolder(place)) ? addFolder(adder, place) : adder.add({ uri: place.toString() }, options);
    },
  };
}

/** A web address stays as it was written: a Uri would escape it anew. */
function addressOf(uri: unknown): string | Uri {
  if (typeof uri === 'string' && /^https?:/i.test(uri)) return uri;
  const parsed = toUri(uri, 'uri');
  return /^https?$/.test(parsed.scheme) ? parsed.toString(true) : parsed;
}

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch {
    throw new Error(`uri: there is no file ${uri.fsPath}.`);
  }
}

/** What came of a folder: its first source as if it were alone, all of them, and what could not be added. */
interface AddedFolder extends Added {
  readonly sources: readonly Added[];
  readonly failed: readonly { readonly uri: string; readonly reason: string }[];
}

async function addFolder(adder: SourceAdder, folder: Uri): Promise<AddedFolder> {
  const sources: Added[] = [];
  const failed: { uri: string; reason: string }[] = [];
  for (const uri of await adder.filesIn(folder)) {
    try {
      sources.push(await adder.add({ uri }));
    } catch (error) {
      failed.push({ uri, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  const [first] = sources;
  if (!first) throw new Error(`uri: ${folder.fsPath} has no file that Ibid can add. ${failed[0]?.reason ?? ''}`.trim());
  return { ...first, sources, failed };
}

interface Way extends QuickPickItem {
  ask(): Promise<readonly Wanted[] | undefined>;
}

async function ask(adder: SourceAdder): Promise<readonly Wanted[] | undefined> {
  const ways: Way[] = [
    { label: `$(files) ${l10n.t('Files…')}`, ask: askFiles },
    { label: `$(folder) ${l10n.t('A Folder…')}`, ask: () => askFolder(adder) },
    {
      label: `$(clippy) ${l10n.t('Text from the Clipboard')}`,
      description: l10n.t('a copied page keeps its headings when you paste it into the Search view'),
      ask: askClipboard,
    },
    { label: `$(link) ${l10n.t('A Web Page…')}`, description: l10n.t('fetched once, by its address'), ask: askPage },
  ];
  return (await window.showQuickPick(ways, { title: l10n.t('Add a source') }))?.ask();
}

async function askFiles(): Promise<Wanted[] | undefined> {
  const title = l10n.t('Add sources');
  const filters = { [l10n.t('Sources')]: [...sourceExtensions] };
  const files = await window.showOpenDialog({ canSelectMany: true, title, filters });
  return files?.map((uri) => ({ uri: uri.toString() }));
}

async function askFolder(adder: SourceAdder): Promise<Wanted[] | undefined> {
  const title = l10n.t('Add the sources of a folder');
  const [folder] = (await window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, title })) ?? [];
  if (!folder) return undefined;
  const files = await adder.filesIn(folder);
  if (files.length === 0) throw new Error(l10n.t('{0} has no file that Ibid can add.', folder.fsPath));
  return files.map((uri) => ({ uri }));
}

async function askClipboard(): Promise<Wanted[]> {
  const text = await env.clipboard.readText();
  if (text.trim() === '') throw new Error(l10n.t('There is no text in the clipboard.'));
  return [{ name: 'clipboard.txt', unnamed: true, bytes: new TextEncoder().encode(text) }];
}

async function askPage(): Promise<Wanted[] | undefined> {
  const url = await window.showInputBox({
    title: l10n.t('Add a web page'),
    prompt: l10n.t('Its address. The page is fetched once and kept in the corpus.'),
    placeHolder: 'https://',
    ignoreFocusOut: true,
    validateInput: (text) =>
      /^https?:\/\/[^\s/]+\S*$/i.test(text.trim()) ? undefined : l10n.t('An address begins with http:// or https://.'),
  });
  return url === undefined ? undefined : [{ uri: url.trim() }];
}
