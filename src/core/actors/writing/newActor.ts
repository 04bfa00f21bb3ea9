import type { TextEdit } from '../../text/edit.ts';
import { parseYaml } from '../../text/yaml.ts';
import type { ActorType } from '../actor.ts';
import { isFields, lineEndOf, sureEdits } from './actorPlace.ts';
import { readableId } from './readableId.ts';
import { fieldLines } from './yamlWords.ts';

/** What a new actor is known by. Other fields of an actor file may be given too, in the order they are to stand in. */
export interface NewActorFields {
  /** Made of the name when absent. */
  readonly id?: string;
  readonly type: ActorType;
  readonly name: string;
  readonly alias?: readonly string[];
  readonly weakAlias?: readonly string[];
  readonly [field: string]: unknown;
}

/** A new actor: its id, and the edits that write it at the end of a file, which is empty when it is new. */
export interface NewActor {
  readonly id: string;
  /** A name for a file of its own, such as `dmitry-peskov.yaml`. */
  readonly fileName: string;
  readonly edits: readonly TextEdit[];
}

/**
 * Writes an actor at the end of `text`, or in a file that does not exist yet. `taken`: the ids of the actors known. Throws when the id that is wished for is taken, or
 * when the file has a mistake at its end that would swallow the actor.
 */
export function newActor(
  text: string | undefined,
  fields: NewActorFields,
  taken: ReadonlySet<string> = new Set(),
): NewActor {
  const whole = text ?? '';
  const documents = parseYaml(whole);
  // A separator at the end has begun the next document already.
  const isOpen = documents.length === 0 || documents.at(-1)!.value === '';
  const stated = documents.length > 0 && isOpen ? documents.slice(0, -1) : documents;
  const known = new Set([...taken, ...documents.flatMap(({ value }) => (isFields(value) ? [String(value.id)] : []))]);
  const id = fields.id ?? readableId(fields.name, known);
  if (known.has(id)) throw new Error(`There is an actor “${id}” already; nothing was written.`);
  const { type, name, id: _id, ...rest } = fields;
  const wanted = Object.entries({ id, type, name: name.trim(), ...rest }).filter(([, value]) => isStated(value));
  const lineEnd = lineEndOf(whole);
  const lines = wanted.map(([field, value]) => fieldLines(field, value, lineEnd) + lineEnd).join('');
  const edit = { start: whole.length, end: whole.length, text: divider(whole, isOpen, lineEnd) + lines };
  const expected = [...stated.map(({ value }) => value), Object.fromEntries(wanted)];
  return { id, fileName: `${readableId(id)}.yaml`, edits: sureEdits(whole, [edit], expected) };
}

function isStated(value: unknown): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** What stands between the end of a file and an actor added to it. */
function divider(text: string, isOpen: boolean, lineEnd: string): string {
  const line = text === '' || text.endsWith('\n') ? '' : lineEnd;
  return isOpen ? line : `${line}---${lineEnd}`;
}
