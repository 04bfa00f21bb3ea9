import { sourceFilter } from './filters.ts';
import { both, either, type Hits, HitsWriter, minus, noHits, only } from './hits.ts';
import { phraseHits } from './phrase.ts';
import type { Plan } from './plan.ts';
import type { FilterNode, QueryNode } from './query.ts';
import { wordHits } from './wordHits.ts';

/** The passages of one segment that match, by their own text or by title and heading; gone ones are still among them. */
export function evaluate(plan: Plan, segment: number): Hits {
  return new Evaluation(plan, segment).hits(plan.root);
}

/** As `evaluate`, for a part of the query; with `among`, only those of its passages are looked at. */
export function evaluatePart(plan: Plan, segment: number, part: QueryNode, among?: Hits): Hits {
  return new Evaluation(plan, segment).hits(part, among);
}

/** Those of `hits` that match all `parts` too, with the sums of the scores. */
export function evaluateAmong(plan: Plan, segment: number, parts: readonly QueryNode[], hits: Hits): Hits {
  return new Evaluation(plan, segment).all(parts, hits);
}

class Evaluation {
  readonly #plan: Plan;
  readonly #segment: number;

  constructor(plan: Plan, segment: number) {
    this.#plan = plan;
    this.#segment = segment;
  }

  /** With `among`, those of its passages that match; the others need not be looked at. */
  hits(node: QueryNode, among?: Hits): Hits {
    switch (node.kind) {
      case 'word':
        return wordHits(this.#plan, this.#segment, node, among);
      case 'phrase':
        return phraseHits(this.#plan, this.#segment, node);
      case 'or':
        return node.parts.map((part) => this.hits(part, among)).reduce(either, noHits);
      case 'and':
        return this.all(node.parts);
      case 'not':
        return minus(this.#everything(), this.hits(node.part));
      case 'filter':
        return this.#filtered(undefined, node);
    }
  }

  /** Words first, the rarest before all; what is excluded and what is filtered only takes away from them. */
  all(parts: readonly QueryNode[], among?: Hits): Hits {
    const [nots, rest] = divide(parts, ({ kind }) => kind === 'not');
    const [filters, plain] = divide(rest, ({ kind }) => kind === 'filter');
    plain.sort((a, b) => this.#frequency(a) - this.#frequency(b));
    let hits = among;
    for (const part of plain) {
      if (hits?.passages.length === 0) return noHits;
      hits = hits ? both(hits, this.hits(part, hits)) : this.hits(part);
    }
    for (const filter of filters) hits = this.#filtered(hits, filter as FilterNode);
    hits ??= this.#everything();
    for (const not of nots) hits = minus(hits, this.hits((not as QueryNode & { kind: 'not' }).part, hits));
    return hits;
  }

  /** About how many passages a part can match; the same however the corpus is divided into segments. */
  #frequency(node: QueryNode): number {
    if (node.kind === 'word') return this.#plan.expansions.get(node)!.frequency;
    if (node.kind === 'phrase') return Math.min(...node.words.map((word) => this.#frequency(word)));
    return Number.POSITIVE_INFINITY;
  }

  #everything(): Hits {
    const size = this.#plan.segments[this.#segment]!.data.tiers.length;
    const all = new HitsWriter(size);
    all.addRun(0, size);
    return all.done();
  }

  #filtered(hits: Hits | undefined, { field, value, whole }: FilterNode): Hits {
    const { data, sources, sourceOf } = this.#plan.segments[this.#segment]!;
    if (field === 'is') return only(hits ?? this.#everything(), (passage) => data.tiers[passage] === 0);
    const known = this.#plan.fields.get(field);
    if (known) {
      const named = known.named(value, whole);
      return only(hits ?? this.#everything(), (passage) => {
        const source = sourceOf[passage]!;
        const values = known.valuesOf(sources[source]!, passage - data.firstPassage[source]!);
        return values.some((one) => named.has(one));
      });
    }
    const passes = sources.map(sourceFilter(field, value, whole, this.#plan.authors));
    if (hits) return only(hits, (passage) => passes[sourceOf[passage]!]!);
    const all = new HitsWriter(data.tiers.length);
    for (const [source, pass] of passes.entries())
      if (pass) all.addRun(data.firstPassage[source]!, data.firstPassage[source + 1]!);
    return all.done();
  }
}

function divide<T>(all: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}
