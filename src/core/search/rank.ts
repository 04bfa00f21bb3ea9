import type { SortOrder } from './backend.ts';
import { Best, compareRanked, type Ranked } from './best.ts';
import { evaluate } from './evaluate.ts';
import type { LiveSegment } from './liveSegment.ts';
import { closeness } from './marks.ts';
import type { Plan } from './plan.ts';
import { wantedTexts } from './query.ts';

/** How many passages match, and the best of them, best first. */
export interface Ranking {
  readonly total: number;
  readonly best: readonly Ranked[];
}

/** So many of the best are looked at once more for how near the words stand to each other. Fixed, so that pages fit together. */
const lookedAtTwice = 100;
/** Words side by side raise a score by this share at most. */
const closenessWeight = 0.6;

/** Evaluates the plan over all segments. `most` is how many of the best are wanted. By date, all scores are 0: what is left then are the ties. */
export function rank(plan: Plan, most: number, sort: SortOrder, signal?: AbortSignal): Ranking {
  const best = new Best(Math.max(most, lookedAtTwice));
  let total = 0;
  for (const [index, segment] of plan.segments.entries()) {
    signal?.throwIfAborted();
    const { passages, scores, own } = evaluate(plan, index);
    const gone = segment.tombstones;
    for (let at = 0; at < passages.length; at++) {
      const passage = passages[at]!;
      if (own[at] === 0 || gone?.[passage] === 1) continue;
      total++;
      best.offer(segment, passage, segment.data.tiers[passage]!, sort === 'date' ? 0 : scores[at]!);
    }
  }
  const ranked = best.ranked();
  return { total, best: (sort === 'date' ? ranked : nearFirst(ranked, plan)).slice(0, most) };
}

/** The source number and the text of a ranked passage. */
export function passageOf({ segment, passage }: { readonly segment: LiveSegment; readonly passage: number }) {
  const number = segment.sourceOf[passage]!;
  const source = segment.sources[number]!;
  return { source, passage: source.passages[passage - segment.data.firstPassage[number]!]! };
}

function nearFirst(ranked: readonly Ranked[], plan: Plan): readonly Ranked[] {
  if (wantedTexts(plan.root).length < 2) return ranked;
  const again = ranked.slice(0, lookedAtTwice).map((one) => ({
    ...one,
    score: one.score * (1 + closenessWeight * closeness(plan, one.segment.textOf(one.passage))),
  }));
  return [...again.sort(compareRanked), ...ranked.slice(lookedAtTwice)];
}
