import { atOnce } from '../slices.ts';
import type { SortOrder } from './backend.ts';
import { Best, compareRanked, type Ranked, type Ranking } from './best.ts';
import { offerNewest } from './byDate.ts';
import { evaluate } from './evaluate.ts';
import { type Hits, ownOnly } from './hits.ts';
import type { LiveSegment } from './liveSegment.ts';
import { closeness } from './marks.ts';
import { evaluateMost, loosened } from './most.ts';
import type { Plan } from './plan.ts';
import { wantedTexts } from './query.ts';
import { insideFactor } from './saidWords.ts';
import { isStart, rankingStart } from './starts.ts';

/** So many of the best are looked at once more for how near the words stand to each other. Fixed, so that pages fit together. */
const lookedAtTwice = 100;
/** Words side by side raise a score by this share at most. */
const closenessWeight = 0.6;

/** What is ranked, and how many of the best are wanted. By date, all scores are 0: what is left then are the ties. */
export interface Wanted {
  readonly most: number;
  readonly sort: SortOrder;
}

/** Ranks the passages that match the whole query. */
export function rank(plan: Plan, wanted: Wanted, signal?: AbortSignal): Ranking {
  if (wanted.sort === 'relevance' && isStart(plan.root)) {
    signal?.throwIfAborted();
    return atOnce(rankingStart(plan, plan.root, wanted.most));
  }
  return ranked(plan, wanted, (segment) => evaluate(plan, segment), new Map(), signal);
}

/** Ranks the passages that have most of the query without those in `complete`, which have all of it. */
export function rankMost(plan: Plan, wanted: Wanted, complete: readonly Ranked[], signal?: AbortSignal): Ranking {
  const loose = loosened(plan);
  if (!loose) return { total: 0, best: [] };
  const without = new Map(plan.segments.map((segment) => [segment, new Set<number>()]));
  for (const { segment, passage } of complete) without.get(segment)?.add(passage);
  return ranked(plan, wanted, (segment) => evaluateMost(plan, segment, loose), without, signal);
}

function ranked(
  plan: Plan,
  { most, sort }: Wanted,
  hitsIn: (segment: number) => Hits,
  without: ReadonlyMap<LiveSegment, ReadonlySet<number>>,
  signal?: AbortSignal,
): Ranking {
  const room = Math.max(most, lookedAtTwice);
  const best = new Best(room);
  const isUnscored = sort === 'date' || wantedTexts(plan.root).length === 0;
  let total = 0;
  for (const [index, segment] of plan.segments.entries()) {
    signal?.throwIfAborted();
    const gone = segment.tombstones;
    const left = without.get(segment);
    if (isUnscored) {
      const hits = ownOnly(hitsIn(index), (passage) => gone?.[passage] !== 1 && !left?.has(passage));
      total += hits.passages.length;
      offerNewest(segment, hits, room, best);
      continue;
    }
    const { passages, scores, own } = hitsIn(index);
    for (let at = 0; at < passages.length; at++) {
      const passage = passages[at]!;
      if (own[at] === 0 || gone?.[passage] === 1 || left?.has(passage)) continue;
      total++;
      best.offer(segment, passage, segment.data.tiers[passage]!, scores[at]!);
    }
  }
  const all = best.ranked();
  return { total, best: (sort === 'date' ? all : nearFirst(all, plan)).slice(0, most) };
}

/** The source number and the text of a ranked passage. */
export function passageOf({ segment, passage }: { readonly segment: LiveSegment; readonly passage: number }) {
  const number = segment.sourceOf[passage]!;
  const source = segment.sources[number]!;
  return { source, passage: source.passages[passage - segment.data.firstPassage[number]!]! };
}

/** The best once more: higher where the words stand near each other, and where a filter wants them. */
function nearFirst(ranked: readonly Ranked[], plan: Plan): readonly Ranked[] {
  const inside = insideFactor(plan);
  if (wantedTexts(plan.root).length < 2 && !inside) return ranked;
  const again = ranked.slice(0, lookedAtTwice).map((one) => {
    const text = one.segment.textOf(one.passage);
    const near = 1 + closenessWeight * closeness(plan, text);
    return { ...one, score: one.score * near * (inside?.(one, text) ?? 1) };
  });
  return [...again.sort(compareRanked), ...ranked.slice(lookedAtTwice)];
}
