import { SaidError } from '../../text/saidError.ts';
import { sentence } from '../../text/sentence.ts';
import { type Incoming, readIncoming } from '../addSource.ts';
import { folderOf } from '../corpusFiles.ts';
import { nameOf, sidecarOf } from '../fileNames.ts';
import { countedLike, type Numbering, numberingOf, versionOf } from '../numbers/numbering.ts';
import { foundAt } from '../provenance.ts';
import { readerFor } from '../readers/byExtension.ts';
import type { ReadSource } from '../readSource.ts';
import type { Record } from '../record.ts';
import { withFields } from '../sidecarText.ts';
import type { Source } from '../source.ts';
import { compareVersions, type VersionDiff } from './compare.ts';

/** A source as its files are now. */
export interface CurrentVersion {
  readonly source: Source;
  readonly bytes: Uint8Array;
  readonly sidecar?: string;
  /** The corpus folders, one of which the source is below. */
  readonly folders: readonly string[];
  /** Which of its paragraphs count, when their numbers are fixed. */
  readonly numbering?: Numbering;
}

/** A file to be written, over what is there. */
export interface WrittenFile {
  readonly uri: string;
  readonly bytes: Uint8Array;
}

/** What an update writes; nothing when the bytes are the same. */
export interface UpdatePlan {
  readonly diff: VersionDiff;
  /** Where the old version is kept; to be written first. */
  readonly kept?: WrittenFile;
  readonly source?: WrittenFile;
  readonly sidecar: { readonly uri: string; readonly text: string; readonly isNew: boolean };
  /** The numbers of the new version, to be fixed in place of those of the old one. */
  readonly numbering?: Numbering;
}

/**
 * How a later save of a page takes the place of a source: the old bytes go into the hidden folder `.versions` of the corpus, the new ones under the
 * source's name, and its record keeps the citation key and says when. `today` is `2025-06-24`. Rejects, naming the file, when the two are not of one
 * format or the new one cannot be read.
 */
export async function planUpdate(
  current: CurrentVersion,
  incoming: Incoming,
  today: string,
  signal?: AbortSignal,
): Promise<UpdatePlan> {
  const { source, bytes, folders } = current;
  const name = nameOf(source.uri);
  if (readerFor(incoming.name) !== readerFor(name))
    throw new SaidError(
      sentence`uri: ${incoming.name} is not of the format of ${name}, so it cannot take its place. Save it in that format, or add it as a new source.`,
    );
  const before = await readIncoming({ name, bytes, sidecar: current.sidecar }, signal);
  const now = await readIncoming({ ...incoming, name, sidecar: current.sidecar }, signal);
  const { numbering } = current;
  const passages = numbering ? countedLike(now.passages, numbering) : now.passages;
  const diff = compareVersions(numbering ? source.passages : before.passages, passages);
  const isSame = sameBytes(bytes, incoming.bytes);
  const folder = folderOf(source.uri, folders) ?? source.uri.slice(0, source.uri.lastIndexOf('/'));
  const kept = `${folder}/.versions${source.uri.slice(folder.length)}/${today}-${fingerprint(bytes)}${/\.[^.]*$/.exec(name)![0]}`;
  const isChanged = diff.added.length > 0 || diff.paragraphs.some(({ fate }) => fate !== 'unchanged');
  const record = { ...recordOf(current, before, now), ...factsOf(incoming, now, today, isChanged) };
  const uri = source.sidecar ?? sidecarOf(source.uri);
  const text = withFields(current.sidecar ?? '', record);
  return {
    diff,
    ...(isSame ? {} : { kept: { uri: kept, bytes }, source: { uri: source.uri, bytes: incoming.bytes } }),
    sidecar: { uri, text, isNew: current.sidecar === undefined },
    ...(numbering && !isSame
      ? { numbering: numberingOf(numbering.source, versionOf(source.uri, incoming.bytes), passages) }
      : {}),
  };
}

/** What the record would lose with the old text: fields that only its front matter stated, and the citation key. */
function recordOf({ source }: CurrentVersion, before: ReadSource, now: ReadSource): Record {
  const lost = Object.entries(before.given).filter(([field]) => !Object.hasOwn(now.given, field));
  const { id } = source.metadata.item;
  return { ...Object.fromEntries(lost), ...(now.given.id === id ? {} : { id }) };
}

/** Where the new version was found and when, as far as it is proved. */
function factsOf(incoming: Incoming, { stated }: ReadSource, today: string, isChanged: boolean): Record {
  const day = (iso: string) => ({ 'date-parts': [iso.split('-').map(Number)] });
  return {
    ...foundAt({ ...incoming, stated: stated.URL }),
    accessed: day(incoming.accessed ?? today),
    ...(isChanged ? { corrected: day(today) } : {}),
  };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** FNV-1a, 32 bits, in base 36: tells the versions of one day apart. http://www.isthe.com/chongo/tech/comp/fnv/ */
function fingerprint(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36);
}
