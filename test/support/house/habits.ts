import { basename } from 'node:path';
import type { Files } from './imports.ts';

/** Lines a file may have. */
export const lineBudget = 300;

export function oversizedFiles(files: Files): string[] {
  return [...files]
    .map(([path, text]) => [path, text.split('\n').length - 1] as const)
    .filter(([, lines]) => lines > lineBudget)
    .map(([path, lines]) => `${path} has ${lines} lines`);
}

/** Variables of a module that change: state without an owner. */
export function changingVariables(files: Files): string[] {
  return linesLike(files, /^(?:export\s+)?(?:let|var)\s/);
}

/** Collections that other modules could change. */
export function exportedCollections(files: Files): string[] {
  return linesLike(
    files,
    /^export\s+const\s+\w+\s*(?::\s*(?!Readonly)(?:Map|Set|Array)\b[^=]*)?=\s*new\s+(?:Map|Set|WeakMap|Array)\b/,
  ).concat(linesLike(files, /^export\s+const\s+\w+\s*(?::\s*(?!readonly)[\w.]+\[\]\s*)?=\s*\[\s*\];?$/));
}

/** Statements that do something when a module is loaded; entries have to. */
export function workAtImport(files: Files, entries: readonly string[]): string[] {
  const others = new Map([...files].filter(([path]) => !entries.includes(path)));
  return linesLike(others, /^(?:await\s+)?[\w$][\w$.]*\(|^(?:if|for|while|try|switch)\b|^(?:void|await|new)\s/);
}

/** Files that only hand on what others export. */
export function barrels(files: Files): string[] {
  return [...files]
    .filter(([path, text]) => /^index\.\w+$/.test(basename(path)) || onlyReExports(text))
    .map(([path]) => path);
}

/** Files other than `only` in which `pattern` occurs. */
export function usedOutside(files: Files, pattern: RegExp, only: readonly string[]): string[] {
  return [...files].filter(([path, text]) => !only.includes(path) && pattern.test(text)).map(([path]) => path);
}

function onlyReExports(text: string): boolean {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const rest = code.replace(/^export\s+(?:type\s+)?(?:\*|\{)[^'"();=]*?\bfrom\s+'[^']+';?/gm, '');
  return code.trim() !== '' && rest.trim() === '';
}

function linesLike(files: Files, pattern: RegExp): string[] {
  return [...files].flatMap(([path, text]) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );
}
