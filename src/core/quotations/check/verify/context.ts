import type { Actor } from '../../../actors/actor.ts';
import type { Passage, Source } from '../../../corpus/source.ts';
import type { Statement } from '../../statement.ts';
import type { NameTest } from '../compare/differences.ts';

/** A passage that may hold quoted words. */
export interface Candidate {
  readonly source: Source;
  readonly passage: Passage;
}

/** What checking quotations asks of everything around it. */
export interface QuotationContext {
  /** The source with this citation key; `undefined` when the corpus has no text of it. */
  sourceOf(key: string): Source | undefined;
  /** Whether anything, with a text or without, has this key. */
  isKnown(key: string): boolean;
  /**
   * The passages likeliest to hold these words (different ones, folded, in the order of the quotation), best first, at most about 20. Rare words weigh most; copies of
   * one passage in several sources are all wanted.
   */
  candidates(words: readonly string[], signal?: AbortSignal): Promise<readonly Candidate[]> | readonly Candidate[];
  /** What is said in a source and by whom. */
  statementsOf(source: Source): readonly Statement[];
  actorOf(id: string): Actor | undefined;
  /** Whether two sources are copies of one text, as of a wire report. */
  areCopies(a: Source, b: Source): boolean;
  /** The draft itself, which is no evidence for what it says. */
  readonly documentUri?: string;
  /** BCP 47 tag of the language the draft is written in, when it says so. */
  readonly language?: string;
  readonly isName?: NameTest;
}

/** What counts as a name in a source: German writes every noun with a capital, so that only known names are. */
export function nameTestFor({ metadata }: Source, { isName }: QuotationContext): NameTest {
  const isGerman = /^de\b/i.test(metadata.item.language ?? '');
  return isGerman ? (word) => isName?.(word) ?? false : isName;
}
