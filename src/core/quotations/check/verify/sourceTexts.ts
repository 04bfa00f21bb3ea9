import type { Passage, Source } from '../../../corpus/source.ts';
import { SourceText } from '../compare/sourceText.ts';
import { likelyLanguage, primaryLanguage } from './language.ts';

/** Of the body of a source so many characters show its language. */
const sample = 4000;
/** Passages to either side of a candidate that are looked at with it. */
const around = 1;

/** The texts of sources, folded once and kept as long as the source is. */
export class SourceTexts {
  readonly #bodies = new WeakMap<Source, SourceText>();
  readonly #others = new WeakMap<Source, readonly SourceText[]>();
  readonly #order = new WeakMap<Source, ReadonlyMap<string, number>>();
  readonly #evidence = new WeakMap<Source, readonly Passage[]>();
  readonly #languages = new WeakMap<Source, { readonly tag: string | undefined }>();

  /** What is evidence. */
  body(source: Source): SourceText {
    const known = this.#bodies.get(source);
    if (known) return known;
    const made = new SourceText(source, this.#bodyOf(source));
    this.#bodies.set(source, made);
    return made;
  }

  /** Everything else, passage by passage: titles and headings before clutter. */
  others(source: Source): readonly SourceText[] {
    const known = this.#others.get(source);
    if (known) return known;
    const outside = source.passages.filter(({ kind }) => kind !== 'body');
    const inOrder = [...outside].sort((a, b) => Number(a.kind === 'clutter') - Number(b.kind === 'clutter'));
    const made = inOrder.map((passage) => new SourceText(source, [passage]));
    this.#others.set(source, made);
    return made;
  }

  /** The surroundings of a passage that is evidence; all of the body when that was folded before. */
  near(source: Source, { id }: Passage): SourceText {
    const known = this.#bodies.get(source);
    if (known) return known;
    const body = this.#bodyOf(source);
    const at = this.#orderOf(source).get(id);
    return new SourceText(source, at === undefined ? [] : body.slice(Math.max(0, at - around), at + around + 1));
  }

  /** The primary subtag of the language of a source, as it states or as its words show; `undefined` when neither does. */
  language(source: Source): string | undefined {
    const known = this.#languages.get(source);
    if (known) return known.tag;
    const tag = primaryLanguage(source.metadata.item.language) ?? likelyLanguage(sampleOf(this.#bodyOf(source)));
    this.#languages.set(source, { tag });
    return tag;
  }

  #bodyOf(source: Source): readonly Passage[] {
    const known = this.#evidence.get(source);
    if (known) return known;
    const body = source.passages.filter(({ kind }) => kind === 'body');
    this.#evidence.set(source, body);
    return body;
  }

  #orderOf(source: Source): ReadonlyMap<string, number> {
    const known = this.#order.get(source);
    if (known) return known;
    const order = new Map(this.#bodyOf(source).map(({ id }, index) => [id, index]));
    this.#order.set(source, order);
    return order;
  }
}

function sampleOf(passages: readonly Passage[]): string {
  let text = '';
  for (const passage of passages) {
    text += `${passage.text}\n`;
    if (text.length > sample) break;
  }
  return text.slice(0, sample);
}
