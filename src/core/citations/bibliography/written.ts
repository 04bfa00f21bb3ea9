import type { Span } from '../../text/span.ts';
import type { Citation } from '../citation.ts';

/** A citation that was written as rendered text into a document whose language cannot say what is cited. */
export interface WrittenCitation {
  readonly text: string;
  readonly citation: Citation;
}

/** One of them where it stands. */
export interface StandingCitation extends Span {
  readonly citation: Citation;
}

/**
 * Those of `written` that still stand in `text`, in the order of the text, each occurrence once. Of two that begin at one place the longer one counts.
 * What was changed by hand since then is no longer known.
 */
export function standingCitations(text: string, written: readonly WrittenCitation[]): StandingCitation[] {
  const byText = new Map(written.filter((each) => each.text !== '').map((each) => [each.text, each.citation]));
  const longestFirst = [...byText].sort(([a], [b]) => b.length - a.length);
  const found: StandingCitation[] = [];
  const taken = new Set<number>();
  for (const [words, citation] of longestFirst) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      if (taken.has(at)) continue;
      taken.add(at);
      found.push({ start: at, end: at + words.length, citation });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  const standing: StandingCitation[] = [];
  for (const each of found) {
    if (each.start < end) continue;
    standing.push(each);
    end = each.end;
  }
  return standing;
}
