import { isActorFile } from '../actors/actorFile.ts';
import type { TouchedSource } from '../corpus/touched.ts';

/** Changes of files on their way into the index. */
export interface Changes {
  /** The sources that are still to be read again or forgotten. */
  readonly left: readonly TouchedSource[];
  /** How many there were to begin with. */
  readonly sources: number;
  /** Whether the actor files are to be read again. */
  readonly actors: boolean;
  readonly bibliographies: readonly string[];
  /** Whether all is done and told. */
  readonly told: boolean;
}

/** So many sources are taken in together, or those of so many bytes: about a second of reading. */
const sliceSize = 200;
const sliceBytes = 4_000_000;

/** What changes at `uris`, which touch the sources `touched`, are to bring about. A folder may have held actor files. */
export function startChanges(
  uris: readonly string[],
  touched: readonly TouchedSource[],
  isBibliography: (uri: string) => boolean,
): Changes {
  const actors = uris.some((uri) => isActorFile(uri) || /\/actors(?:\/[^./]+)*\/?$/i.test(uri));
  return {
    left: touched,
    sources: touched.length,
    actors,
    bibliographies: uris.filter(isBibliography),
    told: false,
  };
}

/** The next sources to take in, and those that are left then. */
export function nextSlice({
  left,
}: Pick<Changes, 'left'>): [slice: readonly TouchedSource[], left: readonly TouchedSource[]] {
  let bytes = 0;
  const beyond = left.findIndex(({ entry }, index) => {
    bytes += entry?.size ?? 0;
    return index > 0 && (index >= sliceSize || bytes > sliceBytes);
  });
  const end = beyond < 0 ? left.length : beyond;
  return [left.slice(0, end), left.slice(end)];
}
