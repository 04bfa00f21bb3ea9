import { type TextDocument, Uri, workspace } from 'vscode';
import { bibliographyReferences, latexRoot, projectBibliographyReferences } from '../core/citations/library/locate.ts';
import type { DocumentLanguage } from '../core/text/language.ts';
import { languageOf } from './drafts.ts';
import type { DraftText } from './draftTexts.ts';
import { currentText } from './files.ts';

/** The project files that may name bibliographies, by the language of the draft. */
const projectFiles: Readonly<Partial<Record<DocumentLanguage, readonly string[]>>> = {
  markdown: ['_metadata.yml', '_quarto.yml', 'myst.yml'],
  quarto: ['_metadata.yml', '_quarto.yml'],
  myst: ['myst.yml', 'conf.py'],
  rst: ['conf.py'],
};

/** The bibliography files a draft names itself, through its project or its LaTeX root, in order; they may not exist yet. */
export async function bibliographiesOf(document: TextDocument): Promise<readonly Uri[]> {
  if (document.isUntitled) return [];
  return bibliographiesNamedBy({ uri: document.uri, text: document.getText(), language: languageOf(document) });
}

/** The same for a draft that need not be open. */
export async function bibliographiesNamedBy({ uri, text, language }: DraftText): Promise<readonly Uri[]> {
  const own = resolveAll(
    uri,
    bibliographyReferences(text, language).map((reference) => reference.path),
  );
  if (own.length > 0) return own;
  if (language === 'latex') return fromLatexRoot(uri, text);
  const names = projectFiles[language];
  return names ? fromProject(uri, names) : [];
}

async function fromLatexRoot(draft: Uri, text: string): Promise<Uri[]> {
  const root = latexRoot(text);
  if (!root) return [];
  const rootUri = Uri.joinPath(draft, '..', root);
  const rootText = await currentText(rootUri);
  if (rootText === undefined) return [];
  return resolveAll(
    rootUri,
    bibliographyReferences(rootText, 'latex').map((reference) => reference.path),
  );
}

/** Looks in the draft's folder and those above it, as far as the workspace folder. */
async function fromProject(draft: Uri, names: readonly string[]): Promise<Uri[]> {
  const top = workspace.getWorkspaceFolder(draft)?.uri.path;
  for (let folder = Uri.joinPath(draft, '..'); top !== undefined; folder = Uri.joinPath(folder, '..')) {
    for (const name of names) {
      const file = Uri.joinPath(folder, name);
      const text = await currentText(file);
      const named = text === undefined ? [] : projectBibliographyReferences(name, text);
      if (named.length > 0)
        return resolveAll(
          file,
          named.map((reference) => reference.path),
        );
    }
    if (folder.path === top || folder.path === '/') break;
  }
  return [];
}

function resolveAll(from: Uri, paths: readonly string[]): Uri[] {
  return paths
    .filter((path) => !/^https?:/i.test(path))
    .map((path) => (path.startsWith('/') ? from.with({ path }) : Uri.joinPath(from, '..', path)));
}
