import type { Finding } from '../../finding.ts';
import { told } from '../../text/sentence.ts';
import { type LocatorContext, problemOf } from '../locatorCheck.ts';
import type { PlainCitation } from './plainCitations.ts';

/**
 * The `citation.bad-locator` findings on footnotes, links and citations in words, each at the place it names, in order. A note counts once, however often
 * the text refers to it; one that cites by keys is left to the check of these.
 */
export function checkPlainCitations(citations: readonly PlainCitation[], context: LocatorContext): Finding[] {
  const seen = new Set<number>();
  const findings: Finding[] = [];
  for (const { items, body, command, start, end } of citations) {
    if (seen.has(body.start)) continue;
    seen.add(body.start);
    // Where a note has keys of its own, the spans of these are not that of its mark.
    const own = items.filter(
      ({ keySpan }) => command !== 'footnote' || (keySpan.start === start && keySpan.end === end),
    );
    for (const item of own) {
      const problem = problemOf(item, context);
      if (problem === undefined) continue;
      const words = context.text.slice(body.start, body.end);
      const at = item.locator ? words.lastIndexOf(item.locator) : -1;
      const place = at < 0 ? body : { start: body.start + at, end: body.start + at + item.locator!.length };
      findings.push({ code: 'citation.bad-locator', severity: 'warning', ...told(problem), ...place });
    }
  }
  return findings.sort((a, b) => a.start - b.start);
}
