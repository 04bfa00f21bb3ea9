import type { FiledFailure } from '../../corpus/filed.ts';
import type { StoredGone } from '../liveSegment.ts';
import { xxHash32 } from './checksum.ts';

/** A segment of a stored index. */
export interface ListedSegment {
  /** That of its blob. */
  readonly name: string;
  readonly checksum: number;
  readonly gone?: StoredGone;
}

/** What the stored index is made of. */
export interface Manifest {
  readonly segments: readonly ListedSegment[];
  /** Files that could not be read when it was stored. */
  readonly failed: readonly FiledFailure[];
}

interface WrittenManifest extends Manifest {
  readonly build: string;
}

/** The blob that says what the stored index is made of. */
export const manifestName = 'index.json';

/** In characters: the checksum of what follows, in hexadecimal, and a line break. */
const headLength = 9;

export function writeManifest({ segments, failed }: Manifest, build: string): Uint8Array {
  const json = JSON.stringify({ build, segments, failed } satisfies WrittenManifest);
  const checksum = xxHash32(new TextEncoder().encode(json));
  return new TextEncoder().encode(`${checksum.toString(16).padStart(8, '0')}\n${json}`);
}

/** What a manifest says; `undefined` when there is none, it is damaged, or another `build` wrote it. */
export function readManifest(bytes: Uint8Array | undefined, build: string): Manifest | undefined {
  if (!bytes || bytes.length < headLength) return undefined;
  const body = bytes.subarray(headLength);
  const head = new TextDecoder().decode(bytes.subarray(0, headLength));
  if (head !== `${xxHash32(body).toString(16).padStart(8, '0')}\n`) return undefined;
  const manifest: WrittenManifest = JSON.parse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(body));
  return manifest.build === build ? manifest : undefined;
}
