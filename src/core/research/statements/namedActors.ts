import { namesOf } from '../../actors/actorNames.ts';
import type { ActorRegistry } from '../../actors/registry.ts';
import { tokenize } from '../../text/tokens.ts';

/**
 * The ids of the actors that `text` names in a filter: by id or by a whole name, whatever its case and diacritics; when there is none, by words in a row of a name or by the
 * beginning of an id. Unless it is `whole`, the last word may be half typed.
 */
export function namedActors(text: string, whole: boolean, registry: ActorRegistry): ReadonlySet<string> {
  const id = registry.byId(text.trim())?.id;
  const exact = new Set([...(id === undefined ? [] : [id]), ...registry.byName(text).map((actor) => actor.id)]);
  if (exact.size > 0) return exact;
  const wanted = tokenize(text).map(({ folded }) => folded);
  const start = text.trim().toLowerCase();
  const fits = (name: string) =>
    hasInARow(
      tokenize(name).map(({ folded }) => folded),
      wanted,
      whole,
    );
  return new Set(
    registry.actors
      .filter(
        (actor) =>
          (!whole && start !== '' && actor.id.startsWith(start)) || namesOf(actor).some(({ text: name }) => fits(name)),
      )
      .map((actor) => actor.id),
  );
}

/** Whether `wanted` stands in a row in `words`; unless it is `whole`, the last one may be the beginning of a word. */
export function hasInARow(words: readonly string[], wanted: readonly string[], whole: boolean): boolean {
  if (wanted.length === 0) return false;
  return words.some((_, at) =>
    wanted.every((word, index) => {
      const there = words[at + index];
      return !whole && index === wanted.length - 1 ? there?.startsWith(word) === true : there === word;
    }),
  );
}
