import type { ActorRow } from '../../core/answers.ts';
import type { Mirror } from '../mirror.ts';
import { objectArgument, textField } from './arguments.ts';

/** Reads the argument `{ actor }`, an id. Throws naming the field when no actor has it. */
export function actorArgument(argument: unknown, mirror: Mirror): ActorRow {
  const id = textField(objectArgument(argument, 'actor').actor, 'actor');
  const row = mirror.actors.get(id);
  if (!row) throw new Error(`actor: no actor has the id “${id}”.`);
  return row;
}
