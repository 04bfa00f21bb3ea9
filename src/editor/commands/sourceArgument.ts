import { Uri } from 'vscode';
import type { SourceRow } from '../../core/answers.ts';
import { toUri } from '../convert.ts';
import type { Mirror } from '../mirror.ts';
import { activeSource } from '../sources/activeSource.ts';
import { sourceShownBy } from '../sources/sourceUri.ts';
import { objectArgument } from './arguments.ts';

/**
 * Reads the argument `{ source }` of commands on one source. Without it, and with the document that menus of editors hand over, the source in the active
 * editor: `undefined` when there is none. Throws naming the field when the corpus has no such source.
 */
export function sourceArgument(argument: unknown, mirror: Mirror): SourceRow | undefined {
  if (argument instanceof Uri) return mirror.sources.get(sourceShownBy(argument)) ?? activeSource(mirror)?.row;
  if (argument === undefined) return activeSource(mirror)?.row;
  const uri = toUri(objectArgument(argument, 'source').source, 'source');
  const row = mirror.sources.get(sourceShownBy(uri));
  if (!row) throw new Error(`source: the corpus has no source ${uri.toString()}.`);
  return row;
}
