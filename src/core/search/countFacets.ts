import { evaluate } from './evaluate.ts';
import { FacetCounter } from './facetCounter.ts';
import type { Facets } from './facets.ts';
import type { Pace } from './pace.ts';
import type { Plan } from './plan.ts';

/** Counts what all matches of a plan are of. Rejects when cancelled. */
export async function facetsOf(plan: Plan, pace: Pace): Promise<Facets> {
  await readRecords(plan, pace);
  const counter = new FacetCounter(plan);
  for (const index of plan.segments.keys()) await countSegment(plan, index, counter, pace);
  return counter.facets();
}

/** Records of stored sources are read here, in slices, and not all at once where authors are told apart. */
async function readRecords({ segments }: Plan, pace: Pace): Promise<void> {
  for (const { liveSources } of segments)
    for (const source of liveSources) {
      void source.metadata;
      if (pace.due) await pace.rest();
    }
}

async function countSegment(plan: Plan, index: number, counter: FacetCounter, pace: Pace): Promise<void> {
  await pace.breathe();
  const { data, sources, sourceOf, tombstones } = plan.segments[index]!;
  const { passages, own } = evaluate(plan, index);
  const matches = new Uint32Array(sources.length);
  for (let at = 0; at < passages.length; at++) {
    const passage = passages[at]!;
    if (own[at] === 0 || tombstones?.[passage] === 1) continue;
    const source = sourceOf[passage]!;
    matches[source]!++;
    counter.addPassage(sources[source]!, passage - data.firstPassage[source]!, data.tiers[passage] === 0);
    if ((at & 255) === 0) await pace.breathe();
  }
  for (let source = 0; source < matches.length; source++) {
    if (matches[source] === 0) continue;
    counter.addSource(sources[source]!, matches[source]!);
    if (pace.due) await pace.rest();
  }
}
