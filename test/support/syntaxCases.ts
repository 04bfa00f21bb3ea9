import { readdirSync, readFileSync } from 'node:fs';

/** Each file: the head of a document, `====`, then blocks of markup, `=> ` what it is rewritten to when that differs, and the citation as JSON. */
const folder = new URL('../fixtures/syntax/', import.meta.url);

/** A construct of a document language. */
export interface SyntaxCase {
  readonly markup: string;
  /** What it is rewritten to. */
  readonly canonical: string;
  /** The citation without places. */
  readonly citation: unknown;
}

/** The names of the golden files; each begins with its document language. */
export function syntaxFiles(): string[] {
  return readdirSync(folder).sort();
}

/** The head of the document of a golden file and its constructs. */
export function syntaxCases(file: string): { readonly head: string; readonly cases: readonly SyntaxCase[] } {
  const [head, body] = readFileSync(new URL(file, folder), 'utf8').split('====\n') as [string, string];
  const cases = body
    .trim()
    .split('\n\n')
    .map((block): SyntaxCase => {
      const lines = block.split('\n');
      const citation: unknown = JSON.parse(lines.pop()!);
      const rewritten = lines.at(-1)!.startsWith('=> ') ? lines.pop()!.slice(3) : undefined;
      const markup = lines.join('\n');
      return { markup, canonical: rewritten ?? markup, citation };
    });
  return { head, cases };
}
