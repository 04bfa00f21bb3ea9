import { type Span, spanAt } from '../../../text/span.ts';
import { typstReferenceEnd } from '../../../text/zones/typst.ts';
import { type ContentBlocks, contentBlocks } from '../../../text/zones/typstCode.ts';
import { type Zone, zonesOf } from '../../../text/zones.ts';
import type { FoundCitation, FoundCiteItem } from '../../citation.ts';
import { documentFormatting } from '../../documentFormatting.ts';
import { type LocatorTerms, locatorTerms } from '../locatorTerms.ts';
import { readCiteCall } from './call.ts';
import { typstLabels } from './key.ts';
import { readSupplement } from './supplement.ts';

const candidate = /@(?=[\p{L}\p{N}\p{M}\p{Pc}\-.:])|#?\bcite\(|\battribution:\s*(?=<)/gu;

/** Every citation of a Typst text, in order; references next to each other are one cluster. */
export function findTypst(text: string): FoundCitation[] {
  if (!/@|cite\(|attribution:/.test(text)) return [];
  const finder = new Finder(text);
  let end = 0;
  for (const match of text.matchAll(candidate)) {
    if (match.index < end) continue;
    const found = finder.read(match[0], match.index);
    if (!found) continue;
    finder.add(found);
    end = found.end;
  }
  return finder.found;
}

class Finder {
  readonly found: FoundCitation[] = [];
  readonly #text: string;
  readonly #zones: readonly Zone[];
  readonly #blocks: ContentBlocks;
  readonly #terms: LocatorTerms;
  readonly #isLabel: (key: string) => boolean;

  constructor(text: string) {
    this.#text = text;
    this.#zones = zonesOf(text, 'typst');
    this.#blocks = contentBlocks(text);
    this.#terms = locatorTerms(documentFormatting(text, 'typst').locale);
    this.#isLabel = typstLabels(text);
  }

  /** A parenthetical citation joins the one before it when only blanks are between. */
  add(citation: FoundCitation): void {
    const before = this.found.at(-1);
    const joins =
      before?.mode === 'parenthetical' &&
      citation.mode === 'parenthetical' &&
      before.command === undefined &&
      citation.command === undefined &&
      /^[ \t]*\n?[ \t]*$/.test(this.#text.slice(before.end, citation.start));
    if (!joins) this.found.push(citation);
    else
      this.found[this.found.length - 1] = { ...before, end: citation.end, items: [...before.items, ...citation.items] };
  }

  read(token: string, at: number): FoundCitation | undefined {
    const kind = spanAt(this.#zones, at)?.kind;
    if (kind === 'comment' || kind === 'link' || kind === 'email' || kind === 'math') return undefined;
    if (token === '@') return kind === 'key' ? this.#reference(at) : undefined;
    if (kind === 'code' && this.#text[spanAt(this.#zones, at)!.start] === '`') return undefined;
    if (token.endsWith('cite(')) return this.#call(token, at);
    return kind === 'code' ? this.#attribution(at + token.length) : undefined;
  }

  #reference(at: number): FoundCitation | undefined {
    const end = typstReferenceEnd(this.#text, at);
    if (end === undefined) return undefined;
    const keySpan: Span = { start: at + 1, end };
    const key = this.#text.slice(keySpan.start, keySpan.end);
    if (this.#isLabel(key)) return undefined;
    const close = this.#text[end] === '[' ? this.#blocks.get(end) : undefined;
    const tail = close === undefined ? {} : readSupplement(this.#text.slice(end + 1, close - 1), this.#terms);
    return { start: at, end: close ?? end, mode: 'parenthetical', items: [{ key, ...tail, keySpan }] };
  }

  #call(token: string, at: number): FoundCitation | undefined {
    const kind = spanAt(this.#zones, at)?.kind;
    if (kind !== 'code') return undefined;
    const call = readCiteCall(this.#text, at + token.length, this.#blocks);
    if (!call) return undefined;
    const { key, keySpan, form, supplement, end } = call;
    const item: FoundCiteItem = {
      key,
      ...(supplement === undefined ? {} : readSupplement(supplement, this.#terms)),
      ...(form === 'year' ? { suppressAuthor: true } : {}),
      keySpan,
    };
    return {
      start: at,
      end,
      mode: form === 'prose' || form === 'author' || form === 'none' ? 'narrative' : 'parenthetical',
      items: [item],
      ...(form === 'author' || form === 'full' || form === 'none' ? { command: form } : {}),
      ...(form === 'none' ? { nocite: true as const } : {}),
    };
  }

  /** The source of a block quotation: `#quote(attribution: <key>)`. */
  #attribution(at: number): FoundCitation | undefined {
    const close = this.#text.indexOf('>', at);
    if (close < 0 || close - at > 200) return undefined;
    const key = this.#text.slice(at + 1, close);
    if (/[\s<(]/.test(key) || this.#isLabel(key)) return undefined;
    return {
      start: at,
      end: close + 1,
      mode: 'parenthetical',
      command: 'attribution',
      items: [{ key, keySpan: { start: at + 1, end: close } }],
    };
  }
}
