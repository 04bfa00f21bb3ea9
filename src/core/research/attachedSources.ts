import type { EntryFile } from '../citations/library/entryFiles.ts';
import type { Library } from '../citations/library/library.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { isSource } from '../corpus/corpusFiles.ts';
import { nameOf } from '../corpus/fileNames.ts';
import type { Record } from '../corpus/record.ts';
import type { FileFinding } from '../finding.ts';
import type { Clock, FileStore } from '../ports.ts';
import { sentence, told } from '../text/sentence.ts';
import { type Changes, startChanges } from './changes.ts';

/** Files are looked at for so long, in milliseconds, before others get a turn. */
const slice = 10;

/** The files that bibliography entries name (`file` of Zotero's and JabRef's exports): sources in place, with the entry as their record. */
export class AttachedSources {
  readonly #library: Library;
  readonly #corpus: Corpus;
  readonly #files: FileStore;
  readonly #clock: Clock;
  /** By URI; the same object while the entry says the same. */
  #records: ReadonlyMap<string, Record> = new Map();
  /** Files that entries name and that are not there. */
  findings: readonly FileFinding[] = [];

  constructor(library: Library, corpus: Corpus, files: FileStore, clock: Clock) {
    this.#library = library;
    this.#corpus = corpus;
    this.#files = files;
    this.#clock = clock;
  }

  /**
   * Looks through the library anew, hands the records to the corpus and resolves to what is to be read again or forgotten for it. With `wanted` false
   * no entry's files count. Formats that Ibid does not read are passed over; a file that is not there is a finding on its entry.
   */
  async changes(wanted: boolean, signal?: AbortSignal): Promise<Changes> {
    const { there, missing } = await this.#lookFor(wanted ? this.#library.entryFiles : [], signal);
    const before = this.#records;
    const records = new Map<string, Record>();
    for (const { uri, key } of there) {
      if (records.has(uri)) continue;
      const record: Record | undefined = await this.#library.item(key);
      const old = before.get(uri);
      if (record) records.set(uri, old && JSON.stringify(old) === JSON.stringify(record) ? old : record);
    }
    this.#records = records;
    this.findings = missing.map(missingFile);
    this.#corpus.setEntries(records);
    const changed = [...new Set([...before.keys(), ...records.keys()])].filter(
      (uri) => before.get(uri) !== records.get(uri) || !this.#corpus.knows(uri),
    );
    return startChanges([], await this.#corpus.touched(changed, signal), () => false);
  }

  async #lookFor(named: readonly EntryFile[], signal?: AbortSignal) {
    const there: EntryFile[] = [];
    const missing: EntryFile[] = [];
    let turn = this.#clock.now();
    for (const file of named) {
      if (!isSource(file.uri)) continue;
      const isThere = !this.#files.entry || (await this.#files.entry(file.uri, signal)) !== undefined;
      (isThere ? there : missing).push(file);
      if (this.#clock.now() - turn <= slice) continue;
      await this.#clock.pause();
      signal?.throwIfAborted();
      turn = this.#clock.now();
    }
    return { there, missing };
  }
}

function missingFile({ bibliography, uri, start, end }: EntryFile): FileFinding {
  return {
    uri: bibliography,
    code: 'bibliography.missing-file',
    severity: 'hint',
    ...told(
      sentence`${nameOf(uri)} is not there, so its words cannot be searched. Correct the path, or export the entry with its files again.`,
    ),
    start,
    end,
  };
}
