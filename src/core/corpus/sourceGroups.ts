import { nameOf } from './fileNames.ts';

/** Sources that lie in one folder. */
export interface SourceGroup<S> {
  /** The folder as a URI, without a slash at its end. */
  readonly folder: string;
  /** What tells the folder from the others: the part of its path that not all have; the name of a folder that holds all others. */
  readonly name: string;
  readonly sources: readonly S[];
}

const inOrder = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Sources by folder, each group and all groups in the order of the alphabet. One group when all lie in one folder. */
export function groupByFolder<S extends { readonly uri: string; readonly title: string }>(
  sources: readonly S[],
): SourceGroup<S>[] {
  const byFolder = new Map<string, S[]>();
  for (const source of sources) {
    const folder = source.uri.slice(0, source.uri.lastIndexOf('/'));
    const group = byFolder.get(folder);
    if (group) group.push(source);
    else byFolder.set(folder, [source]);
  }
  const top = commonFolder([...byFolder.keys()]);
  const groups = [...byFolder].map(([folder, own]) => ({
    folder,
    name: folder === top ? nameOf(folder) : readable(folder.slice(top.length + 1)),
    sources: own.sort((a, b) => inOrder.compare(a.title, b.title)),
  }));
  return groups.sort((a, b) => Number(b.folder === top) - Number(a.folder === top) || inOrder.compare(a.name, b.name));
}

/** The deepest folder that all of them are or lie in. */
function commonFolder(folders: readonly string[]): string {
  const [first = '', ...others] = folders.map((folder) => folder.split('/'));
  if (first === '') return '';
  let shared = first.length;
  for (const other of others) {
    let at = 0;
    while (at < shared && other[at] === first[at]) at++;
    shared = at;
  }
  return first.slice(0, shared).join('/');
}

function readable(path: string): string {
  return path
    .split('/')
    .map((part) => nameOf(part))
    .join('/');
}
