import type { StoredGone } from '../liveSegment.ts';
import { xxHash32 } from './checksum.ts';

/** A segment of a stored index. */
export interface ListedSegment {
  /** That of its blob. */
  readonly name: string;
  readonly checksum: number;
  readonly gone?: StoredGone;
}

interface Manifest {
  readonly build: string;
  readonly segments: readonly ListedSegment[];
}

/** The blob that says what the stored index is made of. */
export const manifestName = 'index.json';

/** In characters: the checksum of what follows, in hexadecimal, and a line break. */
const headLength = 9;

export function writeManifest(segments: readonly ListedSegment[], build: string): Uint8Array {
  const json = JSON.stringify({ build, segments } satisfies Manifest);
  const checksum = xxHash32(new TextEncoder().encode(json));
  return new TextEncoder().encode(`${checksum.toString(16).padStart(8, '0')}\n${json}`);
}

/** The segments of a manifest; `undefined` when there is none, it is damaged, or another `build` wrote it. */
export function readManifest(bytes: Uint8Array | undefined, build: string): readonly ListedSegment[] | undefined {
  if (!bytes || bytes.length < headLength) return undefined;
  const body = bytes.subarray(headLength);
  const head = new TextDecoder().decode(bytes.subarray(0, headLength));
  if (head !== `${xxHash32(body).toString(16).padStart(8, '0')}\n`) return undefined;
  const manifest: Manifest = JSON.parse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(body));
  return manifest.build === build ? manifest.segments : undefined;
}
