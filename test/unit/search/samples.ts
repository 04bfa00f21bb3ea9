import type { CslItem } from '../../../src/core/citations/item.ts';
import type { Passage, PassageKind, Source } from '../../../src/core/corpus/source.ts';
import type { Clock } from '../../../src/core/ports.ts';
import type { SearchBackend, SearchHit } from '../../../src/core/search/backend.ts';

/** A clock that never finds a slice used up. */
export const stillClock: Clock = { now: () => 0, pause: () => Promise.resolve() };

/** A passage as a test writes it: its text, or what else is to be said of it. */
export type PassageSketch = string | { text: string; kind?: PassageKind; section?: string };

/** A source with the given paragraphs; `name` is its file name without extension and its key. */
export function source(name: string, paragraphs: readonly PassageSketch[], item: Partial<CslItem> = {}): Source {
  const uri = `file:///corpus/${name}.md`;
  let number = 0;
  const passages = paragraphs.map((sketch, index): Passage => {
    const { text, kind = 'body', section } = typeof sketch === 'string' ? { text: sketch } : sketch;
    const value = kind === 'body' ? String(++number) : '';
    const locator = { label: 'paragraph', value } as const;
    return { id: `${uri}#${index}`, text, kind, section, locator, start: 0, end: text.length };
  });
  return {
    uri,
    metadata: { item: { id: name, type: 'article', ...item }, origins: {}, missing: [] },
    passages,
    textHome: 'file',
  };
}

/** The texts of all hits, best first. */
export async function textsFound(search: SearchBackend, query: string): Promise<string[]> {
  const { hits, total } = await search.search(query, { limit: 1000 });
  if (hits.length !== total) throw new Error(`${query}: ${hits.length} hits of ${total}`);
  return hits.map(({ passage }) => passage.text);
}

/** The marked words of a hit. */
export function marked({ passage, highlights }: SearchHit): string[] {
  return highlights.map(([start, end]) => passage.text.slice(start, end));
}

/** A passage or a hit as plain data, wherever its parts come from. */
export function plain(one: Passage | SearchHit): unknown {
  if ('passage' in one) {
    const { source: of, passage, highlights, score } = one;
    return { uri: of.uri, metadata: of.metadata, passage: plain(passage), highlights, score };
  }
  const { id, text, start, end, kind, clutter, locator, section, speaker } = one;
  return { id, text, start, end, kind, clutter, locator, section, speaker };
}
