import { l10n, Uri, type WorkspaceFolder, workspace } from 'vscode';
import type { ResearchConfig } from '../core/research/world.ts';
import type { Settings } from '../core/settings.ts';
import { readExcludes, readSettings } from './settings.ts';

/** What the worker is to load: the corpus folders and bibliography files of all workspace folders, as URI strings. */
export function researchConfig(report: (message: string) => void): ResearchConfig {
  const folders: string[] = [];
  const bibliographies: string[] = [];
  for (const folder of workspace.workspaceFolders ?? []) {
    const settings = readSettings(folder, report);
    folders.push(...settings.corpusFolders.map((name) => resolve(folder, name)));
    bibliographies.push(...settings.bibliographyFiles.map((name) => resolve(folder, name)));
  }
  const excludes = (workspace.workspaceFolders ?? []).map((folder) => ({
    folder: folder.uri.toString(),
    ...readExcludes(folder),
  }));
  return {
    excludes,
    corpusFolders: [...new Set(folders)],
    bibliographyFiles: [...new Set(bibliographies)],
    // A bibliography of a workspace nobody vouches for must not name files all over the disk.
    attachedFiles: workspace.isTrusted && readSettings().attachedFiles,
  };
}

/** The first corpus folder of the workspace folder that `near` is in, else of the first one. Throws, saying what to do, where none is open. */
export function corpusFolderFor(near: Uri | undefined): string {
  const folder = (near && workspace.getWorkspaceFolder(near)) ?? workspace.workspaceFolders?.[0];
  if (!folder) throw new Error(l10n.t('Open a folder first: sources are kept in its corpus.'));
  const [name] = readSettings(folder).corpusFolders;
  if (name === undefined)
    throw new Error(l10n.t('The setting ibid.corpus.folders names no folder to put sources into.'));
  return resolve(folder, name);
}

/** The setting for styles as the worker wants it: a bundled style's name, or the URI of a `.csl` file. */
export function styleOf(settings: Settings, folder: WorkspaceFolder | undefined): string {
  if (!/\.csl$/i.test(settings.style)) return settings.style;
  return folder ? resolve(folder, settings.style) : Uri.file(settings.style).toString();
}

function resolve(folder: WorkspaceFolder, path: string): string {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return Uri.parse(path).toString();
  const absolute = path.startsWith('/') || /^[a-z]:[\\/]/i.test(path);
  return (absolute ? folder.uri.with({ path: Uri.file(path).path }) : Uri.joinPath(folder.uri, path)).toString();
}
