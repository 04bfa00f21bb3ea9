import { type Files, importedNames } from './imports.ts';

/** Values that begin with `export`, and types. */
const declared =
  /^export (?:abstract )?(?:async )?(?<kind>const|function\*?|class|interface|type|enum) (?<name>[\w$]+)/gm;

/**
 * What files export and no other file imports, as `path: name`: values, and types that their own file does not use either. `users` are all files that may
 * import; those of `entries` are loaded from without.
 */
export function unusedExports(files: Files, users: Files, entries: readonly string[]): string[] {
  const used = importedNames(users);
  return [...files].flatMap(([path, text]) => {
    const names = used.get(path) ?? new Set();
    if (entries.includes(path) || names.has('*')) return [];
    return [...text.matchAll(declared)]
      .map(({ groups }) => groups as { kind: string; name: string })
      .filter(({ name }) => !names.has(name))
      .filter(({ kind, name }) => !/^(?:interface|type)$/.test(kind) || occurrences(text, name) < 2)
      .map(({ name }) => `${path}: ${name}`);
  });
}

function occurrences(text: string, name: string): number {
  return text.split(new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`)).length - 1;
}
