import { window } from 'vscode';
import type { ActorRow } from '../../core/answers.ts';
import { mentionAt } from '../language/mentionAt.ts';
import type { Mirror } from '../mirror.ts';

/** The actors that the name at the cursor may mean; none when there is no name of an actor. */
export function actorsHere(mirror: Mirror): ActorRow[] {
  const editor = window.activeTextEditor;
  const mention = editor && mentionAt(editor.document, editor.selection.active, mirror);
  return (mention?.candidates ?? []).flatMap((id) => mirror.actors.get(id) ?? []);
}
