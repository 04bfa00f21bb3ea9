import type { Move } from './events.ts';
import type { GroupView, HitView } from './protocol.ts';

/** Hits that Page Down steps over: about as many as a sidebar shows at once. */
const page = 5;

/** The hits as they stand in the list, from top to bottom. */
export function hitsOf(groups: readonly GroupView[]): HitView[] {
  return groups.flatMap((group) => group.hits);
}

/** The hit of this passage; `undefined` when it is not there. */
export function hitOf(groups: readonly GroupView[], passage: string | undefined): HitView | undefined {
  return hitsOf(groups).find((hit) => hit.passage === passage);
}

/** The passage to go to from `active`, stopping at the ends; `undefined` when there are no hits. */
export function step(groups: readonly GroupView[], active: string | undefined, move: Move): string | undefined {
  const hits = hitsOf(groups);
  const at = hits.findIndex((hit) => hit.passage === active);
  const last = hits.length - 1;
  const index = Math.max(0, Math.min(last, indexAfter(at, last, move)));
  return hits[index]?.passage;
}

function indexAfter(at: number, last: number, move: Move): number {
  switch (move) {
    case 'next':
      return at + 1;
    case 'previous':
      return at - 1;
    case 'nextPage':
      return at + page;
    case 'previousPage':
      return at - page;
    case 'first':
      return 0;
    case 'last':
      return last;
  }
}
