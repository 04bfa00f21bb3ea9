import type { Passage, Source } from './source.ts';

/** Sources that can be looked up. Their passages are looked up in tables made when one is asked for: a save must not cost a walk over all passages. */
export class SourceList {
  /** In the order of their URIs. */
  readonly sources: readonly Source[];
  readonly #byUri: Map<string, Source>;
  readonly #byKey: Map<string, Source>;
  readonly #passages: WeakMap<Source, ReadonlyMap<string, Passage>>;

  private constructor(
    sources: readonly Source[],
    byUri: Map<string, Source>,
    byKey: Map<string, Source>,
    passages: WeakMap<Source, ReadonlyMap<string, Passage>>,
  ) {
    this.sources = sources;
    this.#byUri = byUri;
    this.#byKey = byKey;
    this.#passages = passages;
  }

  /** A list of sources in the order of their URIs; `before` may have some of them already. */
  static of(sources: readonly Source[], before?: SourceList): SourceList {
    const byKey = new Map<string, Source>();
    // Of two sources with one given key the first keeps it.
    for (const source of sources) if (!byKey.has(source.metadata.item.id)) byKey.set(source.metadata.item.id, source);
    const byUri = new Map(sources.map((source) => [source.uri, source]));
    return new SourceList(sources, byUri, byKey, before ? before.#passages : new WeakMap());
  }

  /** The list with these in place of those of the same URIs, which have the same keys. This one must not be used any more: the tables go over to the new one. */
  replacing(replaced: readonly Source[]): SourceList {
    for (const source of replaced) {
      const { id } = source.metadata.item;
      if (this.#byKey.get(id) === this.#byUri.get(source.uri)) this.#byKey.set(id, source);
      this.#byUri.set(source.uri, source);
    }
    const sources = this.sources.map((source) => this.#byUri.get(source.uri)!);
    return new SourceList(sources, this.#byUri, this.#byKey, this.#passages);
  }

  source(uri: string): Source | undefined {
    return this.#byUri.get(uri);
  }

  sourceByKey(key: string): Source | undefined {
    return this.#byKey.get(key);
  }

  passage(id: string): { readonly source: Source; readonly passage: Passage } | undefined {
    const source = this.#byUri.get(id.slice(0, Math.max(0, id.lastIndexOf('#'))));
    const passage = source && this.#passagesOf(source).get(id);
    return source && passage && { source, passage };
  }

  /** The sources that `before` did not have, or had otherwise, and the URIs of those it had and this one has not. */
  since(before: SourceList): { readonly changed: readonly Source[]; readonly removed: readonly string[] } {
    return {
      changed: this.sources.filter((source) => before.source(source.uri) !== source),
      removed: before.sources.filter(({ uri }) => !this.#byUri.has(uri)).map(({ uri }) => uri),
    };
  }

  #passagesOf(source: Source): ReadonlyMap<string, Passage> {
    const known = this.#passages.get(source);
    if (known) return known;
    const passages = new Map(source.passages.map((passage) => [passage.id, passage]));
    this.#passages.set(source, passages);
    return passages;
  }
}
