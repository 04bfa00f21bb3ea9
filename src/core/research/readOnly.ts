import type { FileEdit } from '../citations/library/plan.ts';
import type { FileStore } from '../ports.ts';
import { SaidError } from '../text/saidError.ts';
import { sentence } from '../text/sentence.ts';

/** `edits`, once it is known that their files can be written; rejects, naming the file and what to do, when one cannot. The draft itself is open. */
export async function requireWritable(
  edits: readonly FileEdit[],
  draft: string,
  files: FileStore,
): Promise<readonly FileEdit[]> {
  for (const edit of edits) {
    if (edit.uri === draft || !(await isReadOnly(edit, files))) continue;
    const name = decodeURI(edit.uri.slice(edit.uri.lastIndexOf('/') + 1));
    throw new SaidError(
      sentence`The bibliography ${name} is read-only and lacks the entry; nothing was written. Make the file writable, or name another bibliography in the draft.`,
    );
  }
  return edits;
}

/** Those of `edits` whose files can be written: a record of a source that cannot is left as it is. */
export async function onlyWritable(edits: readonly FileEdit[], files: FileStore): Promise<readonly FileEdit[]> {
  const writable: FileEdit[] = [];
  for (const edit of edits) if (!(await isReadOnly(edit, files))) writable.push(edit);
  return writable;
}

async function isReadOnly({ uri, create }: FileEdit, files: FileStore): Promise<boolean> {
  return create !== true && (await files.entry?.(uri))?.readOnly === true;
}
