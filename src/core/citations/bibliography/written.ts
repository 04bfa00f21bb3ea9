import type { Citation } from '../citation.ts';

/** A citation that was written as rendered text into a document whose language cannot say what is cited. */
export interface WrittenCitation {
  readonly text: string;
  readonly citation: Citation;
}

/**
 * Those of `written` that still stand in `text`, in the order of the text, each occurrence once. Of two that begin at one place the longer one counts.
 * What was changed by hand since then is no longer known.
 */
export function standingCitations(
  text: string,
  written: readonly WrittenCitation[],
): { start: number; citation: Citation }[] {
  const byText = new Map(written.filter((each) => each.text !== '').map((each) => [each.text, each.citation]));
  const longestFirst = [...byText].sort(([a], [b]) => b.length - a.length);
  const found: { start: number; end: number; citation: Citation }[] = [];
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
  const standing: { start: number; citation: Citation }[] = [];
  for (const each of found) {
    if (each.start < end) continue;
    standing.push({ start: each.start, citation: each.citation });
    end = each.end;
  }
  return standing;
}
