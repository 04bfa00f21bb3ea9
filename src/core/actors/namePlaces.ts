import type { Span } from '../text/span.ts';
import type { Actor } from './actor.ts';
import type { FieldReader } from './fieldReader.ts';

/** Where a name or alias is written in the file of its actor. */
export interface NamePlace extends Span {
  readonly actor: Actor;
  /** As the actor has it. */
  readonly text: string;
}

/** The places of the names of an actor, whose fields `reader` has, that always name it. */
export function namePlacesOf(actor: Actor, reader: FieldReader): NamePlace[] {
  return [['name'], ...reader.entries('alias')].flatMap((path) => {
    const written = reader.at(path);
    if (typeof written !== 'string') return [];
    return [{ actor, text: written.trim(), ...reader.placeOf(path) }];
  });
}
