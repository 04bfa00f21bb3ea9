import { Location, Uri } from 'vscode';
import type { ActorRow } from '../../core/answers.ts';
import { rangesIn } from '../convert.ts';
import { currentText } from '../files.ts';

/** Where an actor is written: its `id`. `undefined` when its file cannot be read any more. */
export async function actorLocation({ uri: file, id, start }: ActorRow): Promise<Location | undefined> {
  const uri = Uri.parse(file, true);
  const text = await currentText(uri);
  return text === undefined ? undefined : new Location(uri, rangesIn(text)({ start, end: start + id.length }));
}
