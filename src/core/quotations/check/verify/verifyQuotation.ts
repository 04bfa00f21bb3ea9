import type { CiteItem } from '../../../citations/citation.ts';
import type { Source } from '../../../corpus/source.ts';
import { contentWords } from '../../../text/nearness.ts';
import { findExact, type QuotedPattern, quotedPattern } from '../compare/findExact.ts';
import { type Nearest, nearestIn, preparedPieces } from '../compare/nearest.ts';
import type { SourceText } from '../compare/sourceText.ts';
import { citedFor, type DraftQuotation } from '../draft/draftQuotation.ts';
import { nameTestFor, type QuotationContext } from './context.ts';
import { areTelling, isChangedQuotation, isSurelyFrom } from './likeness.ts';
import { nearOf } from './nearPlace.ts';
import { sourcePlace } from './places.ts';
import type { SourceTexts } from './sourceTexts.ts';
import { type Found, itemOf, standing, wrongSpeakerAt } from './standing.ts';
import { titleQuoted } from './titleQuoted.ts';
import { translationOf } from './translation.ts';
import type { Verification } from './verification.ts';

/** Candidates from so many passages are looked at for the words themselves, and so many of them aligned. */
const mostCandidates = 20;
const mostAligned = 5;

/**
 * Checks one quotation: the words themselves in the cited source, then anywhere, then what is nearest. What is no evidence counts only when no body has
 * the words or anything like them. Rejects only when cancelled or when `candidates` does.
 */
export async function verifyQuotation(
  quotation: DraftQuotation,
  context: QuotationContext,
  texts: SourceTexts,
  signal?: AbortSignal,
): Promise<Verification> {
  return new Check(quotation, context, texts).verify(signal);
}

class Check {
  readonly #quotation: DraftQuotation;
  readonly #context: QuotationContext;
  readonly #texts: SourceTexts;
  readonly #pattern: QuotedPattern;
  readonly #items: readonly CiteItem[];
  readonly #cited: readonly Source[];

  constructor(quotation: DraftQuotation, context: QuotationContext, texts: SourceTexts) {
    this.#quotation = quotation;
    this.#context = context;
    this.#texts = texts;
    this.#pattern = quotedPattern(quotation.words);
    this.#items = citedFor(quotation);
    const cited = this.#items.flatMap(({ key }) => context.sourceOf(key) ?? []);
    this.#cited = [...new Set(cited)].filter(({ uri }) => uri !== context.documentUri);
  }

  async verify(signal?: AbortSignal): Promise<Verification> {
    for (const source of this.#cited) {
      const found = this.#exact(this.#texts.body(source));
      if (found) return standing(found, this.#quotation, this.#context);
    }
    for (const source of this.#cited) {
      const heading = this.#outside(source, 'heading');
      if (heading) return standing(heading, this.#quotation, this.#context);
    }
    const near = this.#nearest(this.#cited.map((source) => this.#texts.body(source)));
    const elsewhere = await this.#elsewhere(signal);
    if (elsewhere.exact) return this.#inOther(elsewhere.exact, near);
    if (near && isChangedQuotation(near)) return this.#differing(near);
    return this.#citation ? this.#lost(elsewhere.near) : this.#unsourced(elsewhere.near);
  }

  get #citation(): boolean {
    return this.#items.length > 0;
  }

  #exact(text: SourceText): Found | undefined {
    const places = findExact(this.#pattern, text.text);
    if (places.length === 0) return undefined;
    return { places: places.map((place) => sourcePlace(text, place)), edited: places.every(({ edited }) => edited) };
  }

  /** The words in a title or heading, or in clutter. */
  #outside(source: Source, what: 'heading' | 'clutter'): Found | undefined {
    for (const text of this.#texts.others(source)) {
      if ((text.passages[0]!.kind === 'clutter') !== (what === 'clutter')) continue;
      const found = this.#exact(text);
      if (found) return found;
    }
    return undefined;
  }

