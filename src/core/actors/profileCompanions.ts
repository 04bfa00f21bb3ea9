import type { ActorType } from './actor.ts';
import { actorsIn, type PassageMentions } from './mentions.ts';
import type { ActorRegistry } from './registry.ts';

/** Somebody who stands in the same passages. */
export interface CompanionNode {
  readonly id: string;
  readonly name: string;
  readonly type: ActorType;
  /** The passages that mention both. */
  readonly passages: number;
}

/** Two companions that stand together in passages which mention the actor; ids. */
export interface CompanionLink {
  readonly a: string;
  readonly b: string;
  readonly passages: number;
}

/** Who appears with an actor: the most frequent companions, the ties between them, and how many companions there are in all. */
export interface CompanionGraph {
  readonly nodes: readonly CompanionNode[];
  readonly links: readonly CompanionLink[];
  readonly total: number;
}

/**
 * Counts who stands with `actor` in `passages`, which all mention it. At most `most` companions, the most frequent first and equals by name; the ties are counted
 * between those only, so that the work stays within passages × most².
 */
export function companionGraph(
  actor: string,
  passages: readonly PassageMentions[],
  registry: ActorRegistry,
  most: number,
): CompanionGraph {
  const sets = passages.map(({ mentions }) => [...actorsIn(mentions)].filter((id) => id !== actor));
  const counts = counted(sets.flat());
  const known = [...counts].flatMap(([id, count]): CompanionNode[] => {
    const found = registry.byId(id);
    return found ? [{ id, name: found.name, type: found.type, passages: count }] : [];
  });
  const sorted = known.sort((a, b) => b.passages - a.passages || a.name.localeCompare(b.name));
  const nodes = sorted.slice(0, most);
  return { nodes, links: linksBetween(new Set(nodes.map(({ id }) => id)), sets), total: known.length };
}

function linksBetween(shown: ReadonlySet<string>, sets: readonly (readonly string[])[]): CompanionLink[] {
  const links = new Map<string, { a: string; b: string; passages: number }>();
  for (const ids of sets) {
    const here = ids.filter((id) => shown.has(id)).sort();
    for (const [at, a] of here.entries())
      for (const b of here.slice(at + 1)) {
        const key = `${a}\n${b}`;
        const link = links.get(key);
        if (link) link.passages++;
        else links.set(key, { a, b, passages: 1 });
      }
  }
  return [...links.values()].sort((a, b) => b.passages - a.passages);
}

function counted(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
