import type { Passage, Source } from '../corpus/source.ts';
import type { AboveMatch } from './backend.ts';
import type { Plan } from './plan.ts';
import type { PhraseNode, WordNode } from './query.ts';
import { type Term, termsOf } from './terms.ts';

/** Where a wanted word or phrase stands in a passage, in words counted from 0, `[first, last]`. */
interface Occurrence {
  /** The index of the word or phrase among those wanted. */
  readonly wanted: number;
  readonly first: number;
  readonly last: number;
}

/**
 * What of `text` made it match: every form of every wanted word, and phrases from their first word to their last.
 * `[start, end)` in UTF-16 code units, sorted, merged where they overlap or touch. `terms` are those of `text`.
 */
export function highlightsOf(plan: Plan, text: string, terms: readonly Term[] = termsOf(text)): [number, number][] {
  const spans = occurrences(plan, terms).map(({ first, last }): [number, number] => [
    terms[first]!.start,
    terms[last]!.end,
  ]);
  spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: [number, number][] = [];
  for (const span of spans) {
    const before = merged.at(-1);
    if (before && span[0] <= before[1]) before[1] = Math.max(before[1], span[1]);
    else merged.push(span);
  }
  return merged;
}

/** Where wanted words that the passage itself lacks stand in its section heading and in the title of its source; all wanted words are marked there. `own` are its terms. */
export function aboveMatches(plan: Plan, source: Source, passage: Passage, own: readonly Term[]): AboveMatch[] {
  // A single word never matches from above alone.
  const lacking = plan.wanted.length < 2 ? [] : lackedWords(plan, own);
  if (lacking.length === 0) return [];
  const matches: AboveMatch[] = [];
  const add = (of: AboveMatch['of'], text: string | undefined) => {
    if (text === undefined) return;
    const terms = termsOf(text);
    const found = lacking.filter((word) => terms.some(({ form }) => plan.expansions.get(word)!.accepts(form)));
    if (found.length > 0) matches.push({ of, text, highlights: highlightsOf(plan, text) });
  };
  add('section', passage.section);
  add('title', source.metadata.item.title);
  return matches;
}

/** The wanted words, phrases left out, that stand nowhere among `terms`. */
function lackedWords(plan: Plan, terms: readonly Term[]): WordNode[] {
  return plan.wanted.flatMap((node) => {
    if (node.kind !== 'word') return [];
    const { accepts } = plan.expansions.get(node)!;
    return terms.some(({ form }) => accepts(form)) ? [] : [node];
  });
}

/**
 * How near the wanted words stand to each other in `text`, from 0 (one of them alone) to 1 (all side by side): the share of them that
 * is there, times how much of the shortest stretch with all of those they fill.
 */
export function closeness(plan: Plan, text: string): number {
  const found = occurrences(plan, termsOf(text));
  const wanted = new Set(found.map((one) => one.wanted)).size;
  if (wanted < 2) return 0;
  found.sort((a, b) => a.first - b.first);
  const shortest = shortestStretch(found, wanted);
  return (wanted / plan.wanted.length) * Math.min(1, wanted / shortest);
}

function shortestStretch(found: readonly Occurrence[], wanted: number): number {
  const inside = new Map<number, number>();
  let shortest = Number.POSITIVE_INFINITY;
  let low = 0;
  for (const { wanted: one, first } of found) {
    inside.set(one, (inside.get(one) ?? 0) + 1);
    while (inside.size === wanted) {
      const leaving = found[low++]!;
      shortest = Math.min(shortest, first - leaving.first + 1);
      const left = inside.get(leaving.wanted)! - 1;
      if (left > 0) inside.set(leaving.wanted, left);
      else inside.delete(leaving.wanted);
    }
  }
  return shortest;
}

function occurrences(plan: Plan, terms: readonly Term[]): Occurrence[] {
  return plan.wanted.flatMap((node, wanted) => {
    if (node.kind === 'phrase') return phrases(plan, node, terms).map((stretch) => ({ wanted, ...stretch }));
    const { accepts } = plan.expansions.get(node)!;
    return terms.flatMap(({ form }, at) => (accepts(form) ? [{ wanted, first: at, last: at }] : []));
  });
}

function phrases(plan: Plan, { words, within }: PhraseNode, terms: readonly Term[]) {
  if (within !== undefined) return stretches(words, terms, Math.max(within, words.length - 1));
  const accepts = words.map((word) => plan.expansions.get(word)!.accepts);
  return terms.flatMap((_, at) => {
    const all = accepts.every((accept, index) => at + index < terms.length && accept(terms[at + index]!.form));
    return all ? [{ first: at, last: at + words.length - 1 }] : [];
  });
}

/** The wanted words, one by one, that stand in a stretch of `most + 1` words with all the others. */
function stretches(words: readonly WordNode[], terms: readonly Term[], most: number) {
  const wanted = new Map<string, number>();
  for (const { form } of words) wanted.set(form, (wanted.get(form) ?? 0) + 1);
  const places = terms.flatMap(({ form }, at) => (wanted.has(form) ? [at] : []));
  const marked = new Set<number>();
  for (const [index, start] of places.entries()) {
    const inside: number[] = [];
    for (let next = index; next < places.length && places[next]! <= start + most; next++) inside.push(places[next]!);
    const complete = [...wanted].every(
      ([form, times]) => inside.filter((at) => terms[at]!.form === form).length >= times,
    );
    if (complete) for (const at of inside) marked.add(at);
  }
  return [...marked].map((at) => ({ first: at, last: at }));
}
