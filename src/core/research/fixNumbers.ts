import type { FileEdit } from '../citations/library/plan.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Numbering } from '../corpus/numbers/numbering.ts';
import { mergeRules, numberingEdits, numberingFile } from '../corpus/numbers/numberingFile.ts';
import type { WrittenFile } from '../corpus/versions/updateSource.ts';
import type { FileStore } from '../ports.ts';
import { applyEdits } from '../text/edit.ts';
import { readText } from './readText.ts';

/**
 * The edits that fix the numbers of the paragraphs of the sources of `keys`, to be made after the citations that print them: from then on no newer rule and no newer reader moves
 * them. Sources whose numbers are fixed, and those without numbers, need none.
 */
export async function fixNumbers(keys: Iterable<string>, corpus: Corpus, files: FileStore): Promise<FileEdit[]> {
  const byFolder = new Map<string, Numbering[]>();
  for (const key of keys) {
    const source = corpus.sourceByKey(key);
    // Of a file that cannot be read any more no number can be fixed; those of the others can.
    const wanted = source && (await corpus.numberingOf(source).catch(() => undefined));
    if (wanted && wanted.fixed !== 'same')
      byFolder.set(wanted.folder, [...(byFolder.get(wanted.folder) ?? []), wanted.numbering]);
  }
  const edits: FileEdit[] = [];
  for (const [folder, numberings] of byFolder) edits.push(...(await fileEdits(folder, numberings, files)));
  return edits;
}

async function fileEdits(folder: string, numberings: readonly Numbering[], files: FileStore): Promise<FileEdit[]> {
  const uri = numberingFile(folder);
  const rules = mergeRules(folder);
  const text = await textIfThere(files, uri);
  if (text !== undefined) return [{ uri, edits: numberingEdits(text, numberings) }];
  const edits: FileEdit[] = [{ uri, create: true, edits: numberingEdits('', numberings) }];
  if ((await textIfThere(files, rules.uri)) === undefined)
    edits.push({ uri: rules.uri, create: true, edits: [{ start: 0, end: 0, text: rules.text }] });
  return edits;
}

/** The file of a folder with `numbering` in place of the earlier one of its source. */
export async function withNumbering(folder: string, numbering: Numbering, files: FileStore): Promise<WrittenFile> {
  const uri = numberingFile(folder);
  const text = (await textIfThere(files, uri)) ?? '';
  return { uri, bytes: new TextEncoder().encode(applyEdits(text, numberingEdits(text, [numbering]))) };
}

/** `undefined` when there is no such file. */
export async function textIfThere(files: FileStore, uri: string): Promise<string | undefined> {
  try {
    return await readText(files, uri);
  } catch {
    return undefined;
  }
}
