import { atOnce } from '../../../slices.ts';
import { frontMatter } from '../../../text/frontMatter.ts';
import type { DocumentLanguage } from '../../../text/language.ts';
import type { PandocKey } from '../../../text/pandocKey.ts';
import type { Span } from '../../../text/span.ts';
import { InlineScanner } from '../../../text/zones/markdownInline.ts';
import { ZoneList } from '../../../text/zones/zone.ts';
import { findingZones } from '../../../text/zones.ts';
import type { FoundCitation, FoundCiteItem } from '../../citation.ts';
import { documentFormatting } from '../../documentFormatting.ts';
import { type LocatorTerms, locatorTerms } from '../locatorTerms.ts';
import { movedBy } from '../moved.ts';
import { readMarkdownAffix } from './affix.ts';
import { type Bracket, isBracket, readingBrackets } from './brackets.ts';
import { crossReferences } from './crossReferences.ts';
import { readTail } from './tail.ts';

/** Paragraphs are read until so many citations are found, before others get a turn. */
const oneStep = 50;

/** Every citation of a text in Pandoc's Markdown, in order. */
export function findPandoc(text: string, language: DocumentLanguage): FoundCitation[] {
  return atOnce(findingPandoc(text, language));
}

/** {@link findPandoc} in steps. */
export function* findingPandoc(text: string, language: DocumentLanguage): Generator<undefined, FoundCitation[]> {
  if (!text.includes('@')) return [];
  const terms = locatorTerms(documentFormatting(text, language).locale);
  const isReference = crossReferences(text, language);
  const finder = new Finder(text, terms, isReference);
  const zones = yield* findingZones(text, language);
  yield;
  const paragraphs = yield* readingBrackets(text, zones);
  let told = 0;
  for (const paragraph of paragraphs) {
    if (finder.found.length - told >= oneStep) {
      told = finder.found.length;
      yield;
    }
    finder.prose(paragraph);
  }
  yield;
  return [...inFrontMatter(text, terms, isReference), ...finder.found];
}

class Finder {
  readonly found: FoundCitation[] = [];
  readonly #text: string;
  readonly #terms: LocatorTerms;
  readonly #isReference: (key: string) => boolean;

  constructor(text: string, terms: LocatorTerms, isReference: (key: string) => boolean) {
    this.#text = text;
    this.#terms = terms;
    this.#isReference = isReference;
  }

