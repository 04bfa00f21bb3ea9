import type { CslItem } from '../citations/item.ts';
import { citationKeyFor, TakenKeys } from '../citations/key.ts';
import { mergeMetadata } from './metadata.ts';
import type { ReadSource } from './readSource.ts';
import type { Record } from './record.ts';
import type { Source } from './source.ts';

type Merged = ReturnType<typeof mergeMetadata>;

/** Makes sources of what was read: merges their records and gives them keys. What does not change stays the same object. */
export class SourceMaker {
  readonly #made = new WeakMap<ReadSource, Source>();
  /** Records as they were merged with the entry they were merged with: a save must not cost a merge of all. */
  readonly #merged = new WeakMap<ReadSource, { readonly entry: Record | undefined; readonly record: Merged }>();
  /** The records of bibliography entries that name sources, by URI. */
  entries: ReadonlyMap<string, Record> = new Map();

  /** Makes the sources of all that was read, in the order of their URIs, with a pause to be taken after each. */
  *makingAll(read: Iterable<ReadSource>): Generator<undefined, Source[]> {
    const all = [...read].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    const taken = new TakenKeys(all.map((each) => this.givenKey(each)).filter((key) => key !== undefined));
    const made: Source[] = [];
    for (const each of all) {
      made.push(this.#make(each, taken));
      yield;
    }
    return made;
  }

  /** The sources of `read` in place of `old`, one for one, when no key changes by it, theirs or that of another source; else `undefined`, and all are to be made. */
  makeInPlace(read: readonly ReadSource[], old: readonly Source[]): Source[] | undefined {
    const keepsKey = (each: ReadSource, index: number) => {
      const { item, origins } = this.#merge(each);
      const before = old[index]!.metadata;
      if ((origins.id === 'inferred') !== (before.origins.id === 'inferred')) return false;
      return item.id === (origins.id === 'inferred' ? citationKeyFor(before.item) : before.item.id);
    };
    if (!read.every(keepsKey)) return undefined;
    return read.map((each, index) => this.#withKey(each, old[index]!.metadata.item.id, old[index]!.metadata));
  }

  /** The key that is written down for the source; `undefined` when none is. */
  givenKey({ uri, given }: Pick<ReadSource, 'uri' | 'given'>): string | undefined {
    const key = given.id ?? this.entries.get(uri)?.id;
    return typeof key === 'string' ? key : undefined;
  }

  /** Takes a source that was made before, unless its entry says something else now. */
  keep(read: ReadSource, source: Source): void {
    const { item, origins } = source.metadata;
    const isOfEntry = this.entries.has(source.uri) || Object.values(origins).includes('bibliography');
    if (!isOfEntry || isSameRecord(item, this.#merge(read).item)) this.#made.set(read, source);
  }

  /** Whether `source` is what was made of `read`. */
  isOf(read: ReadSource, source: Source): boolean {
    return this.#made.get(read) === source;
  }

  #merge(read: ReadSource): Merged {
    const entry = this.entries.get(read.uri);
    const known = this.#merged.get(read);
    if (known && known.entry === entry) return known.record;
    const record = mergeMetadata([
      { origin: 'given', record: read.given },
      { origin: 'bibliography', record: entry ?? {} },
      { origin: 'file', record: read.stated },
      { origin: 'inferred', record: read.inferred },
    ]);
    this.#merged.set(read, { entry, record });
    return record;
  }

  /** The source with its merged record. */
  #make(read: ReadSource, taken: TakenKeys): Source {
    const merged = this.#merge(read);
    const isGiven = merged.origins.id !== 'inferred';
    const id = isGiven ? merged.item.id : taken.take(merged.item.id);
    if (isGiven) taken.add(id);
    return this.#withKey(read, id);
  }

  #withKey(read: ReadSource, id: string, before?: Source['metadata']): Source {
    const { uri, sidecar, textHome } = read;
    const merged = this.#merge(read);
    const made = this.#made.get(read);
    if (made?.metadata.item.id === id) return made;
    const fresh = { ...merged, item: { ...merged.item, id } };
    const metadata = before && JSON.stringify(before) === JSON.stringify(fresh) ? before : fresh;
    const source = { uri, sidecar, metadata, passages: read.passages, textHome };
    this.#made.set(read, source);
    return source;
  }
}

/** Whether two records say the same; keys that were made up may differ. */
function isSameRecord(a: CslItem, b: CslItem): boolean {
  return JSON.stringify({ ...a, id: '' }) === JSON.stringify({ ...b, id: '' });
}
