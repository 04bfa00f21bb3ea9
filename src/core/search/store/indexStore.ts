import type { FiledFailure } from '../../corpus/filed.ts';
import type { Clock, IndexStorage } from '../../ports.ts';
import type { LiveSegment } from '../liveSegment.ts';
import { Pace } from '../pace.ts';
import type { SegmentData } from '../segment.ts';
import { type ListedSegment, manifestName, readManifest, writeManifest } from './manifest.ts';
import { openSegment, packSegment } from './segmentFile.ts';
import type { PackedFile } from './segmentLayout.ts';
import type { Filed } from './sourceRecord.ts';

/** Blobs that no index needs are removed when they are older than this, in milliseconds: another window may be about to name them. */
const oldEnough = 24 * 60 * 60 * 1000;

/** What a save made superfluous stays this long, in milliseconds: another window that stores the same may name it right now. */
const grace = 60 * 1000;

/**
 * An index in storage: a blob for each segment, and a manifest that names them. The index is what the manifest says, so that a save that breaks off leaves the index
 * before it; of two windows that save, the last one counts. Whatever is off makes it as if nothing were stored.
 */
export class IndexStore {
  readonly #storage: IndexStorage;
  readonly #build: string;
  readonly #clock: Clock;
  /** The blobs of segments that were opened or saved, by their data, which stays the same while sources go. */
  readonly #blobs = new WeakMap<SegmentData, Omit<ListedSegment, 'gone'>>();
  /** What the newest manifest of this store names. */
  #named: readonly string[] = [];
  /** What this store named before, with since when it no longer does. */
  readonly #superfluous = new Map<string, number>();
  #failed: readonly FiledFailure[] = [];

  /** `build` stands for the program that reads sources; an index of another one is not opened. */
  constructor(storage: IndexStorage, build: string, clock: Clock) {
    this.#storage = storage;
    this.#build = build;
    this.#clock = clock;
  }

  /** The files that could not be read when what was opened was stored. */
  get failed(): readonly FiledFailure[] {
    return this.#failed;
  }

  /** The stored segments; `undefined` when there are none that can be used. Rejects when storage does. */
  async open(): Promise<readonly LiveSegment[] | undefined> {
    const manifest = readManifest(await this.#storage.read(manifestName), this.#build);
    if (!manifest) return undefined;
    const listed = manifest.segments;
    this.#failed = manifest.failed;
    const pace = new Pace(this.#clock);
    const opened: (LiveSegment | undefined)[] = [];
    for (const each of listed) opened.push(await this.#open(each, pace));
    this.#named = listed.map(({ name }) => name);
    return opened.every((segment): segment is LiveSegment => segment !== undefined) ? opened : undefined;
  }

  /** Stores the segments, and which files could not be read, in place of what was stored. Rejects when storage does, or when cancelled; what was stored before then still is. */
  async save(
    segments: readonly LiveSegment[],
    filed: Filed,
    failed: readonly FiledFailure[] = [],
    signal?: AbortSignal,
  ): Promise<void> {
    const there = new Set((await this.#storage.list()).map(({ name }) => name));
    const listed: ListedSegment[] = [];
    for (const segment of segments) {
      let blob = this.#blobs.get(segment.data);
      if (!blob || !there.has(blob.name)) blob = await this.#write(segment, filed, signal);
      listed.push({ ...blob, gone: segment.gone });
    }
    signal?.throwIfAborted();
    await this.#storage.write(manifestName, [writeManifest({ segments: listed, failed }, this.#build)]);
    const before = this.#named;
    this.#named = listed.map(({ name }) => name);
    for (const name of before) if (!this.#superfluous.has(name)) this.#superfluous.set(name, this.#clock.now());
    for (const name of this.#named) this.#superfluous.delete(name);
    await this.#clear();
  }

  async #open({ name, checksum, gone }: ListedSegment, pace: Pace): Promise<LiveSegment | undefined> {
    const file = await this.#storage.open(name);
    const segment = file && (await openSegment(file, checksum, pace));
    if (!segment) return undefined;
    this.#blobs.set(segment.data, { name, checksum });
    return gone ? segment.withGone(gone) : segment;
  }

  async #write(segment: LiveSegment, filed: Filed, signal?: AbortSignal) {
    const { parts, checksum } = await packSegment(segment, filed, new Pace(this.#clock, signal));
    const blob = { name: nameOf({ parts, checksum }), checksum };
    await this.#storage.write(blob.name, parts);
    this.#blobs.set(segment.data, blob);
    return blob;
  }

  /** Removes what no manifest names: this store's own after a while, others when they are old. */
  async #clear(): Promise<void> {
    const latest = readManifest(await this.#storage.read(manifestName), this.#build)?.segments ?? [];
    const needed = new Set([...this.#named, ...latest.map(({ name }) => name)]);
    const oldest = Date.now() - oldEnough;
    for (const { name, modified } of await this.#storage.list()) {
      const since = this.#superfluous.get(name);
      const isOver = since !== undefined && this.#clock.now() - since >= grace;
      if (needed.has(name) || !(modified < oldest || isOver)) continue;
      await this.#storage.remove(name);
      this.#superfluous.delete(name);
    }
  }
}

/** What the names of segments begin with; other blobs are not the index's to remove. */
const segmentPrefix = 'segment-';

/** Blobs of the same content have the same name, so that two windows share them. */
function nameOf({ parts, checksum }: PackedFile): string {
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  return `${segmentPrefix}${checksum.toString(16).padStart(8, '0')}-${size}`;
}
