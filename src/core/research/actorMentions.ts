import type { Mention } from '../actors/actor.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Passage } from '../corpus/source.ts';
import { lineStarts, positionAt } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { MentionPlace } from './actorAnswers.ts';
import type { ActorShelf } from './actorShelf.ts';
import type { ReadingDesk } from './readingDesk.ts';

/** More places than these nobody looks through. */
const most = 2000;

/**
 * Where the sources name an actor for certain, source by source; at most 2,000 places. Where the text of a source has markup inside a name, the place is that of its passage. A source
 * that cannot be read any more is left out.
 */
export async function mentionPlaces(
  id: string,
  actors: ActorShelf,
  corpus: Corpus,
  reading: ReadingDesk,
  signal?: AbortSignal,
): Promise<MentionPlace[]> {
  const places: MentionPlace[] = [];
  let current: { readonly uri: string; readonly text: string; readonly starts: readonly number[] } | undefined;
  for (const { source: uri, passage: passageId, mentions } of actors.passagesOf(id)) {
    if (places.length >= most) break;
    signal?.throwIfAborted();
    const passage = corpus.passage(passageId)?.passage;
    if (!passage) continue;
    if (current?.uri !== uri) {
      const text = await reading.text(uri, signal).then(
        (answer) => answer.text,
        () => '',
      );
      current = { uri, text, starts: lineStarts(text) };
    }
    const { text, starts } = current;
    if (text === '') continue;
    const own = mentions.filter(({ candidates }) => candidates.length === 1 && candidates[0] === id);
    for (const { start, end } of spansIn(text, passage, own))
      places.push({ source: uri, start: positionAt(starts, start), end: positionAt(starts, end) });
  }
  return places;
}

function spansIn(text: string, passage: Passage, mentions: readonly Mention[]): Span[] {
  let from = passage.start;
  return mentions.map(({ surface }) => {
    const start = text.indexOf(surface, from);
    if (start < 0 || start + surface.length > passage.end) return { start: passage.start, end: passage.end };
    from = start + surface.length;
    return { start, end: from };
  });
}
