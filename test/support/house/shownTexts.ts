import type { Files } from './imports.ts';

/** The texts that a file of the editor has translated: every string in the first argument of `l10n.t(…)`. */
export function translatedIn(text: string): string[] {
  const found: string[] = [];
  for (const { index, 0: call } of text.matchAll(/\bl10n\.t\(/g)) found.push(...stringsIn(text, index + call.length));
  return found;
}

/** All of them, with the sentences of core and worker and those of tables that are handed to `l10n.t` one by one. */
export function shownTexts(files: Files, tables: readonly Readonly<Record<string, string>>[]): Set<string> {
  const editor = [...files].filter(([path]) => path.startsWith('src/editor/'));
  const said = [...files].filter(([path]) => path.startsWith('src/core/') || path.startsWith('src/worker/'));
  return new Set([
    ...said.flatMap(([, text]) => sentencesIn(text)),
    ...editor.flatMap(([, text]) => translatedIn(text)),
    ...tables.flatMap((table) => Object.values(table)),
  ]);
}

/** The sentences that a file of core or worker makes, as templates with `{0}` for what is filled in. */
export function sentencesIn(text: string): string[] {
  return [...text.matchAll(/(?<![`\w])sentence`((?:\\.|[^`\\])*)`/g)].map(([, literal]) => {
    let places = 0;
    return unescaped(literal!).replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, () => `{${places++}}`);
  });
}

/** The strings from an offset to the comma or bracket that ends the argument. */
function stringsIn(text: string, from: number): string[] {
  const strings: string[] = [];
  const string = /'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|`((?:\\.|[^`\\])*)`/y;
  for (let at = from, depth = 0; at < text.length; ) {
    string.lastIndex = at;
    const match = string.exec(text);
    if (match) {
      strings.push(unescaped(match[1] ?? match[2] ?? match[3]!));
      at = string.lastIndex;
      continue;
    }
    const character = text[at++]!;
    if (character === '(' || character === '[') depth++;
    if (depth === 0 && (character === ',' || character === ')')) break;
    if (character === ')' || character === ']') depth--;
  }
  return strings;
}

function unescaped(written: string): string {
  return written.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));
}
