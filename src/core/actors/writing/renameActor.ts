import type { TextEdit } from '../../text/edit.ts';
import { requiredPlace, sureEdits } from './actorPlace.ts';
import { listed, withFields } from './addAlias.ts';
import { addToList, replaceField } from './fieldEdits.ts';

/**
 * The edits that change the name of an actor in its file and keep the old one as an alias; the id never changes. None when it has that name. Throws when the actor
 * is not in the file, when the name has no letter, or when the file cannot be edited safely.
 */
export function renameActor(text: string, actorId: string, newName: string): TextEdit[] {
  const name = newName.trim().replace(/\s+/g, ' ');
  if (!/[\p{L}\p{N}]/u.test(name)) throw new Error(`“${newName}” is no name: it has no letter. Nothing was changed.`);
  const place = requiredPlace(text, actorId);
  const old = String(place.fields.name ?? '').trim();
  if (old === name) return [];
  const alias = listed(place.fields, 'alias');
  const isNew = old !== '' && !alias.includes(old);
  const edits = [replaceField(place, 'name', name), ...(isNew ? addToList(place, 'alias', [old], 'name') : [])];
  return sureEdits(text, edits, withFields(text, place, { name, ...(isNew && { alias: [...alias, old] }) }));
}
