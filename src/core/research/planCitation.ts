import type { CslItem } from '../citations/item.ts';
import { type FileEdit, planBibliography } from '../citations/library/plan.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { keyEdit } from '../corpus/record.ts';
import { isMarkdown } from '../corpus/recordForm.ts';
import { recordKeySpan } from '../corpus/recordKey.ts';
import type { FileStore } from '../ports.ts';
import type { DocumentLanguage } from '../text/language.ts';
import { SaidError } from '../text/saidError.ts';
import { sentence } from '../text/sentence.ts';
import { fixNumbers, textIfThere } from './fixNumbers.ts';
import { onlyWritable, requireWritable } from './readOnly.ts';
import { readText } from './readText.ts';

/** A bibliography file; without `text` it does not exist yet. */
export interface PossibleFile {
  readonly uri: string;
  readonly text?: string;
  /** Set when the file, or the place it would be made at, cannot be written. */
  readonly readOnly?: true;
}

/** Asks what must be written so that `keys` can be cited in a draft. Texts are those of the editor, saved or not. */
export interface CitePlanRequest {
  readonly language: DocumentLanguage;
  readonly documentUri: string;
  readonly documentText: string;
  /** The files the draft names, in order. */
  readonly bibliographies: readonly PossibleFile[];
  /** The default files beside the draft; empty for a draft that has no place yet. */
  readonly beside: readonly PossibleFile[];
  readonly keys: readonly string[];
}

/**
 * The edits that make `keys` citable: an entry in the draft's bibliography for each that it lacks. `written` are entries as their authors wrote them, by key, for a file of their
 * format.
 */
export async function planCitation(
  request: CitePlanRequest,
  item: (key: string) => Promise<CslItem | undefined>,
  files: FileStore,
  written?: ReadonlyMap<string, string>,
): Promise<readonly FileEdit[]> {
  const items: CslItem[] = [];
  for (const key of new Set(request.keys)) {
    const found = await item(key);
    if (!found)
      throw new SaidError(sentence`No source and no bibliography entry has the key “${key}”; nothing was written.`);
    items.push(found);
  }
  return requireWritable(planBibliography({ ...request, items, written }), request.documentUri, files);
}

/**
 * What is kept beside the sources of `keys` once they are cited: the key in the record of each that is cited for the first time, and the numbers of its paragraphs. The citations
 * stand without it, so what cannot be read or written is left out. Never rejects.
 */
export async function planRecords(
  keys: Iterable<string>,
  corpus: Corpus,
  files: FileStore,
): Promise<readonly FileEdit[]> {
  const wanted = [...new Set(keys)];
  const edits: FileEdit[] = [];
  const add = async (plan: Promise<readonly FileEdit[]>) => edits.push(...(await plan.catch(() => [])));
  for (const key of wanted) await add(keyEdits(key, corpus, files));
  await add(fixNumbers(wanted, corpus, files));
  return onlyWritable(edits, files);
}

/** Writes the key into the source's record when it stands nowhere yet; what the files say now decides, not what was read of them. */
async function keyEdits(key: string, corpus: Corpus, files: FileStore): Promise<FileEdit[]> {
  const source = corpus.sourceByKey(key);
  if (source?.metadata.origins.id !== 'inferred') return [];
  const sidecar = source.sidecar ?? `${source.uri}.yaml`;
  const sidecarText = await textIfThere(files, sidecar);
  const hasFrontMatter = isMarkdown(source.uri);
  const text = hasFrontMatter ? await readText(files, source.uri) : '';
  if (recordKeySpan(text, false) || (sidecarText !== undefined && recordKeySpan(sidecarText, true))) return [];
  const { place, create, start, text: line } = keyEdit(key, { text, hasFrontMatter }, sidecarText);
  const uri = place === 'source' ? source.uri : sidecar;
  return [{ uri, ...(create ? { create: true as const } : {}), edits: [{ start, end: start, text: line }] }];
}
