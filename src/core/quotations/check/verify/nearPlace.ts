import type { Span } from '../../../text/span.ts';
import type { Nearest } from '../compare/nearest.ts';
import type { PassageStretch, SourceText } from '../compare/sourceText.ts';
import { sourcePlace } from './places.ts';
import type { Difference, SourcePlace } from './verification.ts';

/** The place and the differences of an alignment of `words` in the terms of the source. */
export function nearOf(
  near: Nearest,
  words: string,
): { readonly place: SourcePlace; readonly differences: readonly Difference[] } {
  const place = sourcePlace(near.source, near);
  const differences = near.differences.flatMap((difference): Difference[] => {
    const source = stretchOf(near.source, difference.source);
    if (!source) return [];
    const { kind, quoted, wideQuoted, words: count } = difference;
    return [
      {
        kind,
        quoted,
        wideQuoted,
        source,
        wideSource: near.source.stretches(difference.wideSource),
        quotedWords: words.slice(quoted.start, quoted.end),
        sourceWords: source.passage.text.slice(source.start, source.end),
        words: count,
      },
    ];
  });
  return { place, differences };
}

function stretchOf(text: SourceText, span: Span): PassageStretch | undefined {
  if (span.end > span.start) return text.stretches(span)[0];
  const before = text.stretches({ start: Math.max(0, span.start - 1), end: Math.max(1, span.start) })[0];
  return before && { passage: before.passage, start: before.end, end: before.end };
}
