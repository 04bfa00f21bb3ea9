import { latexToText } from './latex.ts';

/** Archives whose addresses are made of the `eprint` of an entry, as pandoc and BibLaTeX do. */
const archives: Readonly<Record<string, string>> = {
  arxiv: 'https://arxiv.org/abs/',
  jstor: 'https://www.jstor.org/stable/',
  pubmed: 'https://www.ncbi.nlm.nih.gov/pubmed/',
  googlebooks: 'https://books.google.com?id=',
};

/** The address of an entry: its `url` as it is written, else that of its `eprint`; `undefined` when it has neither. */
export function addressOf(fields: ReadonlyMap<string, string>): string | undefined {
  const url = fields.get('url')?.trim();
  if (url) return plainAddress(url);
  const eprint = fields
    .get('eprint')
    ?.trim()
    .replace(/^arxiv:/i, '');
  const archive = (fields.get('eprinttype') ?? fields.get('archiveprefix') ?? '').trim().toLowerCase();
  return eprint && Object.hasOwn(archives, archive) ? archives[archive]! + plainAddress(eprint) : undefined;
}

/** The first address where several stand on lines of their own; what LaTeX wants escaped is not. */
function plainAddress(url: string): string {
  const [first = ''] = url.replace(/^\\url\s*\{([^{}]*)\}$/, '$1').split(/[;,]?\s*\r?\n/);
  const escaped = first.replace(/\\(?:textasciitilde|~)(?:\{\})?/g, '~').replace(/\\([%&#_${}])/g, '$1');
  const plain = escaped.replace(/\{\\[^{}]*(?:\{[^{}]*\})?\}/g, (letter) => latexToText(letter));
  return plain.trim().replace(/\s/g, '%20');
}
