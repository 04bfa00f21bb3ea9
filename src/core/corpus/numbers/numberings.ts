import type { FileFinding } from '../../finding.ts';
import type { FileStore } from '../../ports.ts';
import { folderOf } from '../corpusFiles.ts';
import { decode } from '../decode.ts';
import type { Passage } from '../source.ts';
import { countedLike, type Numbering, versionOf, withNumbers } from './numbering.ts';
import { numberingFile, numberingFindings, numberingLines } from './numberingFile.ts';

/** What was fixed of the numbers of a source when it was read. */
export interface FixedNumbers {
  /** Stands for all that the files say of it. */
  readonly mark: string;
  /** That of the file, when it is the very one whose numbers are fixed. */
  readonly version?: string;
}

/** Which paragraphs of a source count, and the folder that keeps it, if it is `fixed` there: for the version that the file has, or for an `other` one. */
export interface KeptNumbering {
  readonly folder: string;
  readonly numbering: Numbering;
  readonly fixed?: 'same' | 'other';
}

/** The numberings of all corpus folders, as their files have them. */
export class Numberings {
  readonly #files: FileStore;
  #folders: readonly string[] = [];
  /** By folder and source; several where two people cited different versions. */
  #bySource: ReadonlyMap<string, readonly Numbering[]> = new Map();
  #byVersion: ReadonlyMap<string, Numbering> = new Map();
  /** Lines that fix nothing. */
  findings: readonly FileFinding[] = [];

  constructor(files: FileStore) {
    this.#files = files;
  }

  /** Reads the files of these folders in place of what was read before; where there is none, nothing is fixed. Rejects only when cancelled. */
  async load(folders: readonly string[], signal?: AbortSignal): Promise<void> {
    const bySource = new Map<string, Numbering[]>();
    const byVersion = new Map<string, Numbering>();
    const findings: FileFinding[] = [];
    for (const folder of folders.map((each) => each.replace(/\/$/, ''))) {
      const uri = numberingFile(folder);
      const lines = numberingLines(await this.#textOf(uri, signal));
      findings.push(...numberingFindings(uri, lines));
      for (const { numbering } of lines) {
        if (!numbering) continue;
        const name = `${folder}\n${numbering.source}`;
        bySource.set(name, [...(bySource.get(name) ?? []), numbering]);
        if (!byVersion.has(numbering.version)) byVersion.set(numbering.version, numbering);
      }
    }
    this.#folders = folders;
    this.#bySource = bySource;
    this.#byVersion = byVersion;
    this.findings = findings;
  }

  /** Whether a change at `uri` may change numbers. */
  isNumberingFile(uri: string): boolean {
    return this.#folders.some((folder) => numberingFile(folder) === uri);
  }

  /** How the source is named in which file; `key` is that of its entry. `undefined` when its numbers cannot be kept anywhere. */
  placeOf(uri: string, key: string | undefined): { readonly folder: string; readonly source: string } | undefined {
    const folder = folderOf(uri, this.#folders);
    if (folder !== undefined) return { folder, source: readable(uri.slice(folder.length + 1)) };
    const first = this.#folders[0]?.replace(/\/$/, '');
    return first === undefined || key === undefined ? undefined : { folder: first, source: `@${key}` };
  }

  /** What {@link FixedNumbers} would have as its mark if the source were read now; `undefined` when nothing is fixed under its name. */
  markOf(uri: string, key: string | undefined): string | undefined {
    const named = this.#named(uri, key);
    return named.length === 0 ? undefined : [...new Set(named.map(({ version }) => version))].join(' ');
  }

  /** The passages with the numbers that are fixed. A file that was renamed is known by what it holds. */
  applied(
    uri: string,
    key: string | undefined,
    bytes: Uint8Array,
    passages: readonly Passage[],
  ): { readonly passages: readonly Passage[]; readonly fixed?: FixedNumbers } {
    if (this.#byVersion.size === 0) return { passages };
    const version = versionOf(uri, bytes);
    const named = this.#named(uri, key);
    const own = named.find((each) => each.version === version) ?? this.#byVersion.get(version);
    const numbering = own ?? named[0];
    if (!numbering) return { passages };
    const mark = this.markOf(uri, key) ?? '';
    return own
      ? { passages: withNumbers(passages, own), fixed: { mark, version } }
      : { passages: countedLike(passages, numbering), fixed: { mark } };
  }

  #named(uri: string, key: string | undefined): readonly Numbering[] {
    const place = this.#bySource.size > 0 ? this.placeOf(uri, key) : undefined;
    return (place && this.#bySource.get(`${place.folder}\n${place.source}`)) ?? [];
  }

  async #textOf(uri: string, signal?: AbortSignal): Promise<string> {
    try {
      const folder = uri.slice(0, uri.lastIndexOf('/'));
      const isThere = this.#files.entry
        ? await this.#files.entry(uri, signal)
        : (await this.#files.list(folder, signal)).some((entry) => entry.uri === uri);
      return isThere ? decode(await this.#files.read(uri, signal)) : '';
    } catch {
      signal?.throwIfAborted();
      return '';
    }
  }
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
