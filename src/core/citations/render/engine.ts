import type { Citation } from '../citation.ts';
import type { CslItem } from '../item.ts';
import { authorYear } from '../label.ts';
import { fitItem } from './fitItem.ts';
import { plainRendered, type Rendered, rendered } from './markup.ts';
import { andInWords, namesInText } from './narrative.ts';
import type { CitationPlace, Processor, ProcessorProperties } from './processor.ts';
import { processorCiteItem } from './processorItem.ts';

/** An entry of a bibliography, with its citation key. */
export interface RenderedEntry extends Rendered {
  readonly key: string;
}

/** Renders in one style and locale. The same arguments give the same output, whatever was rendered before. */
export interface CiteEngine {
  /** Whether the style is for notes, in which every citation is a note. */
  readonly notes: boolean;
  /** The bibliography of `items`, in the style's order; a style without one gives every item as it is first cited. */
  references(items: readonly CslItem[]): readonly RenderedEntry[];
  /**
   * `citation` as it stands after the citations of `earlier`, which decide first, subsequent and ibid; in a style for notes each is a note of its own.
   * `items` are those cited, in the order of their first citation.
   */
  citation(citation: Citation, items: readonly CslItem[], earlier: readonly Citation[]): Rendered;
  /** The citations of a whole document, each as it stands after those before it; `items` as for `citation`. */
  document(citations: readonly Citation[], items: readonly CslItem[]): readonly Rendered[];
}

/** What the processor prints where it has nothing to print. */
const nothing = /\[CSL STYLE ERROR: reference with no printed form\.\]|\[NO_PRINTED_FORM\]/;

/** The engine over citeproc-js; it knows the items by numbers, since a citation key may be any text. */
export class ProcessorEngine implements CiteEngine {
  readonly #processor: Processor;
  /** What is cited now, fit for the processor. */
  #items: readonly CslItem[] = [];

  /** `create` makes the processor, which asks `item` for what it has been told to cite. */
  constructor(create: (item: (id: string) => object) => Processor) {
    this.#processor = create((id) => ({ ...this.#items[Number(id)]!, id }));
  }

  get notes(): boolean {
    return this.#processor.opt.xclass === 'note';
  }

  references(items: readonly CslItem[]): readonly RenderedEntry[] {
    this.#begin(items);
    const bibliography = this.#processor.makeBibliography();
    if (!bibliography)
      return items.map((item) => ({ key: item.id, ...this.citation(firstCitation(item), [item], []) }));
    const [{ entry_ids: ids }, entries] = bibliography;
    const numbers = entries.map((_, index) => Number(ids[index]?.[0]));
    // The processor leaves out an item of which the style prints nothing.
    const left = items.map((_, number) => number).filter((number) => !numbers.includes(number));
    return [...numbers, ...left].map((number, index) => {
      const item = this.#items[number]!;
      return { key: item.id, ...shown(entries[index] ?? '', item) };
    });
  }

  citation(citation: Citation, items: readonly CslItem[], earlier: readonly Citation[]): Rendered {
    this.#begin(items);
    const preceding: CitationPlace[] = [];
    for (const one of earlier) {
      const place = this.#place(preceding);
      this.#process(one, preceding);
      preceding.push(place);
    }
    return this.#rendered(citation, preceding);
  }

  document(citations: readonly Citation[], items: readonly CslItem[]): readonly Rendered[] {
    this.#begin(items);
    const preceding: CitationPlace[] = [];
    return citations.map((citation) => {
      const place = this.#place(preceding);
      const both = this.#rendered(citation, preceding);
      // What a narrative citation leaves behind is not what those after it are to see.
      if (citation.mode === 'narrative') this.#process(citation, preceding);
      preceding.push(place);
      return both;
    });
  }

  #rendered(citation: Citation, preceding: readonly CitationPlace[]): Rendered {
    const first = this.#items.find(({ id }) => id === citation.items[0]?.key)!;
    const narrative = citation.mode === 'narrative';
    const html = narrative ? this.#narrative(citation, first, preceding) : this.#process(citation, preceding);
    return shown(html, first, citation.items[0]?.suppressAuthor);
  }

  /**
   * The author in the sentence, then the citation. The processor does that for styles that cite by author; where the citation is
   * a number the author goes before it, and a note stands in brackets, its author left out.
   */
  #narrative(citation: Citation, first: CslItem, preceding: readonly CitationPlace[]): string {
    const { notes } = this;
    // The processor would put a suffix behind the names as well.
    const [head, ...rest] = citation.items;
    const plain = head?.suffix ? { ...citation, items: [{ ...head, suffix: undefined }, ...rest] } : citation;
    const composite = notes ? '' : this.#process(plain, preceding, { mode: 'composite' });
    const term = (name: string) => this.#processor.getTerm(name);
    if (composite !== '' && !nothing.test(composite))
      return andInWords(plain === citation ? composite : this.#inTwo(citation, preceding), first, term);
    const names = namesInText(first, term);
    if (names === '') return this.#process(citation, preceding);
    if (!notes) {
      const number = this.#process(withoutAuthor(citation), preceding);
      // MLA prints the name alone.
      if (nothing.test(number))
        return rest.length === 0 ? names : `${names} ${this.#process({ ...citation, items: rest }, preceding)}`;
      return `${names}${number.startsWith('<sup>') ? '' : ' '}${number}`;
    }
    return `${names} (${this.#process(withoutAuthor(citation), preceding, { 'suppress-trailing-punctuation': true })})`;
  }

  /** A narrative citation as names and what follows them. */
  #inTwo(citation: Citation, preceding: readonly CitationPlace[]): string {
    const bare: Citation = { mode: 'narrative', items: [{ key: citation.items[0]!.key }] };
    const names = this.#process(bare, preceding, { mode: 'author-only' });
    return `${names} ${this.#process(withoutAuthor(citation), preceding)}`;
  }

  /** The HTML of `citation` after those before it. */
  #process(
    citation: Citation,
    preceding: readonly CitationPlace[],
    properties: Partial<ProcessorProperties> = {},
  ): string {
    const [id, noteIndex] = this.#place(preceding);
    const numbers = new Map(this.#items.map((item, index) => [item.id, String(index)]));
    const [, processed] = this.#processor.processCitationCluster(
      {
        citationID: id,
        citationItems: citation.items.map((item) => processorCiteItem(item, numbers.get(item.key)!)),
        properties: { noteIndex, ...properties },
      },
      preceding,
      [],
    );
    return processed.find((one) => one[2] === id)?.[1] ?? '';
  }

  /** Where the citation after `preceding` stands. */
  #place(preceding: readonly CitationPlace[]): CitationPlace {
    const index = preceding.length;
    return [`c${index}`, this.notes ? index + 1 : 0];
  }

  /** Forgets everything cited and cites `items`. */
  #begin(items: readonly CslItem[]): void {
    this.#processor.restoreProcessorState([]);
    this.#items = items.map(fitItem);
    this.#processor.updateItems(items.map((_, index) => String(index)));
  }
}

function shown(html: string, item: CslItem, suppressAuthor = false): Rendered {
  const both = rendered(html);
  if (both.text !== '' && !nothing.test(both.text)) return both;
  return plainRendered(suppressAuthor && item.title ? item.title : authorYear(item));
}

/** The citation without the author of its first source. */
function withoutAuthor({ items: [head, ...rest] }: Citation): Citation {
  return { mode: 'parenthetical', items: [{ ...head!, suppressAuthor: true }, ...rest] };
}

function firstCitation({ id }: CslItem): Citation {
  return { items: [{ key: id }], mode: 'parenthetical' };
}
