import { inSlices } from '../slices.ts';
import type { Breath } from './readers/breath.ts';
import { resemblance, sketching, type TextSketch } from './sketch.ts';
import type { Passage, Source } from './source.ts';

/** What a new text is to a source that the corpus has: the `same` words, or a later save of the same page (`update`). */
export interface Kin {
  readonly kind: 'same' | 'update';
  readonly source: Source;
}

/** A text on its way into the corpus. */
export interface Newcomer {
  readonly passages: readonly Passage[];
  /** Where it was found, given or stated. */
  readonly url?: string;
}

/** Two texts that share this much of their shingles are versions of one. */
const alike = 0.5;
/** Those of one address that share less are different pages, as the front page of a newspaper is from day to day. */
const somewhatAlike = 0.2;
/** Fewer shingles say nothing. */
const fewestShingles = 20;

/**
 * The source that a new text is a copy or a later version of: the same words, the same address, or most of the words where not both addresses are known; near copies from two addresses are
 * two sources (an agency's report in two newspapers). `sketchFor` gives the sketches of sources. Works in slices.
 */
export async function kinOf(
  { passages, url }: Newcomer,
  sources: readonly Source[],
  sketchFor: (source: Source) => TextSketch,
  breath: Breath,
): Promise<Kin | undefined> {
  const sketch = await inSlices(sketching('', passages), () => breath.take());
  for (const source of sources) {
    if (sketch.words > 0 && sketchFor(source).fingerprint === sketch.fingerprint) return { kind: 'same', source };
    await breath.take();
  }
  const address = plainUrl(url);
  const addressOf = ({ metadata }: Source) => plainUrl(metadata.item.URL);
  const later = address === undefined ? undefined : sources.find((source) => addressOf(source) === address);
  if (later) return { kind: 'update', source: later };
  if (sketch.shingles < fewestShingles) return undefined;
  const version = mostAlike(
    sketch,
    sources.filter((source) => address === undefined || addressOf(source) === undefined),
    sketchFor,
  );
  return version && { kind: 'update', source: version };
}

function mostAlike(
  sketch: TextSketch,
  sources: readonly Source[],
  sketchFor: (source: Source) => TextSketch,
): Source | undefined {
  let best: Source | undefined;
  let most = alike;
  for (const source of sources) {
    const other = sketchFor(source);
    const share = other.shingles < fewestShingles ? 0 : resemblance(sketch, other);
    if (share < most || (best && share === most)) continue;
    best = source;
    most = share;
  }
  return best;
}

/** A source as it is compared with another: its text, and the plain address it was found at, when that is known. */
export interface ComparedSave {
  readonly sketch: TextSketch;
  readonly address?: string;
}

/**
 * Whether two sources that are both in the corpus are saves of one page: of one address with some text in common (a front page has another text every day), or with most of the text in
 * common where not both addresses are known.
 */
export function isLaterSave(later: ComparedSave, earlier: ComparedSave): boolean {
  const isKnown = later.address !== undefined && earlier.address !== undefined;
  if (isKnown && later.address !== earlier.address) return false;
  if (later.sketch.fingerprint === earlier.sketch.fingerprint) return later.sketch.words > 0;
  if (Math.min(later.sketch.shingles, earlier.sketch.shingles) < fewestShingles) return false;
  return resemblance(later.sketch, earlier.sketch) >= (isKnown ? somewhatAlike : alike);
}

/** An address without what may differ between two saves of one page: scheme, `www.`, marks of campaigns, fragment, a slash at the end. */
export function plainUrl(text: string | undefined): string | undefined {
  const parts = /^https?:\/\/(?:www\.)?([^/?#]+)([^?#]*)(?:\?([^#]*))?/i.exec(text?.trim() ?? '');
  if (!parts) return undefined;
  const [, host, path, query = ''] = parts;
  const kept = query
    .split('&')
    .filter((each) => each !== '' && !/^(?:utm_\w+|fbclid|gclid|mc_[ce]id)(?:=|$)/i.test(each));
  return `${host!.toLowerCase()}${path!.replace(/\/+$/, '')}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}
