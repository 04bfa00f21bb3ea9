import { keysIn } from '../citations/library/entryKeys.ts';
import { isPlainYaml, renameInBibliography } from '../citations/library/entryPlaces.ts';
import type { Library } from '../citations/library/library.ts';
import type { FileEdit } from '../citations/library/plan.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { keyEdit } from '../corpus/record.ts';
import { recordKeyEdit } from '../corpus/recordKey.ts';
import type { FileStore } from '../ports.ts';
import type { BibliographyShelf } from './bibliographyShelf.ts';
import { readText } from './readText.ts';

/** Asks what must be written so that `key` is called `newKey`, drafts apart. */
export interface RenameRequest {
  readonly key: string;
  readonly newKey: string;
  /** Bibliography files that drafts name, besides those already known. */
  readonly bibliographies: readonly string[];
  /** Files that are open, as the editor has them. */
  readonly open: readonly { readonly uri: string; readonly text: string }[];
}

interface Parts {
  readonly library: Library;
  readonly corpus: Corpus;
  readonly bibliographies: BibliographyShelf;
  readonly files: FileStore;
}

/** The edits of every bibliography file that has the key, and of the record of the source that bears it. Rejects when a key is taken or a file cannot be read. */
export async function planRename(request: RenameRequest, parts: Parts): Promise<FileEdit[]> {
  const { key, newKey } = request;
  const { library, bibliographies } = parts;
  if (library.has(key) && library.has(newKey))
    throw new Error(`“${newKey}” is already the key of another entry; choose another one.`);
  const read = reader(request, parts.files);
  const edits: FileEdit[] = [];
  for (const uri of new Set([...bibliographies.uris, ...request.bibliographies])) {
    const text = await read(uri).catch(() => undefined);
    if (text === undefined) continue;
    const changes = renameInBibliography(uri, text, key, newKey);
    if (changes.length > 0) edits.push({ uri, edits: changes });
    else if (keysIn(uri, text, [key]).has(key))
      throw new Error(`The key “${key}” is not written plainly in ${uri}; rename it there by hand.`);
  }
  return [...edits, ...(await recordEdits(request, parts.corpus, read))];
}

type Read = (uri: string) => Promise<string>;

function reader({ open }: RenameRequest, files: FileStore): Read {
  const texts = new Map(open.map(({ uri, text }) => [uri, text]));
  return async (uri) => texts.get(uri) ?? readText(files, uri);
}

/** The key in the record of the source, which is written down if it was not yet. */
async function recordEdits({ key, newKey }: RenameRequest, corpus: Corpus, read: Read): Promise<FileEdit[]> {
  const source = corpus.sourceByKey(key);
  if (!source) return [];
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
