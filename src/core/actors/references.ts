import type { FileFinding } from '../finding.ts';
import { sentence, told } from '../text/sentence.ts';
import type { Span } from '../text/span.ts';
import type { YamlPath } from '../text/yaml.ts';
import type { Actor } from './actor.ts';
import type { FieldReader } from './fieldReader.ts';
import type { ActorRegistry } from './registry.ts';

/** A place in an actor file that names another actor by its id, or somebody who is none in plain words. */
export interface ActorReference extends Span {
  readonly uri: string;
  /** The field, such as `to`. */
  readonly field: string;
  /** As written. */
  readonly id: string;
}

/** The references of an actor whose fields `reader` has. */
export function referencesOf({ uri }: Actor, reader: FieldReader): ActorReference[] {
  const paths: YamlPath[] = [
    ...reader.entries('relation').map((path) => [...path, 'to']),
    ...reader.entries('role').map((path) => [...path, 'of']),
    ...['participant', 'party'].flatMap((field) => reader.entries(field)),
    ['partOf'],
  ];
  return paths.flatMap((path) => {
    const id = reader.at(path);
    if (typeof id !== 'string' || id.trim() === '') return [];
    const field = String(path.findLast((part) => typeof part === 'string'));
    return [{ uri, field, id: id.trim(), ...reader.placeOf(path) }];
  });
}

/** References that look like ids and lead to nobody, each a warning at its place. Plain words, which have a space or a capital, are none. */
export function unknownReferences(references: readonly ActorReference[], registry: ActorRegistry): FileFinding[] {
  return references
    .filter(({ id }) => /^[\p{Ll}\p{N}_-]+$/u.test(id) && registry.byId(id) === undefined)
    .map(({ uri, field, id, start, end }) => ({
      uri,
      code: 'actor.invalid',
      severity: 'warning',
      ...told(sentence`“${field}” names “${id}”, and no actor has this id. Write the actor down, or use plain words.`),
      start,
      end,
    }));
}