  /** Keys in running text, each with the brackets right after it, and the brackets that are citations by themselves. */
  prose({ parts }: Bracket): void {
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index]!;
      if (isBracket(part)) this.#bracket(part);
      else if (!this.#isReference(this.#keyOf(part))) {
        const next = parts[index + 1];
        const attached = next && isBracket(next) && this.#attaches(part, next) ? next : undefined;
        if (attached) index++;
        this.#narrative(part, attached);
      }
    }
  }

  #keyOf({ key }: PandocKey): string {
    return this.#text.slice(key.start, key.end);
  }

  #bracket(bracket: Bracket): void {
    const { start, end } = bracket;
    const next = this.#text[end];
    // The label of a footnote, and a name with a link to whose it is.
    if (this.#text[start + 1] === '^' || (next === '(' && this.#isHandle(bracket))) return;
    const pieces = this.#pieces(bracket, start + 1);
    const cluster =
      next !== '(' &&
      next !== '[' &&
      next !== '{' &&
      this.#text[start - 1] !== '^' &&
      pieces.every(({ keys }) => keys.length > 0 && !this.#isMarked(keys[0]!));
    const items = cluster ? pieces.flatMap((piece) => this.#items(piece)) : [];
    if (!cluster) this.prose(bracket);
    if (items.length > 0) this.found.push({ start, end, mode: 'parenthetical', items });
  }

  /** Whether nothing but `@name` is in it, and it is no image: `[@name](https://example.org/name)`. */
  #isHandle({ start, end, parts: [key] }: Bracket): boolean {
    return key !== undefined && key.start === start + 1 && key.end === end - 1 && this.#text[start - 1] !== '!';
  }

  /** Emphasis and quotation marks right before a key take it into their own text. */
  #isMarked(key: PandocKey): boolean {
    return /[*_~"'^]/.test(this.#text[key.start - 1] ?? '');
  }

  #attaches(key: PandocKey, bracket: Bracket): boolean {
    const between = this.#text.slice(key.end, bracket.start);
    if (!/^[ \t]*\r?\n?[ \t]*$/.test(between) || this.#text[bracket.start + 1] === '^') return false;
    if (/[[({]/.test(this.#text[bracket.end] ?? '')) return false;
    return this.#pieces(bracket, bracket.start + 1).every(({ keys }, index) => index === 0 || keys.length > 0);
  }

  #narrative(key: PandocKey, bracket: Bracket | undefined): void {
    const [first, ...others] = bracket ? this.#pieces(bracket, bracket.start + 1) : [];
    // `@a [33; @b]` gives the first its locator, `@a [@b]` does not.
    const own = first && first.keys.length === 0 ? readTail(this.#text.slice(first.start, first.end), this.#terms) : {};
    const rest = first && first.keys.length > 0 ? [first, ...others] : others;
    const item: FoundCiteItem = { key: this.#keyOf(key), ...own, keySpan: key.key };
    this.found.push({
      start: this.#text[key.start] === '-' ? key.start + 1 : key.start,
      end: bracket?.end ?? key.end,
      mode: 'narrative',
      items: [item, ...rest.flatMap((piece) => this.#items(piece))],
    });
  }

  /** The stretches between the semicolons of a bracket with the keys in each. */
  #pieces({ end, parts, separators }: Bracket, from: number): (Span & { keys: PandocKey[] })[] {
    const ends = [...separators, end - 1];
    const pieces = ends.map((to, index) => ({
      start: index === 0 ? from : ends[index - 1]! + 1,
      end: to,
      keys: [] as PandocKey[],
    }));
    let index = 0;
    for (const part of parts) {
      while (part.start >= pieces[index]!.end && index < pieces.length - 1) index++;
      if (!isBracket(part)) pieces[index]!.keys.push(part);
    }
    return pieces;
  }

  /** A second key in one piece is an item of its own, so that it is known, checked and renamed. */
  #items({ start, end, keys }: Span & { keys: PandocKey[] }): FoundCiteItem[] {
    const items: FoundCiteItem[] = [];
    let prefix = readMarkdownAffix(this.#text.slice(start, keys[0]?.start ?? end));
    for (const [index, key] of keys.entries()) {
      const next = keys[index + 1];
      const tail = readTail(this.#text.slice(key.end, next?.start ?? end), this.#terms);
      const { suffix, ...locator } = tail;
      const name = this.#keyOf(key);
      if (!this.#isReference(name)) {
        items.push({
          key: name,
          ...locator,
          ...(prefix === '' ? {} : { prefix }),
          ...(suffix !== undefined && !next ? { suffix } : {}),
          ...(key.suppressAuthor ? { suppressAuthor: true } : {}),
          keySpan: key.key,
        });
      }
      prefix = suffix?.replace(/^,\s*/, '') ?? '';
    }
    return items;
  }
}

/** What pandoc reads as Markdown in the front matter, and sources are cited in. */
const citingField = /^(nocite|title|subtitle|abstract|description|thanks)[ \t]*:.*(?:\r?\n(?:[ \t].*)?$)*/gm;

/** The citations in the fields of the front matter that are prose, and the keys of its `nocite`. */
function inFrontMatter(text: string, terms: LocatorTerms, isReference: (key: string) => boolean): FoundCitation[] {
  const head = frontMatter(text);
  if (!head) return [];
  return Array.from(head.yaml.matchAll(citingField)).flatMap(([field, name = ''], index, all) => {
    const from = head.yamlStart + all[index]!.index + name.length;
    const value = field.slice(name.length);
    const list = new ZoneList();
    new InlineScanner(value, list).scan(0, value.length);
    const finder = new Finder(value, terms, isReference);
    for (const paragraph of atOnce(readingBrackets(value, list.zones))) finder.prose(paragraph);
    const found = finder.found.map((citation) => movedBy(from, citation));
    return name === 'nocite' ? found.map((citation) => ({ ...citation, nocite: true as const })) : found;
  });
}
