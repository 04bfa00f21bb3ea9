import type { Passage, Source } from '../../../src/core/corpus/source.ts';
import { pick, seededRandom, zipf } from './random.ts';

const syllables =
  'ta ne ri so mun ka lo be dir es vo pra gen cul ti ro ma sha wel tor in ex con pe du fi han gri'.split(' ');
const endings = ['', '', '', 's', 'ed', 'ing', 'ion', 'ions', 'er', 'ly'];

/** Made-up words, the most frequent first; each root stands in several forms, as in a language. */
export function vocabulary(size: number, seed = 1): string[] {
  const random = seededRandom(seed);
  const words = new Set<string>();
  while (words.size < size) {
    let root = '';
    // Frequent words are short.
    const length = 1 + Math.floor(random() * (1 + Math.min(3, words.size / 200)));
    for (let at = 0; at < length; at++) root += pick(syllables, random);
    words.add(root + (words.size < 150 ? '' : pick(endings, random)));
  }
  return [...words];
}

/** Sources with so many passages in all, about 41 words each, words as frequent as in a language. */
export function makeSources(passages: number, words: readonly string[], seed = 2): Source[] {
  const random = seededRandom(seed);
  const rank = zipf(words.length, random);
  const sources: Source[] = [];
  for (let made = 0; made < passages; ) {
    const count = Math.min(passages - made, 5 + Math.floor(random() * 45));
    sources.push(makeSource(sources.length, count, () => words[rank()]!, random));
    made += count;
  }
  return sources;
}

/** One source; `word` gives the next word of its text. */
export function makeSource(number: number, count: number, word: () => string, random: () => number): Source {
  const uri = `file:///corpus/${number % 40}/source-${number}.md`;
  const passages: Passage[] = [];
  let section: string | undefined;
  for (let index = 0; index < count; index++) {
    if (index % 9 === 5) section = run(3, word);
    const text = flat(`${run(15 + Math.floor(random() * 52), word)}.`);
    const kind = index === 0 ? 'title' : random() < 0.08 ? 'clutter' : 'body';
    const locator = { label: 'paragraph', value: kind === 'body' ? String(index) : '' } as const;
    passages.push({ id: `${uri}#${index}`, text, kind, locator, section, start: 0, end: text.length });
  }
  const issued = { 'date-parts': [[2000 + Math.floor(random() * 26), 1 + Math.floor(random() * 12)]] };
  const item = { id: `key${number}`, type: 'article', title: run(7, word), issued };
  return { uri, metadata: { item, origins: {}, missing: [] }, passages, textHome: 'file' };
}

/** The same text in one piece, as a file gives it; the engine keeps what was joined as a tree. */
function flat(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1');
}

function run(count: number, word: () => string): string {
  const words = Array.from({ length: count }, word);
  return words.join(' ').replace(/^./, (letter) => letter.toUpperCase());
}

/** The words of the sources in lower case, the most frequent first. */
export function wordsByFrequency(sources: readonly Source[]): string[] {
  const counts = new Map<string, number>();
  for (const { passages } of sources)
    for (const { text } of passages)
      for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]{2,}/gu))
        counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}
