import type { Span } from '../../text/span.ts';
import type { Citation, CiteItem, FoundCitation, FoundCiteItem } from '../citation.ts';
import { documentFormatting } from '../documentFormatting.ts';
import { oneLine } from './affix.ts';
import { escapeAsciidoc, plainInMacro } from './asciidoc/affix.ts';
import { lineBefore, livePlaces } from './live.ts';
import { type LocatorTerms, locatorTerms } from './locatorTerms.ts';
import { readPlainNote, writePlainNote } from './plainNote.ts';
import { curlyQuotes, nestQuotes } from './quotes.ts';
import type { CitationSyntax } from './syntax.ts';

/** asciidoctor-bibtex's grammar: a pretext without brackets, then keys each with a locator in parentheses. */
const macro = /(?<![\p{L}\p{N}_])(cite|citenp):([^[\]\n]{0,200})\[([^[\]\n]{1,1000})\]/gu;
const target = /([^\s,()[\]]+)(?:\(([^)\n]*)\))?/g;
const whole = /^\s*[^\s,()[\]]+(?:\([^)]*\))?(?:\s*,\s*[^\s,()[\]]+(?:\([^)]*\))?)*\s*$/;
const typed = /(?<![\p{L}\p{N}_])cite(?:np)?:[^[\]]*\[(?:[^\]]*,\s*)?([^\s,()[\]]*)$/u;

/** The citations of AsciiDoc with asciidoctor-bibtex, `cite:see[key(59)]` and `citenp:[key]`. */
export const asciidocSyntax: CitationSyntax = {
  languages: ['asciidoc'],
  find: findAsciidoc,
  write: (citation, text) => writeAsciidoc(citation, termsOf(text)),
  writeQuotation: (words, citation, text) =>
    `“${nestQuotes(oneLine(words), curlyQuotes, escapeAsciidoc)}” ${writeAsciidoc(citation, termsOf(text))}`,
  keyBeingTyped(text, offset): Span | undefined {
    const { head, from } = lineBefore(text, offset);
    const match = typed.exec(head);
    if (!match || !livePlaces(text, 'asciidoc')(from + match.index)) return undefined;
    return { start: offset - match[1]!.length, end: offset };
  },
};

function termsOf(text: string): LocatorTerms {
  return locatorTerms(documentFormatting(text, 'asciidoc').locale);
}

function findAsciidoc(text: string): FoundCitation[] {
  if (!/cite(?:np)?:/.test(text)) return [];
  const isLive = livePlaces(text, 'asciidoc');
  const terms = termsOf(text);
  const found: FoundCitation[] = [];
  for (const match of text.matchAll(macro)) {
    const [markup, name, pretext = '', list = ''] = match;
    if (!whole.test(list) || !isLive(match.index)) continue;
    const end = match.index + markup.length;
    const items = targets(list, end - 1 - list.length, terms);
    const prefix = oneLine(pretext);
    const [first, ...others] = items;
    const all = prefix === '' ? items : [{ ...first!, prefix }, ...others];
    found.push({ start: match.index, end, mode: name === 'citenp' ? 'narrative' : 'parenthetical', items: all });
  }
  return found;
}

function targets(list: string, from: number, terms: LocatorTerms): FoundCiteItem[] {
  return Array.from(list.matchAll(target), (match) => {
    const start = from + match.index;
    const key = match[1]!;
    return { key, ...readPlainNote(match[2] ?? '', terms), keySpan: { start, end: start + key.length } };
  });
}

/** A macro has one pretext, so a source with a prefix begins one of its own. */
function writeAsciidoc({ items, mode }: Citation, terms: LocatorTerms): string {
  const macros: { pretext: string; targets: string[] }[] = [];
  for (const item of items) {
    const pretext = plainInMacro(item.prefix ?? '');
    const last = macros.at(-1);
    if (last && pretext === '') last.targets.push(writeTarget(item, terms));
    else macros.push({ pretext, targets: [writeTarget(item, terms)] });
  }
  const name = mode === 'narrative' ? 'citenp' : 'cite';
  return macros.map(({ pretext, targets: list }) => `${name}:${pretext}[${list.join(', ')}]`).join(' ');
}

function writeTarget(item: CiteItem, terms: LocatorTerms): string {
  const locator = plainInMacro(item.locator ?? '');
  const note = writePlainNote({ ...item, locator }, { terms, suffix: plainInMacro, barePages: true });
  return note === '' ? item.key : `${item.key}(${note})`;
}
