import { posix } from 'node:path';

/** Files by their path in the project, such as `src/core/text/span.ts`. */
export type Files = ReadonlyMap<string, string>;

/** One import or re-export of a file. */
export interface Import {
  readonly from: string;
  /** The path of a file in the project, or the name of a package or of `node:` what. */
  readonly to: string;
  /** Whether it is for the compiler only and gone when the code runs. */
  readonly typeOnly: boolean;
}

const statement = /^(?:import|export)\s(?<clause>[^'"();=]*?)\s?\bfrom\s+'(?<to>[^']+)'/gm;
const bare = /^import\s+'(?<to>[^']+)'/gm;
const later = /\bimport\(\s*'(?<to>[^']+)'\s*\)/g;

/** What a file imports: at its top, by re-export, and later with `import()`. */
export function importsOf(from: string, text: string): Import[] {
  const found: Import[] = [];
  for (const { groups } of text.matchAll(statement)) {
    found.push({ from, to: resolved(from, groups!.to!), typeOnly: isTypeOnly(groups!.clause!) });
  }
  for (const { groups } of [...text.matchAll(bare), ...text.matchAll(later)]) {
    found.push({ from, to: resolved(from, groups!.to!), typeOnly: false });
  }
  return found;
}

/** The names that each file is asked for by others; `*` where all of them may be meant. */
export function importedNames(files: Files): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const [from, text] of files) {
    const asked = [...text.matchAll(statement)].map(({ groups }) => [groups!.to!, namesIn(groups!.clause!)] as const);
    const whole = [...text.matchAll(later)].map(({ groups }) => [groups!.to!, ['*']] as const);
    for (const [to, wanted] of [...asked, ...whole]) {
      const path = resolved(from, to);
      names.set(path, new Set([...(names.get(path) ?? []), ...wanted]));
    }
  }
  return names;
}

function namesIn(clause: string): string[] {
  if (clause.includes('*')) return ['*'];
  const list = /\{(?<list>[^}]*)\}/.exec(clause)?.groups?.list ?? '';
  return list.split(',').flatMap((each) => /^(?:type )?([\w$]+)/.exec(each.trim())?.[1] ?? []);
}

export function allImports(files: Files): Import[] {
  return [...files].flatMap(([path, text]) => importsOf(path, text));
}

/** `yaml` of `yaml`, `@scope/name` of `@scope/name/part`; `undefined` for a file and for what is part of Node or VS Code. */
export function packageName({ to }: Import): string | undefined {
  if (to === 'vscode' || to.startsWith('node:') || isFile(to)) return undefined;
  return /^(?:@[^/]+\/)?[^/]+/.exec(to)?.[0];
}

export function isFile(target: string): boolean {
  return /^(?:src|test|corpus|media)\//.test(target) || target.startsWith('./');
}

function resolved(from: string, to: string): string {
  return to.startsWith('.') ? posix.join(posix.dirname(from), to) : to;
}

/** `import type { … }`, `export type { … }`, and `{ type A, type B }`. */
function isTypeOnly(clause: string): boolean {
  if (/^type\s/.test(clause)) return true;
  const names = /^\{(?<names>[^}]*)\}$/.exec(clause.trim())?.groups?.names;
  const each = names?.split(',').filter((name) => name.trim() !== '');
  return each !== undefined && each.length > 0 && each.every((name) => /^\s*type\s/.test(name));
}
