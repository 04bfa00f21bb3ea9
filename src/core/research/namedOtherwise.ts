import type { ActorRegistry } from '../actors/registry.ts';
import type { NamedOtherwise } from '../answers.ts';
import { filterText } from '../search/queryFilters.ts';

/** How many passages match a query. */
type Count = (query: string) => Promise<number>;

/**
 * What the sources have of the actor whose name or alias `query` is, beyond the passages with these words: other names, other scripts, "he said". `undefined` when nobody or
 * more than one bears the name, or there is nothing more.
 */
export async function namedOtherwise(
  query: string,
  registry: ActorRegistry,
  count: Count,
): Promise<NamedOtherwise | undefined> {
  const name = query.trim().replace(/^["“”](.*)["“”]$/u, '$1');
  const [actor, ...others] = registry.byName(name);
  if (!actor || others.length > 0) return undefined;
  const isName = registry.byName(actor.name).length === 1 && filterText('actor', actor.name) !== undefined;
  const value = isName ? actor.name : actor.id;
  const filters = [filterText('actor', value), filterText('speaker', value)];
  if (filters.includes(undefined)) return undefined;
  const all = filters.join(' OR ');
  const more = (await count(all)) - (await count(`${query} (${all})`));
  return more > 0 ? { name: actor.name, count: more, query: `${all} ` } : undefined;
}
