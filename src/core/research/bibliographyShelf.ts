import { formatOf } from '../citations/library/bibliographyFormat.ts';
import type { Library } from '../citations/library/library.ts';
import { decode } from '../corpus/decode.ts';
import type { FileFinding } from '../finding.ts';
import type { FileStore } from '../ports.ts';
import { saidBy } from '../text/saidError.ts';
import { type Sentence, sentence, told } from '../text/sentence.ts';

/** The bibliography files the library is fed from: those of the settings and those drafts name. */
export class BibliographyShelf {
  readonly #files: FileStore;
  readonly #library: Library;
  readonly #unreadable = new Map<string, FileFinding>();
  #fromSettings: ReadonlySet<string> = new Set();
  readonly #fromDrafts = new Set<string>();

  constructor(files: FileStore, library: Library) {
    this.#files = files;
    this.#library = library;
  }

  /** Files that could not be read. Entries that could not are the library's findings. */
  get findings(): readonly FileFinding[] {
    return [...this.#unreadable.values()];
  }

  /** All files, whether or not they can be read. */
  get uris(): readonly string[] {
    return [...new Set([...this.#fromSettings, ...this.#fromDrafts])];
  }

  has(uri: string): boolean {
    return this.#fromSettings.has(uri) || this.#fromDrafts.has(uri);
  }

  /** Takes the files of the settings in place of the earlier ones, and reads all anew. */
  async configure(uris: readonly string[], signal?: AbortSignal): Promise<void> {
    const before = [...this.#fromSettings];
    this.#fromSettings = new Set(uris);
    for (const uri of before) if (!this.has(uri)) this.#drop(uri);
    for (const uri of new Set([...uris, ...this.#fromDrafts])) await this.reload(uri, signal);
  }

  /** Adds files that a draft names; those known already are left as they are. Resolves to whether anything is new. */
  async add(uris: readonly string[], signal?: AbortSignal): Promise<boolean> {
    const fresh = uris.filter((uri) => !this.has(uri));
    for (const uri of fresh) {
      this.#fromDrafts.add(uri);
      await this.reload(uri, signal);
    }
    return fresh.length > 0;
  }

  /** Reads one file again, after it changed. A file that is gone has no entries. */
  async reload(uri: string, signal?: AbortSignal): Promise<void> {
    if (!formatOf(uri))
      return this.#complain(
        uri,
        sentence`Ibid reads .bib, CSL JSON (.json), CSL or Typst YAML (.yaml, .yml) and RIS (.ris) bibliographies.`,
      );
    try {
      const bytes = await this.#files.read(uri, signal);
      this.#library.setFile(uri, decode(bytes));
      this.#unreadable.delete(uri);
      const odd = notUtf8At(bytes);
      if (odd !== undefined)
        this.#complain(
          uri,
          sentence`This file is not in UTF-8: save it as UTF-8, so that entries can be added to it.`,
          odd,
        );
    } catch (error) {
      signal?.throwIfAborted();
      this.#library.removeFile(uri);
      // A draft may name a file that the first citation will create.
      if (this.#fromSettings.has(uri)) this.#complain(uri, saidBy(error));
    }
  }

  #drop(uri: string): void {
    this.#library.removeFile(uri);
    this.#unreadable.delete(uri);
  }

  #complain(uri: string, said: Sentence, at?: number): void {
    const place = at === undefined ? { start: 0, end: 0 } : { start: at, end: at + 1 };
    this.#unreadable.set(uri, { uri, code: 'bibliography.unreadable', severity: 'warning', ...told(said), ...place });
  }
}

/** The offset of the first character that is not UTF-8; `undefined` when all are. */
function notUtf8At(bytes: Uint8Array): number | undefined {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return undefined;
  } catch {
    return Math.max(0, new TextDecoder().decode(bytes).indexOf('\uFFFD'));
  }
}
