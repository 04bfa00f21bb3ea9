/** The bundled styles by our short names, with the names they have in the repository of CSL styles (https://github.com/citation-style-language/styles). */
export const bundledStyles = {
  apa: 'apa',
  'chicago-notes': 'chicago-fullnote-bibliography',
  'chicago-author-date': 'chicago-author-date',
  mla: 'modern-language-association',
  harvard: 'harvard-cite-them-right',
  ieee: 'ieee',
  nature: 'nature',
  vancouver: 'vancouver',
  ama: 'american-medical-association',
  oscola: 'oscola',
} as const satisfies Readonly<Record<string, string>>;

const shortNames: ReadonlyMap<string, string> = new Map(
  Object.entries(bundledStyles).map(([short, repository]) => [repository, short]),
);

/** The short name of a bundled style by either of its names, or by its identifier (`http://www.zotero.org/styles/apa`). */
export function bundledName(name: string): string {
  const bare = /^https?:\/\/www\.zotero\.org\/styles\/([\w-]+)$/.exec(name)?.[1] ?? name;
  return shortNames.get(bare) ?? bare;
}

/** What to call a style in a message: the file's name of a URI, else the name itself. */
export function shownName(style: string): string {
  const file = /^[a-z][a-z0-9+.-]*:.*\/([^/]+)$/i.exec(style)?.[1];
  if (file === undefined) return style;
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
