import { tokenize } from '../text/tokens.ts';
import type { Passage, Source } from './source.ts';

/** What a new text is to a source that the corpus has: the `same` words, or a later save of the same page (`update`). */
export interface Kin {
  readonly kind: 'same' | 'update';
  readonly source: Source;
}

/** A text on its way into the corpus. */
export interface Newcomer {
  readonly passages: readonly Passage[];
  readonly title?: string;
  /** Where it was found, given or stated. */
  readonly url?: string;
}

/** Words in a shingle. */
const shingleSize = 5;
/** Two texts that share this much of their shingles are versions of one. */
const alike = 0.5;
/** So many words at the beginning or the end make a text worth comparing. */
const endWords = 6;
/** Fewer shingles say nothing. */
const fewestShingles = 20;

/**
 * The source that a new text is a copy or a later version of. Texts are compared word by word, as they fold, only where a paragraph, the beginning or the
 * end, the title or the address is the same; near copies from two addresses are two sources (an agency's report in two newspapers). Linear in what is compared.
 */
export function kinOf(newcomer: Newcomer, sources: readonly Source[]): Kin | undefined {
  const hashes = new Set(newcomer.passages.filter(isBody).map(hashOf));
  const url = plainUrl(newcomer.url);
  const words = wordsOf(newcomer.passages);
  const text = words.join(' ');
  const known = { url, title: newcomer.title?.trim().toLowerCase(), ends: endsOf(newcomer.passages) };
  const candidates = sources.filter((source) => isCandidate(source, hashes, known));
  const same = words.length > 0 && candidates.find(({ passages }) => wordsOf(passages).join(' ') === text);
  if (same) return { kind: 'same', source: same };
  const later = candidates.find(({ metadata }) => url !== undefined && plainUrl(metadata.item.URL) === url);
  if (later) return { kind: 'update', source: later };
  const shingles = shinglesOf(words);
  const version = candidates.find(
    ({ metadata, passages }) =>
      (url === undefined || plainUrl(metadata.item.URL) === undefined) &&
      overlap(shingles, shinglesOf(wordsOf(passages))) >= alike,
  );
  return version && { kind: 'update', source: version };
}

function isCandidate(
  { metadata, passages }: Source,
  hashes: ReadonlySet<string>,
  known: { readonly url?: string; readonly title?: string; readonly ends: readonly string[] },
): boolean {
  if (known.url !== undefined && plainUrl(metadata.item.URL) === known.url) return true;
  if (known.title && metadata.item.title?.trim().toLowerCase() === known.title) return true;
  if (passages.some((passage) => isBody(passage) && hashes.has(hashOf(passage)))) return true;
  return endsOf(passages).some((end) => end !== '' && known.ends.includes(end));
}

function isBody({ kind }: Passage): boolean {
  return kind === 'body';
}

/** The first and the last words of the evidence, by which a text is known whose lines are divided otherwise. */
function endsOf(passages: readonly Passage[]): string[] {
  const body = passages.filter(isBody);
  const first = tokenize(body[0]?.text.slice(0, 200) ?? '').slice(0, endWords);
  const last = tokenize(body.at(-1)?.text.slice(-200) ?? '').slice(-endWords);
  return [first, last].map((words) => (words.length < endWords ? '' : words.map(({ folded }) => folded).join(' ')));
}

/** The part of a passage's id that depends on its words alone. */
function hashOf({ id }: Passage): string {
  return id.slice(id.lastIndexOf('#') + 1).replace(/\.\d+$/, '');
}

/** The words of what is evidence, folded; of all the text where nothing is. */
function wordsOf(passages: readonly Passage[]): string[] {
  const body = passages.filter(isBody);
  return (body.length > 0 ? body : passages).flatMap(({ text }) => tokenize(text).map(({ folded }) => folded));
}

function shinglesOf(words: readonly string[]): ReadonlySet<string> {
  const shingles = new Set<string>();
  for (let at = 0; at + shingleSize <= words.length; at++) shingles.add(words.slice(at, at + shingleSize).join(' '));
  return shingles;
}

/** The share of shingles in common, of those in either (Broder's resemblance, https://doi.org/10.1109/SEQUEN.1997.666900). */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (Math.min(a.size, b.size) < fewestShingles) return 0;
  let common = 0;
  for (const shingle of a) if (b.has(shingle)) common++;
  return common / (a.size + b.size - common);
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
