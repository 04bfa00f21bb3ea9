import { applyEdits, type TextEdit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { parseYaml, type YamlDocument } from '../../text/yaml.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** An actor where it is written, in a form that can be edited. */
export interface ActorPlace {
  readonly text: string;
  readonly document: YamlDocument;
  readonly fields: Fields;
}

/** The first document of an actor file whose `id` is this; `undefined` when none is, or when it is no valid YAML. */
export function actorPlace(text: string, id: string): ActorPlace | undefined {
  return actorPlaces(text).find(({ fields }) => idOf(fields) === id);
}

/** The documents of an actor file that are maps without mistakes. */
export function actorPlaces(text: string): ActorPlace[] {
  return parseYaml(text).flatMap((document) => {
    const fields = document.value;
    return document.problems.length === 0 && isFields(fields) ? [{ text, document, fields }] : [];
  });
}

/** The `id` of an actor's fields. */
export function idOf({ id }: Fields): string | undefined {
  return typeof id === 'string' ? id.trim() : undefined;
}

/** Like {@link actorPlace}, but throws for the user when there is none. */
export function requiredPlace(text: string, id: string): ActorPlace {
  const place = actorPlace(text, id);
  if (!place)
    throw new Error(
      `The actor “${id}” is not in its file any more, or the file is not valid YAML; nothing was changed.`,
    );
  return place;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values of YAML say the same, in any order of fields. */
function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, at) => sameValue(each, b[at]));
  if (!isFields(a) || !isFields(b)) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]))
  );
}

/**
 * `edits`, once it is sure that with them the text reads as `expected`, document by document. Throws, so that nothing is written, when it does not: anchors and
 * other rare forms have to be edited by hand.
 */
export function sureEdits(text: string, edits: readonly TextEdit[], expected: readonly unknown[]): TextEdit[] {
  const read = parseYaml(applyEdits(text, edits));
  const isRead = read.every(({ problems }, at) => problems.length === 0 || expected[at] === undefined);
  if (
    !isRead ||
    !sameValue(
      read.map(({ value }) => value),
      expected,
    )
  )
    throw new Error(
      'This actor is written in a form that Ibid cannot change safely. Edit the file by hand; nothing was changed.',
    );
  return [...edits];
}

/** Where the value at `span` ends, without the line end that a block value takes in. */
export function trimmedEnd(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** The end of the line that `offset` is in: before its line end. */
export function lineEndAt(text: string, offset: number): number {
  const found = /\r?\n/g;
  found.lastIndex = offset;
  return found.exec(text)?.index ?? text.length;
}

/** The line end a file uses. */
export function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
