import type { DocumentLanguage } from '../../../text/language.ts';
import { type Span, spanAt } from '../../../text/span.ts';
import { latexToken } from './plain/latex.ts';
import { markupToken } from './plain/markup.ts';
import { typstToken } from './plain/typst.ts';
import type { TokenReader } from './tokenReader.ts';

/** Plain words with the place in the draft of each of their code units; the last place is the end. */
export interface PlainWords {
  readonly words: string;
  readonly places: Uint32Array;
}

const readers: Readonly<Record<DocumentLanguage, TokenReader | undefined>> = {
  markdown: markupToken('markdown'),
  quarto: markupToken('markdown'),
  myst: markupToken('markdown'),
  latex: latexToken,
  typst: typstToken,
  rst: markupToken('rst'),
  asciidoc: markupToken('asciidoc'),
  org: markupToken('org'),
  plaintext: undefined,
};

/** The words of a stretch of a draft without escapes, emphasis and other markup. `skip`, sorted and apart, is left out: citations, comments, code of Typst. */
export function plainWords(text: string, span: Span, language: DocumentLanguage, skip: readonly Span[]): PlainWords {
  const read = readers[language];
  const parts: string[] = [];
  const places: number[] = [];
  const write = (plain: string, at: number) => {
    parts.push(plain);
    for (let index = 0; index < plain.length; index++) places.push(at);
  };
  for (let at = span.start; at < span.end; ) {
    const skipped = spanAt(skip, at);
    if (skipped) {
      at = skipped.end;
      continue;
    }
    const token = read?.(text, at, span.end);
    // The backslash of an escaped mark that ends the words stands for none of them.
    if (token === undefined || token.end <= span.end) write(token ? token.plain : text[at]!, at);
    at = token ? Math.max(token.end, at + 1) : at + 1;
  }
  return trimmed(parts.join(''), places, span.end);
}

/** Without the blanks at the ends that markup left behind. */
function trimmed(words: string, places: readonly number[], end: number): PlainWords {
  const from = words.length - words.trimStart().length;
  const to = Math.max(from, words.trimEnd().length);
  const last = to > from ? (places[to] ?? end) : end;
  return { words: words.slice(from, to), places: Uint32Array.from([...places.slice(from, to), last]) };
}
