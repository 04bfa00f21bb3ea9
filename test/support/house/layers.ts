import { allImports, type Files, type Import, isFile, packageName } from './imports.ts';

/** A part of the house: the first whose pattern fits a file's path is its own. */
interface Part {
  readonly name: string;
  readonly files: RegExp;
  /** Patterns of what its files may import, besides files of the part itself. */
  readonly mayImport: readonly RegExp[];
  /** Patterns of what they may import for the compiler only. */
  readonly mayName?: readonly RegExp[];
}

const core = (...parts: string[]) => new RegExp(`^src/core/(?:${parts.join('|')})`);
/** Small things that every part of the core speaks of. */
const base = '(?:ports|finding|groupBy|once|rowChanges|slices)\\.ts$';

/** Who may import whom, from the bottom up. Packages are another table. */
export const parts: readonly Part[] = [
  { name: 'core base', files: core(base), mayImport: [], mayName: [core('text/')] },
  { name: 'core settings', files: core('settings\\.ts$'), mayImport: [core(base, 'text/', 'actors/actor\\.ts$')] },
  { name: 'core text', files: core('text/'), mayImport: [core(base)] },
  { name: 'core citations', files: core('citations/'), mayImport: [core(base, 'text/')] },
  {
    name: 'core corpus',
    files: core('corpus/'),
    mayImport: [core(base, 'text/', 'citations/')],
    mayName: [core('settings\\.ts$')],
  },
  { name: 'core search', files: core('search/'), mayImport: [core(base, 'text/', 'citations/', 'corpus/')] },
  {
    name: 'core actors',
    files: core('actors/'),
    mayImport: [core(base, 'text/')],
    mayName: [core('citations/', 'corpus/')],
  },
  {
    name: 'core quotations',
    files: core('quotations/'),
    mayImport: [core(base, 'text/', 'citations/', 'corpus/', 'actors/')],
  },
  { name: 'core answers', files: core('answers\\.ts$'), mayImport: [], mayName: [core('')] },
  { name: 'core research', files: core('research'), mayImport: [core('')] },
  { name: 'worker start', files: /^src\/worker\/.*\.node\.ts$/, mayImport: [/^src\/(?:worker|core)\//, /^node:/] },
  { name: 'worker', files: /^src\/worker\//, mayImport: [/^src\/core\//] },
  {
    name: 'command line',
    files: /^src\/cli\//,
    mayImport: [/^src\/core\//, /^src\/worker\/\w+\.node\.ts$/, /^node:/],
  },
  { name: 'webview', files: /^src\/webview\//, mayImport: [], mayName: [/^src\/core\//] },
  {
    name: 'editor',
    files: /^src\/editor\//,
    mayImport: [
      /^vscode$/,
      /^src\/core\/(?!research)/,
      /^src\/worker\/(?:client|protocol|rpc|slowRequests)\.ts$/,
      /^src\/webview\/(?:(?:profile|sheet)\/)?(?:protocol|html|strings)\.ts$/,
    ],
    mayName: [/^src\/core\//],
  },
  {
    name: 'entry',
    files: /^src\/extension\.\w+\.ts$/,
    mayImport: [/^vscode$/, /^node:/, /^src\/editor\/activate\.ts$/],
    mayName: [/^src\/worker\//],
  },
  { name: 'build', files: /^src\/build\//, mayImport: [/^node:/, /^src\/core\//] },
];

/** Imports that go against the layers, and files that belong to no part. */
export function layerProblems(files: Files): string[] {
  const homeless = [...files.keys()]
    .filter((path) => !partOf(path))
    .map((path) => `${path} is in no part of the house`);
  return [
    ...homeless,
    ...allImports(files)
      .filter(isWrong)
      .map(({ from, to }) => `${from} imports ${to}`),
  ];
}

function isWrong(each: Import): boolean {
  const part = partOf(each.from);
  if (!part || packageName(each) || partOf(each.to) === part) return false;
  const allowed = [...part.mayImport, ...(each.typeOnly ? (part.mayName ?? []) : [])];
  return !allowed.some((pattern) => pattern.test(each.to));
}

function partOf(path: string): Part | undefined {
  return parts.find(({ files }) => files.test(path));
}

/** Circles of imports, each once, as its files in order; imports of types count too. */
export function importCircles(files: Files): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of allImports(files)) if (isFile(to)) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[][] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) circles.push([...trail.slice(start), path]);
    if (start >= 0 || done.has(path)) return;
    for (const target of next.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of files.keys()) visit(path, []);
  return circles;
}

/** The packages that run with a file, by way of everything it imports, also later; those for the compiler only are left out. */
export function packagesLoadedBy(files: Files, entry: string): ReadonlySet<string> {
  const reached = new Set([entry]);
  const packages = new Set<string>();
  for (const path of reached) {
    for (const each of allImports(new Map([[path, files.get(path) ?? '']]))) {
      if (each.typeOnly) continue;
      const name = packageName(each);
      if (name) packages.add(name);
      else if (isFile(each.to)) reached.add(each.to);
    }
  }
  return packages;
}
