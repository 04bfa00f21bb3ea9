import { sentence } from '../text/sentence.ts';
import type { YamlPath } from '../text/yaml.ts';
import { type ActorPosition, type Provenance, type Relation, type Role, relationTypes, type Tension } from './actor.ts';
import type { FieldReader } from './fieldReader.ts';

/** The roles of an actor, in the order of the file. */
export function rolesOf(reader: FieldReader): Role[] {
  return reader.maps(['role']).flatMap((path) => {
    const title = reader.required('title', path);
    const [start, end] = reader.period(path);
    const of = reader.text([...path, 'of']);
    return title === undefined ? [] : [defined<Role>({ title, of, start, end, ...provenance(reader, path) })];
  });
}

/** The relations of an actor; one of an unknown type is a finding. */
export function relationsOf(reader: FieldReader): Relation[] {
  return reader.maps(['relation']).flatMap((path) => {
    const type = reader.required('type', path);
    const to = reader.required('to', path);
    const [start, end] = reader.period(path);
    const status = reader.text([...path, 'status']);
    if (type !== undefined && !isRelationType(type))
      reader.complain([...path, 'type'], sentence`“type” must be one of ${relationTypes.join(', ')}; it is “${type}”.`);
    if (type === undefined || to === undefined || !isRelationType(type)) return [];
    return [defined<Relation>({ type, to, start, end, status, ...provenance(reader, path) })];
  });
}

/** What an actor holds on issues. */
export function positionsOf(reader: FieldReader): ActorPosition[] {
  return reader.maps(['position']).flatMap((path) => {
    const on = reader.required('on', path);
    const text = reader.required('text', path);
    const date = reader.date([...path, 'date']);
    if (on === undefined || text === undefined) return [];
    return [defined<ActorPosition>({ on, text, date, ...provenance(reader, path) })];
  });
}

/** Where accounts differ; a tension needs two sides. */
export function tensionsOf(reader: FieldReader): Tension[] {
  return reader.maps(['tension']).flatMap((path) => {
    const on = reader.required('on', path);
    const sides = termsAt(reader, [...path, 'sides']);
    if (sides.length < 2)
      reader.complain([...path, 'sides'], sentence`A tension needs at least two sides, each with its text.`);
    return on === undefined || sides.length < 2 ? [] : [{ on, sides }];
  });
}

/** What a treaty obliges to, or does not. */
export function termsOf(reader: FieldReader, field: string): (Provenance & { readonly text: string })[] {
  return termsAt(reader, [field]);
}

function termsAt(reader: FieldReader, list: YamlPath): (Provenance & { readonly text: string })[] {
  return reader.maps(list).flatMap((path) => {
    const text = reader.required('text', path);
    return text === undefined ? [] : [defined({ text, ...provenance(reader, path) })];
  });
}

function provenance(reader: FieldReader, path: YamlPath): Provenance {
  return {
    source: reader.text([...path, 'source']),
    locator: reader.text([...path, 'locator']),
    by: reader.text([...path, 'by']),
    inferred: reader.text([...path, 'inferred']),
  };
}

function isRelationType(type: string): type is Relation['type'] {
  return (relationTypes as readonly string[]).includes(type);
}

/** `record` without the fields that are absent. */
function defined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
