import { contentWords } from '../text/nearness.ts';
import type { SearchHit, SearchResults } from './backend.ts';
import type { EmbeddedSearch } from './embeddedSearch.ts';
import type { QueryNode, WordNode } from './query.ts';
import { termsOf } from './terms.ts';

/** Gives the other names of whoever is named in a text: for "the Kremlin spokesman", "Peskov". */
export type OtherNames = (claim: string) => readonly string[];

export interface EvidenceOptions {
  /** At most so many passages; default 10. */
  readonly limit?: number;
  readonly otherNames?: OtherNames;
}

/** Of a long text the first words stand for it. */
const mostWords = 60;
/** Other names are tried up to so many. */
const mostNames = 12;
/** So many of the best by words are looked at. */
const lookedAt = 100;

/**
 * The passages that are evidence for or against a claim, best first, each with what of it they share. A passage need not have every word: rare words, numbers and
 * names weigh (BM25), and other names of those the claim names count as theirs. Titles, headings and clutter are no evidence.
 */
export async function findEvidence(
  claim: string,
  search: EmbeddedSearch,
  { limit = 10, otherNames }: EvidenceOptions = {},
  signal?: AbortSignal,
): Promise<SearchResults> {
  const root = claimQuery(claim, otherNames?.(claim) ?? []);
  if (!root) return { total: 0, hits: [] };
  const { total, hits } = await search.searchFor(root, { limit: Math.max(limit, lookedAt) }, signal);
  const evidence: SearchHit[] = hits.filter(({ passage }) => passage.kind === 'body');
  return { total, hits: evidence.slice(0, limit) };
}

/** Any of the words of a claim that say something, in any form, or any of `names`; `undefined` when there are none. */
function claimQuery(claim: string, names: readonly string[]): QueryNode | undefined {
  const said = new Set(contentWords(claim));
  const forms = [...new Set(termsOf(claim).map(({ form }) => form))];
  const words = forms.filter((form) => said.has(form) || /\d/.test(form) || form.length === 2).slice(0, mostWords);
  const others = names
    .map((name) => termsOf(name).map(({ form }) => form))
    .filter((name) => name.length > 0 && name.some((form) => !forms.includes(form)));
  const parts: QueryNode[] = [
    ...words.map((form): WordNode => ({ kind: 'word', form, match: 'stem' })),
    ...others.slice(0, mostNames).map(nameNode),
  ];
  return parts.length > 1 ? { kind: 'or', parts } : parts[0];
}

function nameNode(forms: readonly string[]): QueryNode {
  const words = forms.map((form): WordNode => ({ kind: 'word', form, match: 'exact' }));
  return words.length > 1 ? { kind: 'phrase', words } : words[0]!;
}
