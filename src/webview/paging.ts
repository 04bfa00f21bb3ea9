import type { GroupView, ToView } from './protocol.ts';

/** The groups with those of the next page behind them. A source that goes on is one group; a passage that is there already is not taken twice. */
export function joined(groups: readonly GroupView[], more: readonly GroupView[]): GroupView[] {
  const known = new Set(groups.flatMap(({ hits }) => hits.map(({ passage }) => passage)));
  const all = [...groups];
  for (const group of more) {
    const hits = group.hits.filter(({ passage }) => !known.has(passage));
    const last = all.at(-1);
    if (last?.source === group.source && last.partial === group.partial)
      all[all.length - 1] = { ...last, hits: [...last.hits, ...hits] };
    else if (hits.length > 0) all.push({ ...group, hits });
  }
  return all;
}

export function hitsIn(groups: readonly GroupView[]): number {
  return groups.reduce((sum, group) => sum + group.hits.length, 0);
}

/** How many passages an answer speaks of: those that match, and those that have most of the words. */
export function matchesIn({ total, partial = 0 }: Extract<ToView, { type: 'results' }>): number {
  return total + partial;
}
