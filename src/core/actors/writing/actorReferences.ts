import type { TextEdit } from '../../text/edit.ts';
import type { YamlPath } from '../../text/yaml.ts';
import { type ActorPlace, type Fields, isFields } from './actorPlace.ts';
import { inFlow } from './yamlWords.ts';

/** Where an actor's fields name other actors by their ids: `role.of` is the `of` of each role. */
const referring: readonly (readonly [list: string, key?: string])[] = [
  ['role', 'of'],
  ['relation', 'to'],
  ['participant'],
  ['party'],
  ['partOf'],
  ['standsFor'],
];

/** The paths in an actor's fields whose value is the id `id`. */
function referencesTo(fields: Fields, id: string): YamlPath[] {
  return referring.flatMap(([field, key]) => {
    const value = fields[field];
    const entries: [YamlPath, unknown][] = Array.isArray(value)
      ? value.map((entry, at) => [[field, at], entry])
      : [[[field], value]];
    return entries.flatMap(([path, entry]) => {
      if (key === undefined) return entry === id ? [path] : [];
      return isFields(entry) && entry[key] === id ? [[...path, key]] : [];
    });
  });
}

/** The edits that let an actor's fields refer to `newId` instead of `id`; quotes stay. */
export function referEdits({ text, document, fields }: ActorPlace, id: string, newId: string): TextEdit[] {
  return referencesTo(fields, id).map((path) => {
    const { start, end } = document.spanOf(path);
    const source = text.slice(start, end).trimEnd();
    const quote = /^["']/.exec(source)?.[0] as '"' | "'" | undefined;
    return { start, end: start + source.length, text: inFlow(newId, quote) };
  });
}

/** `fields` with every reference to `id` made one to `newId`. */
export function withReferences(fields: Fields, id: string, newId: string): Fields {
  const paths = new Set(referencesTo(fields, id).map((path) => JSON.stringify(path)));
  const changed = (value: unknown, path: YamlPath): unknown => {
    if (paths.has(JSON.stringify(path))) return newId;
    if (Array.isArray(value)) return value.map((each, at) => changed(each, [...path, at]));
    if (!isFields(value) || path.length > 2) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, changed(each, [...path, key])]));
  };
  return changed(fields, []) as Fields;
}
