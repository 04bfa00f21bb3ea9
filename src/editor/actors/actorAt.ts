import type { Position, TextDocument } from 'vscode';
import { actorIdAt } from '../../core/actors/help/actorHelp.ts';
import type { ActorRow } from '../../core/answers.ts';
import type { Span } from '../../core/text/span.ts';
import { mentionAt } from '../language/mentionAt.ts';
import type { Mirror } from '../mirror.ts';
import { isActorDocument } from './actorDocuments.ts';

/** The actor that a name in a draft or source means for certain, or that an id or name in an actor file is of; with the place of the name. */
export function actorAt(
  document: TextDocument,
  position: Position,
  mirror: Mirror,
): (Span & { readonly row: ActorRow }) | undefined {
  if (isActorDocument(document)) return inActorFile(document, position, mirror);
  const mention = mentionAt(document, position, mirror);
  const row = mention?.candidates.length === 1 ? mirror.actors.get(mention.candidates[0]!) : undefined;
  return mention && row && { row, start: mention.start, end: mention.end };
}

function inActorFile(document: TextDocument, position: Position, mirror: Mirror) {
  const offset = document.offsetAt(position);
  const named = actorIdAt(document.getText(), offset);
  const other = named && mirror.actors.get(named.id);
  if (named && other) return { row: other, start: named.start, end: named.end };
  const line = document.lineAt(position.line);
  const [, before = '', field, quote = '', value = ''] =
    /^(\s*(id|name):\s*)(["']?)(.*?)\3\s*(?:#.*)?$/.exec(line.text) ?? [];
  if (field === undefined) return undefined;
  const own = document.uri.toString();
  const row = [...mirror.actors.values()].find((each) => each.uri === own && each[field as 'id' | 'name'] === value);
  const start = document.offsetAt(line.range.start) + before.length + quote.length;
  return row && start <= offset && offset <= start + value.length
    ? { row, start, end: start + value.length }
    : undefined;
}
