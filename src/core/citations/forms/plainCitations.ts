import { overlaps, type Span } from '../../text/span.ts';
import type { Citation, CiteItem, FoundCitation, FoundCiteItem, Locator } from '../citation.ts';
import { documentFormatting } from '../documentFormatting.ts';
import { type LocatorTerms, locatorTerms } from '../syntax/locatorTerms.ts';
import { pandocSyntax } from '../syntax/pandoc.ts';
import type { LinkLanguage } from './link.ts';
import { linksIn, visibleHtml } from './linksIn.ts';
import type { NoteIndex } from './noteIndex.ts';
import { sourcesOfNote } from './noteSources.ts';
import { notesIn } from './notesIn.ts';
import { textCitations } from './textCitations.ts';
import { splitAddress } from './webAddress.ts';

/** Where citations stand that need no processor. */
export type PlainLanguage = LinkLanguage | 'plaintext';

/**
 * A citation that needs no processor, with `command` saying of which form: a Markdown footnote, a link, or the words of an author–date style. The span of
 * a footnote is that of its mark in the text (one for each mark), that of the others covers them whole. No key stands in the text: the key spans are those
 * of the mark, of the address, or of the whole.
 */
export interface PlainCitation extends FoundCitation {
  readonly command: 'footnote' | 'link' | 'text';
  /** What a new citation is written in place of: the text of the note, or the whole. */
  readonly body: Span;
}

/** What the library and the corpus know of what plain citations say. */
export interface PlainLookup {
  readonly notes: NoteIndex;
  /** The key of the entry or source at this address of the web. */
  keyOfAddress(address: string): Promise<string | undefined>;
  /** Where the words stand in the source of the key. */
  locatorOf(key: string, words: string): Locator | undefined;
}

/**
 * The footnotes and links of a text that cite something of the library, and what plain text and HTML cite in an author–date style, in order. Notes that
 * cite by keys have these as their items. `locale` is the language of a text that does not state its own.
 */
export async function plainCitations(
  text: string,
  language: PlainLanguage,
  lookup: PlainLookup,
  locale?: string,
): Promise<PlainCitation[]> {
  const links = language === 'plaintext' ? [] : await linkCitations(text, language, lookup);
  const terms = locatorTerms(documentFormatting(text, 'markdown').locale ?? locale);
  const others =
    language === 'markdown'
      ? await noteCitations(text, links, lookup, terms)
      : proseCitations(language === 'html' ? visibleHtml(text) : text, links, lookup, terms);
  return [...links, ...others].sort((a, b) => a.start - b.start);
}

function proseCitations(
  text: string,
  links: readonly PlainCitation[],
  lookup: PlainLookup,
  terms: LocatorTerms,
): PlainCitation[] {
  return textCitations(text, lookup.notes, terms)
    .filter((citation) => !links.some((link) => overlaps(link, citation)))
    .map(({ start, end, mode, items }) => {
      const span = { start, end };
      return { ...span, mode, items: items.map((item) => ({ ...item, keySpan: span })), command: 'text', body: span };
    });
}

async function linkCitations(text: string, language: LinkLanguage, lookup: PlainLookup): Promise<PlainCitation[]> {
  const found: PlainCitation[] = [];
  for (const { start, end, address, addressSpan } of linksIn(text, language)) {
    const { page, words } = splitAddress(address);
    const key = /^https?:/i.test(page) ? await lookup.keyOfAddress(page) : undefined;
    if (key === undefined) continue;
    const locator = words === undefined ? undefined : lookup.locatorOf(key, words);
    const item: FoundCiteItem = {
      key,
      ...(locator && locator.value !== '' ? { label: locator.label, locator: locator.value } : {}),
      keySpan: addressSpan,
    };
    found.push({ start, end, mode: 'parenthetical', items: [item], command: 'link', body: { start, end } });
  }
  return found;
}

async function noteCitations(
  text: string,
  links: readonly PlainCitation[],
  lookup: PlainLookup,
  terms: LocatorTerms,
): Promise<PlainCitation[]> {
  // As they are numbered, whatever the order of their definitions.
  const notes = notesIn(text).sort((a, b) => (a.marks[0]?.start ?? 0) - (b.marks[0]?.start ?? 0));
  if (notes.length === 0) return [];
  const keyed = pandocSyntax('markdown')
    .find(text)
    .filter(({ nocite }) => !nocite);
  const found: PlainCitation[] = [];
  let before: string | undefined;
  for (const { marks, body } of notes) {
    const inside = [...keyed, ...links].filter((citation) => overlaps(citation, body));
    const source = text.slice(body.start, body.end);
    const printed = inside.length > 0 ? [] : sourcesOfNote(prose(source), lookup.notes, terms, before);
    const items =
      inside.length > 0 ? inside.flatMap((citation) => citation.items) : await orAddress(printed, source, lookup);
    before = items.length > 0 ? items.at(-1)!.key : undefined;
    for (const mark of items.length > 0 ? marks : []) found.push({ ...mark, ...citationOf(items, mark), body });
  }
  return found;
}

function citationOf(items: readonly CiteItem[], mark: Span): Omit<PlainCitation, 'body' | keyof Span> {
  const placed = items.map(
    (item): FoundCiteItem => ({ ...item, keySpan: 'keySpan' in item ? (item as FoundCiteItem).keySpan : mark }),
  );
  return { mode: 'parenthetical' satisfies Citation['mode'], items: placed, command: 'footnote' };
}

const address = /https?:\/\/[^\s<>"”»\])]*[^\s<>"”».,;:!?)\]]/;

/** A note that says nothing else of an entry may have its address. */
async function orAddress(items: readonly CiteItem[], note: string, lookup: PlainLookup): Promise<readonly CiteItem[]> {
  const written = items.length > 0 ? undefined : address.exec(note)?.[0];
  const key = written === undefined ? undefined : await lookup.keyOfAddress(splitAddress(written).page);
  return key === undefined ? items : [{ key }];
}

/** The text of a note without the markup that would part its words. */
function prose(source: string): string {
  return source
    .replace(/<[^<>\n]{0,200}>/g, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/[*_]/g, '')
    .replace(/\s+/g, ' ');
}
