import { keysIn } from '../citations/library/entryKeys.ts';
import { readBibliography } from '../citations/library/readBibliography.ts';

/** A draft that cites a key, and the bibliography files it names, in order. */
export interface CitingDraft {
  readonly uri: string;
  readonly bibliographies: readonly string[];
}

/** What a key stands for in several bibliography files, of which only some may be meant. */
export interface KeyHolders {
  readonly key: string;
  /** The texts of all files by their URI, in the order in which the library takes them. */
  readonly texts: ReadonlyMap<string, string>;
  readonly drafts: readonly CitingDraft[];
  /** The draft or bibliography file the key was pointed at in; absent when it is not known. */
  readonly from?: string;
}

/** The files and drafts where a key stands for the work that is meant. */
export interface RenameScope {
  readonly files: ReadonlySet<string>;
  readonly drafts: readonly string[];
  /** The folded text of the entry that is meant, when the key stands for other works too. */
  readonly work?: string;
}

/**
 * Where `key` means what it means at `from`: a draft takes the entry of the first of its bibliographies that has it, else that of the first file. A key that
 * stands for one work only is meant everywhere, copies in several files among them.
 */
export function renameScope(holders: KeyHolders): RenameScope {
  const { key, texts, drafts, from } = holders;
  const having = [...texts].filter(([uri, text]) => keysIn(uri, text, [key]).has(key));
  const works = having.length > 1 ? new Map(having.map(([uri, text]) => [uri, workIn(uri, text, key)])) : new Map();
  if (new Set(works.values()).size < 2) {
    return { files: new Set(texts.keys()), drafts: drafts.map(({ uri }) => uri) };
  }
  const [usual] = works.values();
  const workOf = ({ bibliographies }: CitingDraft) => {
    const named = bibliographies.find((uri) => works.has(uri));
    return named === undefined ? usual : works.get(named);
  };
  const draft = drafts.find(({ uri }) => uri === from);
  const meant: string = (from !== undefined && works.get(from)) || (draft ? workOf(draft) : usual);
  const touched = drafts.filter((each) => workOf(each) === meant);
  // A file without such an entry may refer to it, and is read together with it.
  const beside = new Set(touched.flatMap(({ bibliographies }) => bibliographies).filter((uri) => !works.has(uri)));
  const own = [...works].filter(([, work]) => work === meant).map(([uri]) => uri);
  return { files: new Set([...own, ...beside]), drafts: touched.map(({ uri }) => uri), work: meant };
}

function workIn(uri: string, text: string, key: string): string {
  const entries = readBibliography(uri, text)?.entries ?? [];
  const entry = entries.find((each) => each.key === key) ?? entries.find(({ aliases }) => aliases?.includes(key));
  return entry?.search ?? '';
}
