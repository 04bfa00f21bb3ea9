import { keysIn } from '../citations/library/entryKeys.ts';
import { renameInBibliography } from '../citations/library/entryPlaces.ts';
import { foldForSearch } from '../citations/library/entryRow.ts';
import type { Library } from '../citations/library/library.ts';
import { isPlainYaml } from '../citations/library/plainYaml.ts';
import type { FileEdit } from '../citations/library/plan.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { keyEdit } from '../corpus/record.ts';
import { recordKeyEdit } from '../corpus/recordKey.ts';
import type { Source } from '../corpus/source.ts';
import type { FileStore } from '../ports.ts';
import { SaidError } from '../text/saidError.ts';
import { sentence } from '../text/sentence.ts';
import type { BibliographyShelf } from './bibliographyShelf.ts';
import { readText } from './readText.ts';
import { type CitingDraft, renameScope } from './renameScope.ts';

/** Asks what must be written so that `key` is called `newKey`. */
export interface RenameRequest {
  readonly key: string;
  readonly newKey: string;
  /** The draft or bibliography file the key was pointed at in: where it stands for several works, only that one is renamed. */
  readonly from?: string;
  /** The drafts that cite the key. */
  readonly drafts?: readonly CitingDraft[];
  /** Bibliography files besides those already known and those of `drafts`. */
  readonly bibliographies: readonly string[];
  /** Files that are open, as the editor has them. */
  readonly open: readonly { readonly uri: string; readonly text: string }[];
}

/** What a rename changes, the text of the drafts apart. */
export interface RenamePlan {
  readonly files: readonly FileEdit[];
  /** Those of the request's drafts where the key means the work that is renamed. */
  readonly drafts: readonly string[];
}

interface Parts {
  readonly library: Library;
  readonly corpus: Corpus;
  readonly bibliographies: BibliographyShelf;
  readonly files: FileStore;
}

/**
 * The edits of every bibliography file where the key stands for the work that is meant, and of the record of the source that bears it; the drafts that
 * mean it. Rejects when a key is taken or a file cannot be read.
 */
export async function planRename(request: RenameRequest, parts: Parts): Promise<RenamePlan> {
  const { key, newKey, drafts = [], from } = request;
  const { library, bibliographies } = parts;
  if (library.has(key) && library.has(newKey))
    throw new SaidError(sentence`“${newKey}” is already the key of another entry; choose another one.`);
  const read = reader(request, parts.files);
  const named = drafts.flatMap((draft) => draft.bibliographies);
  const texts = new Map<string, string>();
  for (const uri of new Set([...bibliographies.uris, ...request.bibliographies, ...named])) {
    const text = await read(uri).catch(() => undefined);
    if (text !== undefined) texts.set(uri, text);
  }
  const scope = renameScope({ key, texts, drafts, from });
  const edits = [...texts].flatMap(([uri, text]) => (scope.files.has(uri) ? fileEdits(uri, text, request) : []));
  const source = parts.corpus.sourceByKey(key);
  const isMeant = source !== undefined && (scope.work === undefined || isSameWork(source, scope.work));
  return { files: isMeant ? [...edits, ...(await recordEdits(newKey, source, read))] : edits, drafts: scope.drafts };
}

function fileEdits(uri: string, text: string, { key, newKey }: RenameRequest): FileEdit[] {
  const edits = renameInBibliography(uri, text, key, newKey);
  if (edits.length > 0) return [{ uri, edits }];
  if (keysIn(uri, text, [key]).has(key))
    throw new SaidError(sentence`The key “${key}” is not written plainly in ${uri}; rename it there by hand.`);
  return [];
}

/** Whether an entry, by its folded text, is of the source: it has the title. */
function isSameWork({ metadata }: Source, work: string): boolean {
  const { title } = metadata.item;
  return title !== undefined && work.includes(foldForSearch(title));
}

type Read = (uri: string) => Promise<string>;

function reader({ open }: RenameRequest, files: FileStore): Read {
  const texts = new Map(open.map(({ uri, text }) => [uri, text]));
  return async (uri) => texts.get(uri) ?? readText(files, uri);
}

/** The key in the record of the source, which is written down if it was not yet. */
async function recordEdits(newKey: string, source: Source, read: Read): Promise<FileEdit[]> {
  const text = await read(source.uri);
  const sidecarText = source.sidecar === undefined ? undefined : await read(source.sidecar);
  const plain = isPlainYaml(newKey);
  const inSidecar = sidecarText === undefined ? undefined : recordKeyEdit(sidecarText, true, newKey, plain);
  if (inSidecar) return [{ uri: source.sidecar!, edits: [inSidecar] }];
  const hasFrontMatter = /\.(?:md|markdown)$/i.test(source.uri);
  const inSource = hasFrontMatter ? recordKeyEdit(text, false, newKey, plain) : undefined;
  if (inSource) return [{ uri: source.uri, edits: [inSource] }];
  const written = plain ? newKey : JSON.stringify(newKey);
  const { place, create, start, text: line } = keyEdit(written, { text, hasFrontMatter }, sidecarText);
  const uri = place === 'source' ? source.uri : (source.sidecar ?? `${source.uri}.yaml`);
  return [{ uri, ...(create ? { create: true as const } : {}), edits: [{ start, end: start, text: line }] }];
}
