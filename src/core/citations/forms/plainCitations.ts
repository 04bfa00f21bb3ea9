import { overlaps, type Span } from '../../text/span.ts';
import type { Citation, CiteItem, FoundCitation, FoundCiteItem, Locator } from '../citation.ts';
import { documentFormatting } from '../documentFormatting.ts';
import { locatorTerms } from '../syntax/locatorTerms.ts';
import { pandocSyntax } from '../syntax/pandoc.ts';
import type { LinkLanguage } from './link.ts';
import { linksIn } from './linksIn.ts';
import { type NoteIndex, sourcesOfNote } from './noteSources.ts';
import { notesIn } from './notesIn.ts';
import { splitAddress } from './webAddress.ts';

/**
 * A citation that needs no processor, with `command` saying of which form. The span of a footnote is that of its mark in the text (one for each mark), that
 * of a link covers it whole. No key stands in the text: the key spans are those of the mark and of the address.
 */
export interface PlainCitation extends FoundCitation {
  readonly command: 'footnote' | 'link';
  /** What a new citation is written in place of: the text of the note, or the link. */
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

/** The footnotes and links of a text that cite something of the library, in order. Notes that cite by keys have these as their items. */
export async function plainCitations(
  text: string,
  language: LinkLanguage,
  lookup: PlainLookup,
): Promise<PlainCitation[]> {
  const links = await linkCitations(text, language, lookup);
  if (language === 'html') return links;
  const notes = await noteCitations(text, links, lookup);
  return [...links, ...notes].sort((a, b) => a.start - b.start);
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
): Promise<PlainCitation[]> {
  const notes = notesIn(text);
  if (notes.length === 0) return [];
  const terms = locatorTerms(documentFormatting(text, 'markdown').locale);
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
