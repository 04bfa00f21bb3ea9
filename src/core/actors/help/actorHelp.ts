import type { Span } from '../../text/span.ts';
import type { ActorType } from '../actor.ts';
import { type ActorField, actorFields, actorTypeHelp, relationTypeHelp } from './actorFields.ts';
import { type ActorLine, actorLine } from './actorLine.ts';

/** Something that can be typed in an actor file. `insert` is plain text. */
export interface ActorSuggestion {
  readonly label: string;
  readonly insert: string;
  readonly kind: 'field' | 'type' | 'actor' | 'country' | 'citationKey' | 'value';
  readonly description: string;
}

/** What can stand at a place, instead of what stands in the span. */
export interface ActorSuggestions extends Span {
  readonly suggestions: readonly ActorSuggestion[];
}

/** What is known outside the file. */
export interface ActorHelpSources {
  readonly actors: readonly { readonly id: string; readonly name: string; readonly type: ActorType }[];
  /** Citation keys with the label and title of their entries. */
  readonly citationKeys: readonly { readonly key: string; readonly description: string }[];
  /** ISO. */
  readonly today: string;
  /** BCP 47 tag for the names of countries; English when absent. */
  readonly language?: string;
}

/** What may be written at `offset` of an actor file: names of fields that are not there yet, and values. `undefined` where anything may stand. */
export function suggestInActor(text: string, offset: number, sources: ActorHelpSources): ActorSuggestions | undefined {
  const line = actorLine(text, offset);
  if (!line) return undefined;
  const fields = fieldsUnder(line.parents);
  if (line.key === undefined) return { ...line.span, suggestions: fieldSuggestions(fields, line) };
  const field = fields.find(({ name }) => name === line.key);
  const suggestions = field ? valuesOf(field, sources) : [];
  return suggestions.length === 0 ? undefined : { ...line.span, suggestions };
}

/** The field whose name stands at `offset` of an actor file; `undefined` when none does. */
export function actorFieldAt(text: string, offset: number): (Span & { readonly field: ActorField }) | undefined {
  const rest = /^[\w-]*/.exec(text.slice(offset, offset + 40))![0].length;
  const line = actorLine(text, offset + rest);
  if (!line || line.key !== undefined || text[line.span.end] !== ':') return undefined;
  const name = text.slice(line.span.start, line.span.end);
  const field = fieldsUnder(line.parents).find((each) => each.name === name);
  return field && { ...line.span, field };
}

/** The id of another actor that stands at `offset`, with its span: after `to:`, `of:`, `partOf:` and in lists of parties and participants. */
export function actorIdAt(text: string, offset: number): (Span & { readonly id: string }) | undefined {
  const rest = /^[^\s,\]}"'#]*/.exec(text.slice(offset, offset + 100))![0].length;
  const line = actorLine(text, offset + rest);
  const field = line && fieldsUnder(line.parents).find(({ name }) => name === line.key);
  if (!line || !field || (field.kind !== 'actor' && field.kind !== 'actors')) return undefined;
  const id = text.slice(line.span.start, line.span.end);
  return id === '' ? undefined : { ...line.span, id };
}

function fieldsUnder(parents: readonly string[]): readonly ActorField[] {
  let fields = actorFields;
  for (const parent of parents) fields = fields.find(({ name }) => name === parent)?.fields ?? [];
  return fields;
}

function fieldSuggestions(fields: readonly ActorField[], { present, hasColon }: ActorLine): ActorSuggestion[] {
  const open = fields.filter(({ name }) => !present.has(name));
  return open.map(({ name, description }) => ({
    label: name,
    insert: hasColon ? name : `${name}: `,
    kind: 'field',
    description,
  }));
}

function valuesOf({ kind }: ActorField, sources: ActorHelpSources): ActorSuggestion[] {
  const described = (help: Readonly<Record<string, string>>) =>
    Object.entries(help).map(
      ([label, description]): ActorSuggestion => ({ label, insert: label, kind: 'type', description }),
    );
  if (kind === 'actorType') return described(actorTypeHelp);
  if (kind === 'relationType') return described(relationTypeHelp);
  if (kind === 'country') return countries(sources.language ?? 'en');
  if (kind === 'citationKey')
    return sources.citationKeys.map(({ key, description }) => ({
      label: key,
      insert: key,
      kind: 'citationKey',
      description,
    }));
  if (kind === 'actor' || kind === 'actors')
    return sources.actors.map(({ id, name, type }) => ({
      label: id,
      insert: id,
      kind: 'actor',
      description: `${name} · ${type}`,
    }));
  if (kind === 'date')
    return [{ label: sources.today, insert: `"${sources.today}"`, kind: 'value', description: 'Today.' }];
  return [];
}

/** The codes of ISO 3166-1 that the platform knows names of. */
function countries(language: string): ActorSuggestion[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((first) =>
    letters.flatMap((second): ActorSuggestion[] => {
      const name = noCountry.test(first + second) ? undefined : names.of(first + second);
      const code = (first + second).toLowerCase();
      return name === undefined ? [] : [{ label: code, insert: plainCode(code), kind: 'country', description: name }];
    }),
  );
}

const noCountry =
  /^(?:EU|EZ|UN|ZZ|X[ABC-JL-Z]|Q[M-Z]|DG|EA|IC|AC|CP|CQ|TA|SU|DD|YD|YU|CS|AN|BU|ZR|TP|FX|NT|VD|RH|HV|DY|NH|UK)$/;

/** Norway's code is a word for "no" to some readers of YAML. */
function plainCode(code: string): string {
  return code === 'no' ? '"no"' : code;
}
