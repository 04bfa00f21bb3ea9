import type { FileEntry, FileStore } from '../ports.ts';
import { decode } from './decode.ts';
import { type Excludes, globTest, ignoreFileTest, type PathTest } from './ignored.ts';

/** A folder from which patterns count, and their test. */
interface Level {
  /** With a slash at its end. */
  readonly base: string;
  readonly test: PathTest;
}

/**
 * Files without those that `files.exclude` or a `.gitignore` leaves out. A folder that is listed by name is read even where it is left out itself: a corpus
 * that is kept out of a repository is still the corpus. Reading a file by its name is always possible.
 */
export class IgnoringFiles implements FileStore {
  readonly #files: FileStore;
  #excludes: readonly Excludes[] = [];
  #folders: readonly string[] = [];

  constructor(files: FileStore) {
    this.#files = files;
  }

  /** What is left out from now on; `folders` are those that are asked for by name. */
  honour(excludes: readonly Excludes[], folders: readonly string[]): void {
    this.#excludes = excludes;
    this.#folders = folders.map(withSlash);
  }

  async list(folder: string, signal?: AbortSignal): Promise<readonly FileEntry[]> {
    const rules = this.#rulesFor(withSlash(folder));
    if (!rules) return this.#files.list(folder, signal);
    const entries = await this.#files.list(folder, signal, (uri) => rules.ignores(withSlash(uri)));
    const kept: FileEntry[] = [];
    for (const entry of entries) if (!(await rules.ignores(entry.uri))) kept.push(entry);
    return kept;
  }

  read(uri: string, signal?: AbortSignal): Promise<Uint8Array> {
    return this.#files.read(uri, signal);
  }

  /** A file below a corpus folder that is left out counts as not there; so does every file of a store that can only be listed. What Ibid itself keeps there never is. */
  async entry(uri: string, signal?: AbortSignal): Promise<FileEntry | undefined> {
    const isCorpus = this.#folders.some((folder) => uri.startsWith(folder) && !uri.startsWith(`${folder}.ibid/`));
    const rules = isCorpus ? this.#rulesFor(uri) : undefined;
    if (await rules?.ignores(uri)) return undefined;
    if (this.#files.entry) return this.#files.entry(uri, signal);
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    return (await this.#files.list(folder, signal)).find((entry) => entry.uri === uri);
  }

  async isLinked(uri: string, folder: string): Promise<boolean> {
    return (await this.#files.isLinked?.(uri, folder)) ?? false;
  }

  #rulesFor(uri: string): Rules | undefined {
    const excludes = this.#excludes.filter(({ folder }) => uri.startsWith(withSlash(folder)));
    const nearest = excludes.sort((a, b) => b.folder.length - a.folder.length)[0];
    if (!nearest) return undefined;
    const named = this.#folders.filter((folder) => uri.startsWith(folder)).sort((a, b) => a.length - b.length)[0];
    return new Rules(this.#files, nearest, named ?? uri.slice(0, uri.lastIndexOf('/') + 1));
  }
}

/** The rules below one workspace folder; each ignore file is read once. */
class Rules {
  readonly #files: FileStore;
  readonly #root: string;
  /** The folder that was asked for by name, with a slash at its end. */
  readonly #named: string;
  readonly #globs: Level;
  readonly #ignoreFiles: boolean;
  readonly #levels = new Map<string, Promise<Level | undefined>>();
  readonly #known = new Map<string, Promise<boolean>>();

  constructor(files: FileStore, { folder, patterns, ignoreFiles }: Excludes, named: string) {
    this.#files = files;
    this.#root = withSlash(folder);
    this.#named = named;
    this.#ignoreFiles = ignoreFiles;
    const path = pathIn(this.#root, named).replace(/\/$/, '');
    this.#globs = { base: this.#root, test: globTest(patterns, path) };
  }

  /** Folders end in a slash. What is in a folder that is left out is left out too. */
  async ignores(uri: string): Promise<boolean> {
    if (!uri.startsWith(this.#named) || uri === this.#named) return false;
    const parent = parentOf(uri);
    if (await this.#ignoresFolder(parent)) return true;
    if (this.#globs.test(pathIn(this.#root, uri)) === 'ignored') return true;
    return this.#ignoreFiles && this.#byIgnoreFiles(uri, await this.#startOfIgnoring());
  }

  #ignoresFolder(folder: string): Promise<boolean> {
    let known = this.#known.get(folder);
    if (!known) {
      known = this.ignores(folder);
      this.#known.set(folder, known);
    }
    return known;
  }

  /** The nearest ignore file that says anything decides. */
  async #byIgnoreFiles(uri: string, from: string): Promise<boolean> {
    for (let base = parentOf(uri); base.startsWith(from); base = parentOf(base)) {
      const level = await this.#level(base);
      const said = level?.test(pathIn(base, uri));
      if (said !== undefined) return said === 'ignored';
    }
    return false;
  }

  /** Ignore files count from the workspace folder on, or from the named folder on where that is left out itself. */
  async #startOfIgnoring(): Promise<string> {
    for (let folder = this.#named; folder !== this.#root && folder.startsWith(this.#root); folder = parentOf(folder))
      if (await this.#byIgnoreFiles(folder, this.#root)) return this.#named;
    return this.#root;
  }

  #level(base: string): Promise<Level | undefined> {
    let level = this.#levels.get(base);
    if (!level) {
      level = this.#readLevel(base);
      this.#levels.set(base, level);
    }
    return level;
  }

  async #readLevel(base: string): Promise<Level | undefined> {
    try {
      return { base, test: ignoreFileTest(decode(await this.#files.read(`${base}.gitignore`))) };
    } catch {
      // Most folders have none.
      return undefined;
    }
  }
}

function withSlash(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}

/** The folder that a file or folder is in, with a slash at its end. */
function parentOf(uri: string): string {
  return uri.slice(0, uri.replace(/\/$/, '').lastIndexOf('/') + 1);
}

/** The path of `uri` below `base`, as people write it. */
function pathIn(base: string, uri: string): string {
  const path = uri.slice(base.length);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
