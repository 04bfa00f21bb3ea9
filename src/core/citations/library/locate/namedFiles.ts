import type { DocumentLanguage } from '../../../text/language.ts';
import { bibliographyReferences, latexRoot, projectBibliographyReferences } from '../locate.ts';

/** A draft whose bibliographies are wanted. */
export interface LocatedDraft {
  readonly uri: string;
  readonly text: string;
  readonly language: DocumentLanguage;
  /** The URI of the folder above which no project file is looked for. */
  readonly top: string;
}

/** The project files that may name bibliographies, by the language of the draft. */
const projectFiles: Readonly<Partial<Record<DocumentLanguage, readonly string[]>>> = {
  markdown: ['_metadata.yml', '_quarto.yml', 'myst.yml'],
  quarto: ['_metadata.yml', '_quarto.yml'],
  myst: ['myst.yml', 'conf.py'],
  rst: ['conf.py'],
};

/**
 * The URIs of the bibliography files a draft names itself, through its LaTeX root or its project, in order; they may not exist. `read` gives the text of
 * a file, `undefined` when there is none.
 */
export async function bibliographyFilesOf(
  draft: LocatedDraft,
  read: (uri: string) => Promise<string | undefined>,
): Promise<readonly string[]> {
  const { uri, text, language } = draft;
  // Nothing is beside a draft that has no place yet, such as `untitled:Untitled-1`.
  if (!/^[a-z][a-z0-9+.-]*:\//i.test(uri)) return [];
  const own = resolved(uri, bibliographyReferences(text, language));
  if (own.length > 0) return own;
  if (language === 'latex') {
    const root = latexRoot(text);
    const rootUri = root === undefined ? undefined : beside(uri, root);
    const rootText = rootUri && (await read(rootUri));
    return rootUri && rootText ? resolved(rootUri, bibliographyReferences(rootText, 'latex')) : [];
  }
  return fromProject(draft, projectFiles[language] ?? [], read);
}

async function fromProject(
  { uri, top }: LocatedDraft,
  names: readonly string[],
  read: (uri: string) => Promise<string | undefined>,
): Promise<readonly string[]> {
  const end = top.endsWith('/') ? top : `${top}/`;
  for (let folder = new URL('.', uri).href; names.length > 0; folder = new URL('..', folder).href) {
    for (const name of names) {
      const text = await read(folder + name);
      const named = text === undefined ? [] : projectBibliographyReferences(name, text);
      if (named.length > 0) return resolved(folder + name, named);
    }
    if (!folder.startsWith(end) || folder === end) break;
  }
  return [];
}

function resolved(from: string, references: readonly { readonly path: string }[]): string[] {
  return references
    .filter(({ path }) => !/^https?:/i.test(path))
    .map(({ path }) => beside(from, path.replaceAll('\\', '/')));
}

/** The URI of a path that a file names; any name is one, whatever it has in it. */
function beside(from: string, path: string): string {
  const rooted = path.startsWith('/') ? path : /^[a-z]:\//i.test(path) ? `/${path}` : `./${path}`;
  return new URL(encodeURI(rooted.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(/[?#]/g, encodeURIComponent), from)
    .href;
}
