import type { TextEdit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { parseYaml } from '../../text/yaml.ts';
import {
  type ActorPlace,
  actorPlace,
  actorPlaces,
  type Fields,
  idOf,
  isFields,
  lineEndAt,
  lineEndOf,
  sureEdits,
  trimmedEnd,
} from './actorPlace.ts';
import { referEdits, withReferences } from './actorReferences.ts';
import { listed } from './addAlias.ts';
import { commentsIn, segmentAround } from './documentSegments.ts';
import { addField, addToList } from './fieldEdits.ts';
import { inFlow } from './yamlWords.ts';

/** An actor file as it is. */
export interface ActorFileText {
  readonly uri: string;
  readonly text: string;
}

/** The edits of one file. */
export interface FileEdits {
  readonly uri: string;
  readonly edits: readonly TextEdit[];
}

const nameLists: ReadonlySet<string> = new Set(['alias', 'weakAlias', 'standsFor', 'except', 'participant', 'party']);
const statementLists: ReadonlySet<string> = new Set([
  'role',
  'relation',
  'position',
  'tension',
  'obliges',
  'doesNotOblige',
]);

/**
 * Makes one actor of two. The actor `keptId` takes all that `otherId` has: its names (its name as an alias), its statements and the fields it lacks itself; what both
 * state differently, and the comments of the other, are kept as comments. The other's document goes, and what refers to it refers to the kept one. Throws
 * when one of them is missing, or when a file cannot be edited safely; then nothing may be written.
 */
export function mergeActors(files: readonly ActorFileText[], keptId: string, otherId: string): FileEdits[] {
  if (keptId === otherId) throw new Error('An actor cannot be merged with itself.');
  const kept = placeIn(files, keptId);
  const other = placeIn(files, otherId);
  const taken = takeOver(
    kept.place,
    withReferences(other.place.fields, otherId, keptId),
    commentsIn(other.place),
    otherId,
  );
  return files.flatMap(({ uri, text }) => {
    const isOther = uri === other.uri;
    const gone = isOther ? segmentAround(text, other.place.document.spanOf(['id']).start) : undefined;
    const references = actorPlaces(text)
      .filter(({ document }) => !gone || !within(document.spanOf(['id']).start, gone.document))
      .flatMap((place) => referEdits(place, otherId, keptId));
    const edits = [
      ...references,
      ...(uri === kept.uri ? taken.edits : []),
      ...(gone ? [{ ...gone.removal, text: '' }] : []),
    ];
    if (edits.length === 0) return [];
    const expected = parseYaml(text).flatMap((document) => {
      const { value } = document;
      if (gone && within(document.spanOf(['id']).start, gone.document) && isFields(value) && idOf(value) === otherId)
        return [];
      if (!isFields(value)) return [value];
      const own = withReferences(value, otherId, keptId);
      return [uri === kept.uri && idOf(value) === keptId ? { ...own, ...taken.changes } : own];
    });
    return [{ uri, edits: sureEdits(text, inOneOrder(edits), expected) }];
  });
}

function placeIn(files: readonly ActorFileText[], id: string): { readonly uri: string; readonly place: ActorPlace } {
  for (const { uri, text } of files) {
    const place = actorPlace(text, id);
    if (place) return { uri, place };
  }
  throw new Error(`There is no actor “${id}” in these files, or its file is not valid YAML; nothing was changed.`);
}

/** What the kept actor gains, as edits of its file and as its changed fields. */
function takeOver(
  kept: ActorPlace,
  other: Fields,
  comments: readonly string[],
  otherId: string,
): { readonly edits: TextEdit[]; readonly changes: Fields } {
  const edits: TextEdit[] = [];
  const changes: Record<string, unknown> = {};
  const remarks = [...comments];
  const own = withReferences(kept.fields, otherId, String(kept.fields.id));
  for (const [field, value] of withNames(other)) {
    if (nameLists.has(field) || statementLists.has(field)) {
      const there = listed(own, field);
      const known = new Set([...there, ...(field === 'alias' ? [own.name] : [])].map((each) => JSON.stringify(each)));
      const items = (value as unknown[]).filter((each) => !known.has(JSON.stringify(each)));
      if (items.length === 0) continue;
      edits.push(...addToList(kept, field, items, field === 'alias' ? 'name' : undefined));
      changes[field] = [...there, ...items];
    } else if (!Object.hasOwn(own, field)) {
      edits.push(addField(kept, field, value));
      changes[field] = value;
    } else if (JSON.stringify(own[field]) !== JSON.stringify(value))
      remarks.push(`# ${inFlow(field)}: ${inFlow(value)}`);
  }
  if (remarks.length > 0) edits.push(remarkEdit(kept, [`# From “${otherId}”:`, ...remarks]));
  return { edits, changes };
}

/** The fields of the actor that goes, its lists as lists and its name among its aliases. */
function withNames(other: Fields): [string, unknown][] {
  const { id: _id, name, type: _type, ...rest } = other;
  const lists = Object.entries(rest).map(([field, value]): [string, unknown] => [
    field,
    nameLists.has(field) || statementLists.has(field) ? listed(other, field) : value,
  ]);
  const alias = [...new Set([name, ...listed(other, 'alias')])];
  return [['alias', alias], ...lists.filter(([field, value]) => field !== 'alias' && value !== '')];
}

function remarkEdit({ text, document, fields }: ActorPlace, lines: readonly string[]): TextEdit {
  const end = lineEndAt(
    text,
    trimmedEnd(text, { start: document.spanOf([]).start, end: document.spanOf([Object.keys(fields).at(-1)!]).end }),
  );
  return { start: end, end, text: lines.map((line) => lineEndOf(text) + line).join('') };
}

function within(offset: number, span: Span): boolean {
  return span.start <= offset && offset < span.end;
}

/** Edits at one place: those of fields before remarks, as they were given. */
function inOneOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start);
}
