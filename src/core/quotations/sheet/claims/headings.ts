import type { DocumentLanguage } from '../../../text/language.ts';
import type { Span } from '../../../text/span.ts';

const hashes = /^[ \t]{0,3}#{1,6}[ \t][^\n]*/gm;

/** What is a heading, or a title of the whole, by the markup of each language. */
const patterns: Readonly<Record<DocumentLanguage, RegExp | undefined>> = {
  markdown: hashes,
  quarto: hashes,
  myst: hashes,
  latex:
    /\\(?:title|subtitle|author|date|thanks|part|chapter|(?:sub){0,2}section|(?:sub)?paragraph|caption)\*?[ \t]*(?:\[[^\]\n]{0,300}\])?\{[^{}]{0,500}\}/g,
  typst: /^[ \t]*={1,6}[ \t][^\n]*/gm,
  rst: undefined,
  asciidoc: /^={1,6}[ \t][^\n]*|^\.[^\s.][^\n]*$|^:[\w-]{1,60}:[^\n]*$/gm,
  org: /^\*+[ \t][^\n]*|^[ \t]*#\+\w+:[^\n]*/gm,
  plaintext: undefined,
};
/** The lines that make a heading of the line above them. */
const underlines: Readonly<Partial<Record<DocumentLanguage, RegExp>>> = {
  markdown: /^[ \t]{0,3}(?:={3,}|-{3,})[ \t]*$/gm,
  quarto: /^[ \t]{0,3}(?:={3,}|-{3,})[ \t]*$/gm,
  myst: /^[ \t]{0,3}(?:={3,}|-{3,})[ \t]*$/gm,
  rst: /^([=\-~^"'`#*+.:_])\1{2,}[ \t]*$/gm,
};

/** The headings of a draft, in order and apart. Plain text has none that its markup tells. */
export function headingsIn(text: string, language: DocumentLanguage): Span[] {
  const pattern = patterns[language];
  const marked = pattern
    ? Array.from(text.matchAll(pattern), ({ index, 0: whole }) => ({ start: index, end: index + whole.length }))
    : [];
  const underlined = Array.from(text.matchAll(underlines[language] ?? /(?!)/g), ({ index, 0: line }) => ({
    start: index < 2 ? index : text.lastIndexOf('\n', index - 2) + 1,
    end: index + line.length,
  }));
  const all = [...marked, ...underlined].sort((a, b) => a.start - b.start);
  let end = 0;
  return all.filter((span) => {
    const isApart = span.start >= end;
    end = Math.max(end, span.end);
    return isApart;
  });
}

const ofReferences =
  /^[\s#=*.\d]*(?:\\\w+\*?\{)?(?:references|bibliography|works cited|sources|literature(?: cited)?|further reading|(?:end|foot)?notes|literatur(?:verzeichnis)?|quellen(?:verzeichnis)?|anmerkungen|bibliographie|références|notes|bibliografía|referencias|литература|источники|примечания|список литературы|джерела)[\s}:=\-~]*$/iu;

/** Where the list of references begins, which makes no claims; the length of the text when it has none. Only the last third of a draft is looked at. */
export function referencesStart(text: string, headings: readonly Span[]): number {
  const from = text.length / 3;
  const lines = headings.length > 0 ? headings : shortLines(text);
  const found = lines.find(({ start, end }) => start > from && ofReferences.test(text.slice(start, end)));
  return found?.start ?? text.length;
}

function shortLines(text: string): Span[] {
  return Array.from(text.matchAll(/^[^\n]{3,40}$/gm), ({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
}
