import { basename } from 'node:path';
import type { Metafile } from 'esbuild';

/** The package a module of `node_modules` belongs to, as npm names it; `undefined` for the project's own. */
export function packageOf(module: string): string | undefined {
  return /.*(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module)?.[1];
}

/**
 * Names for the chunks esbuild has cut, by the base name it gave them (`chunk-1A2B3C4D`): a chunk loaded later is called as
 * the package or module it begins with, what several share is numbered. Unlike esbuild's they do not change with the content.
 */
export function stableNames(metafile: Metafile): ReadonlyMap<string, string> {
  const chunks = Object.entries(metafile.outputs)
    .filter(([path]) => /-[A-Z0-9]{8}\.mjs$/.test(path))
    .sort(([, a], [, b]) => compare(firstInput(a), firstInput(b)));
  const shared = chunks.filter(([, { entryPoint }]) => entryPoint === undefined);
  const names = new Map<string, string>();
  for (const chunk of chunks) {
    const [path, { entryPoint }] = chunk;
    names.set(
      basename(path, '.mjs'),
      entryPoint === undefined ? `shared-${shared.indexOf(chunk) + 1}` : unused(nameOf(entryPoint), names),
    );
  }
  if (new Set(names.values()).size < names.size) throw new Error(`Two chunks of one name: ${[...names.values()]}`);
  return names;
}

/** The name, numbered from the second chunk of one package on. */
function unused(name: string, names: ReadonlyMap<string, string>): string {
  const taken = new Set(names.values());
  let number = 1;
  while (taken.has(number === 1 ? name : `${name}-${number}`)) number++;
  return number === 1 ? name : `${name}-${number}`;
}

function firstInput({ inputs }: Metafile['outputs'][string]): string {
  return Object.keys(inputs).sort(compare)[0] ?? '';
}

function nameOf(entryPoint: string): string {
  const name = packageOf(entryPoint) ?? basename(entryPoint).replace(/\.\w+$/, '');
  return name.replace(/^@/, '').replaceAll('/', '-');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
