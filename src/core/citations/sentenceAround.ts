import { sentenceAt } from '../text/sentences.ts';
import type { FoundCitation } from './citation.ts';

/** A paragraph is looked for this far to either side of a citation, in code units. */
const reach = 4000;

/**
 * The sentence a citation belongs to, without the markup of it and of `others` in the same paragraph. A citation in brackets after the full stop
 * belongs to the sentence before it; one that is part of the sentence stands for a name.
 */
export function sentenceAround(text: string, citation: FoundCitation, others: readonly FoundCitation[]): string {
  const start = paragraphStart(text, citation.start);
  const end = paragraphEnd(text, citation.end);
  const near = others.filter((other) => other.start >= start && other.end <= end);
  const named = covered(text, start, end, near, (other) => (other.mode === 'narrative' ? 'X' : ' '));
  const sentence = sentenceAt(named, citation.start - start);
  return covered(text, start, end, near, () => ' ')
    .slice(sentence.start, sentence.end)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The stretch of the text with its citations overwritten, so that offsets stay. */
function covered(
  text: string,
  start: number,
  end: number,
  citations: readonly FoundCitation[],
  by: (citation: FoundCitation) => string,
): string {
  let result = '';
  let from = start;
  for (const citation of citations) {
    if (citation.start < from) continue;
    result += text.slice(from, citation.start) + by(citation).repeat(citation.end - citation.start);
    from = citation.end;
  }
  return result + text.slice(from, end);
}

function paragraphStart(text: string, offset: number): number {
  const head = text.slice(Math.max(0, offset - reach), offset);
  const blank = Math.max(head.lastIndexOf('\n\n') + 2, head.lastIndexOf('\n\r\n') + 3);
  return offset - head.length + (/\n\r?\n/.test(head) ? blank : 0);
}

function paragraphEnd(text: string, offset: number): number {
  const tail = text.slice(offset, offset + reach);
  const blank = tail.search(/\n[ \t]*\r?\n/);
  return offset + (blank < 0 ? tail.length : blank);
}
