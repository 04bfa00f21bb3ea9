import { type Sentence, sentence } from '../text/sentence.ts';
import type { AuthorGroups } from './authors.ts';
import { type Expansion, expand } from './expand.ts';
import type { LiveSegment } from './liveSegment.ts';
import type { PassageFields } from './passageField.ts';
import { allWords, mapQuery, type QueryNode, type TextNode, type WordNode, wantedTexts } from './query.ts';
import { slipsForgiven } from './typos.ts';

/** A query looked up in the dictionaries, ready to be evaluated segment by segment. */
export interface Plan {
  readonly root: QueryNode;
  readonly segments: readonly LiveSegment[];
  readonly expansions: ReadonlyMap<WordNode, Expansion>;
  /** The weight of each word: rare words say more. */
  readonly rarity: ReadonlyMap<WordNode, number>;
  /** The words and phrases a hit should show. */
  readonly wanted: readonly TextNode[];
  /** The mean number of words of a passage. */
  readonly meanLength: number;
  /** What other parts know of passages. */
  readonly fields: PassageFields;
  /** Who the authors of all sources are. */
  readonly authors: () => AuthorGroups;
  /** How words were read that nothing matched. */
  readonly notes: readonly Sentence[];
}

/** So many words that match nothing are looked for as slips of the keyboard; in longer queries the others stay unmatched. */
const typosTried = 5;

/** Looks every word up. A word that matches nothing as stem or prefix is looked for as `word~`, and a note says so. */
export function plan(
  root: QueryNode,
  segments: readonly LiveSegment[],
  { fields, authors }: Pick<Plan, 'fields' | 'authors'>,
): Plan {
  const expansions = new Map<WordNode, Expansion>();
  const notes: Sentence[] = [];
  const forgiving = mapQuery(root, (node) => {
    if (node.kind !== 'word') return node;
    const found = expand(node, segments);
    if (found.frequency > 0 || !forgives(node) || notes.length >= typosTried) return node;
    const near: WordNode = { ...node, match: 'typo' };
    const close = expand(near, segments);
    if (close.frequency === 0) return node;
    expansions.set(near, close);
    notes.push(sentence`No passage has “${node.form}”; words close to it were searched instead.`);
    return near;
  });
  for (const word of allWords(forgiving)) if (!expansions.has(word)) expansions.set(word, expand(word, segments));
  const passages = segments.reduce((sum, segment) => sum + segment.passages, 0);
  const words = segments.reduce((sum, segment) => sum + segment.words, 0);
  const rarity = new Map<WordNode, number>();
  for (const [word, { frequency }] of expansions) rarity.set(word, rarityOf(Math.min(frequency, passages), passages));
  return {
    root: forgiving,
    segments,
    expansions,
    rarity,
    wanted: wantedTexts(forgiving),
    meanLength: passages === 0 ? 1 : Math.max(1, words / passages),
    fields,
    authors,
    notes,
  };
}

function forgives({ form, match }: WordNode): boolean {
  return (match === 'stem' || match === 'typing') && slipsForgiven(form) > 0;
}

/** The inverse document frequency of BM25. Robertson & Zaragoza, The Probabilistic Relevance Framework (2009). */
function rarityOf(frequency: number, passages: number): number {
  return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
}
