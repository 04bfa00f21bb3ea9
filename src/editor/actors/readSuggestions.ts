import type { SuggestedActor } from '../../core/research/actorAnswers.ts';
import type { ResearchClient } from '../../worker/client.ts';

/** The suggestions once every source is read; `progress` hears how many are. Rejects when cancelled. */
export async function readSuggestions(
  client: ResearchClient,
  ignored: readonly string[],
  progress: (done: number, total: number) => void = () => {},
  signal?: AbortSignal,
): Promise<readonly SuggestedActor[]> {
  for (;;) {
    const { done, total, suggestions } = await client.request('suggestActors', { ignored }, signal);
    if (suggestions) return suggestions;
    signal?.throwIfAborted();
    progress(done, total);
  }
}