  /** What the candidates have: the words themselves, all places of the first source, else what is nearest. */
  async #elsewhere(signal?: AbortSignal): Promise<{ readonly exact?: Found; readonly near?: Nearest }> {
    const { words } = this.#quotation;
    if (!areTelling(words)) return {};
    const asked = await this.#context.candidates(contentWords(words), signal);
    signal?.throwIfAborted();
    const others = asked
      .filter(({ source, passage }) => passage.kind === 'body' && source.uri !== this.#context.documentUri)
      .filter(({ source }) => !this.#cited.includes(source))
      .slice(0, mostCandidates);
    const looked = new Map<string, SourceText>();
    for (const { source, passage } of others) {
      const text = this.#pattern.marked ? this.#texts.body(source) : this.#texts.near(source, passage);
      const found = this.#exact(text);
      if (found) return { exact: found };
      if (looked.size < mostAligned) looked.set(passage.id, text);
    }
    return { near: this.#nearest([...looked.values()]) };
  }

  #nearest(sources: readonly SourceText[]): Nearest | undefined {
    const pieces = preparedPieces(this.#quotation.words);
    let best: Nearest | undefined;
    for (const source of new Set(sources)) {
      const near = nearestIn(pieces, source, nameTestFor(source.source, this.#context));
      if (near && (!best || near.similarity > best.similarity)) best = near;
    }
    return best;
  }

  #inOther({ places }: Found, near: Nearest | undefined): Verification {
    const [place] = places;
    const source = place!.source;
    if (!this.#citation) return { verdict: 'uncited', place, places, differences: [] };
    if (this.#cited.length === 0) return { verdict: this.#unread(), place, places, differences: [] };
    const copies = this.#cited.some((cited) => this.#context.areCopies(cited, source));
    const nearCited = near && isChangedQuotation(near) ? nearOf(near, this.#quotation.words) : undefined;
    return {
      verdict: 'elsewhere',
      place,
      places,
      differences: [],
      ...(copies ? { copies: true } : {}),
      ...(nearCited ? { nearCited } : {}),
    };
  }

  /** A source without text may have the words as well as the one that is known to; a key that nothing has is cited by mistake. */
  #unread(): 'not-checkable' | 'elsewhere' {
    return this.#items.some(({ key }) => this.#context.isKnown(key)) ? 'not-checkable' : 'elsewhere';
  }

  #differing(near: Nearest): Verification {
    const { place, differences } = nearOf(near, this.#quotation.words);
    // Everything that can differ was looked at, and nothing does: only how the text is cut into pieces.
    if (differences.length === 0 && !near.outOfOrder && near.similarity === 1)
      return standing({ places: [place], edited: true }, this.#quotation, this.#context);
    const wrongSpeaker = wrongSpeakerAt([place], this.#quotation, this.#context);
    return {
      verdict: 'differs',
      place,
      differences,
      ...(near.outOfOrder ? { outOfOrder: true } : {}),
      ...(wrongSpeaker ? { wrongSpeaker } : {}),
    };
  }

  /** Nothing in the cited sources is like the words. */
  #lost(near: Nearest | undefined): Verification {
    if (this.#cited.length === 0) return { verdict: 'not-checkable', differences: [] };
    const title = titleQuoted(this.#quotation.words, this.#cited);
    if (title) return title;
    for (const source of this.#cited) {
      const found = this.#outside(source, 'clutter');
      const passage = found?.places[0]?.stretches[0]?.passage;
      if (passage)
        return {
          verdict: 'not-found',
          place: found!.places[0],
          differences: [],
          noEvidence: passage.clutter ?? 'clutter',
        };
    }
    const translated = this.#cited.map((source) =>
      translationOf(
        this.#quotation,
        source,
        itemOf(source, this.#quotation, this.#context),
        this.#context,
        this.#texts,
      ),
    );
    const original = translated.find((place) => place !== undefined);
    if (original) return { verdict: 'translated', place: original, differences: [] };
    return {
      verdict: 'not-found',
      differences: [],
      ...(near && isSurelyFrom(near) ? nearOf(near, this.#quotation.words) : {}),
    };
  }

  #unsourced(near: Nearest | undefined): Verification {
    if (!near || !isSurelyFrom(near)) return { verdict: 'unsourced', differences: [] };
    return { verdict: 'uncited', ...nearOf(near, this.#quotation.words) };
  }
}
