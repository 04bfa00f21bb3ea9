/** The document languages Ibid writes citations in; everything else is `plaintext` and gets the rendered citation. */
export const documentLanguages = [
  'markdown',
  'quarto',
  'myst',
  'latex',
  'typst',
  'rst',
  'asciidoc',
  'org',
  'plaintext',
] as const;

export type DocumentLanguage = (typeof documentLanguages)[number];

const byLanguageId: Readonly<Record<string, DocumentLanguage>> = {
  markdown: 'markdown',
  rmd: 'markdown',
  quarto: 'quarto',
  latex: 'latex',
  tex: 'latex',
  typst: 'typst',
  myst: 'myst',
  restructuredtext: 'rst',
  rst: 'rst',
  asciidoc: 'asciidoc',
  org: 'org',
  'org-mode': 'org',
};

const byExtension: Readonly<Record<string, DocumentLanguage>> = {
  md: 'markdown',
  markdown: 'markdown',
  rmd: 'markdown',
  qmd: 'quarto',
  tex: 'latex',
  typ: 'typst',
  rst: 'rst',
  adoc: 'asciidoc',
  asciidoc: 'asciidoc',
  asc: 'asciidoc',
  org: 'org',
};

/** Every language id of the editor that a document language has. */
export const draftLanguageIds: readonly string[] = Object.keys(byLanguageId);

/** How the names of drafts end, without the dot and in lower case; plain text among them. */
export const draftExtensions: readonly string[] = [...Object.keys(byExtension), 'txt'];

/**
 * The document language of a file from the editor's language id, else from its name. A known extension wins when the id is
 * `plaintext` or unknown, since the extension that contributes the id may not be installed.
 */
export function documentLanguage(languageId: string, fileName: string): DocumentLanguage {
  // It is opened as plain Markdown, whatever is installed.
  if (/\.myst\.md$/i.test(fileName)) return 'myst';
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const fromExtension = Object.hasOwn(byExtension, extension) ? byExtension[extension] : undefined;
  // `.qmd` and `.Rmd` files are often opened as plain Markdown.
  if (fromExtension === 'quarto') return 'quarto';
  const fromId = Object.hasOwn(byLanguageId, languageId) ? byLanguageId[languageId] : undefined;
  return fromId ?? fromExtension ?? 'plaintext';
}
