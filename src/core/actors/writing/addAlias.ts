import type { TextEdit } from '../../text/edit.ts';
import { parseYaml } from '../../text/yaml.ts';
import { type ActorPlace, type Fields, idOf, isFields, requiredPlace, sureEdits } from './actorPlace.ts';
import { addToList } from './fieldEdits.ts';

/**
 * The edits that give an actor of a file one more name; none when it has that name. A name that it had as a weak one stays there too, which does no harm.
 * Throws when the actor is not in the file, when the name has no letter, or when the file cannot be edited safely.
 */
export function addAlias(text: string, actorId: string, alias: string, weak = false): TextEdit[] {
  const name = alias.trim().replace(/\s+/g, ' ');
  if (!/[\p{L}\p{N}]/u.test(name)) throw new Error(`“${alias}” is no name: it has no letter. Nothing was changed.`);
  const place = requiredPlace(text, actorId);
  const field = weak ? 'weakAlias' : 'alias';
  const known = weak ? ['name', 'alias', 'weakAlias'] : ['name', 'alias'];
  if (known.some((each) => listed(place.fields, each).includes(name))) return [];
  const edits = addToList(place, field, [name], weak && Object.hasOwn(place.fields, 'alias') ? 'alias' : 'name');
  return sureEdits(text, edits, withFields(text, place, { [field]: [...listed(place.fields, field), name] }));
}

/** The entries of a list that may be one entry alone or absent. */
export function listed(fields: Fields, field: string): unknown[] {
  const value = fields[field];
  if (value === undefined || value === null || value === '') return [];
  return Array.isArray(value) ? value : [value];
}

/** The values of all documents of a file, those of the actor at `place` with `changes`. */
export function withFields(text: string, place: ActorPlace, changes: Fields): unknown[] {
  const id = idOf(place.fields);
  let isDone = false;
  return parseYaml(text).map(({ value }) => {
    if (isDone || !isFields(value) || idOf(value) !== id) return value;
    isDone = true;
    return { ...value, ...changes };
  });
}
