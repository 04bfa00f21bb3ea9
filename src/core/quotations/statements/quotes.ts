import type { Span } from '../../text/span.ts';
import { quotedSpans } from '../quotedSpans.ts';
import { namesSpeaker } from './functionWords.ts';
import type { StatementRules } from './rules.ts';

/** The quotations of one paragraph; `open` when the last goes on in the next paragraph, `dashed` when a dash and no mark tells speech. */
export interface ParagraphQuotes {
  readonly quotes: readonly Span[];
  readonly open: boolean;
  readonly dashed: boolean;
}

const openers = /^\s*([“„«])/;
const dash = /^\s*[—―–]\s+/;

/** The quotations of `text`; `next` is the paragraph after it. */
export function quotesOf(text: string, next: string | undefined, rules: StatementRules): ParagraphQuotes {
  const speech = rules.dashSpeech && dash.exec(text);
  if (speech) return { quotes: dashSpans(text, speech[0].length, rules), open: false, dashed: true };
  const marked = quotedSpans(text);
  const quotes = rules.dashSpeech ? marked.flatMap((span) => insideDashes(text, span, rules)) : marked;
  const dashed = quotes.length > marked.length;
  const last = quotes.at(-1);
  const mark = openers.exec(next ?? '')?.[1];
  if (mark === undefined) return { quotes, open: false, dashed };
  const closer = mark === '«' ? '»' : '”';
  if (last && last.end >= text.trimEnd().length) return { quotes, open: true, dashed };
  const at = text.lastIndexOf(mark);
  if (at < (last?.end ?? 0) || text.indexOf(closer, at) >= 0) return { quotes, open: false, dashed };
  const start = at + 1;
  const end = text.trimEnd().length;
  return end > start ? { quotes: [...quotes, { start, end }], open: true, dashed } : { quotes, open: false, dashed };
}

/** «Мост открыт, — сказал он. — Проходите»: what stands between the dashes is not quoted. */
function insideDashes(text: string, { start, end }: Span, rules: StatementRules): Span[] {
  const spans = dashSpans(text.slice(start, end), 0, rules);
  return spans.map((span) => ({ start: start + span.start, end: start + span.end }));
}

/** The stretches of dash speech that are said; between two dashes, after a comma or the end of a sentence, stands who says it. */
function dashSpans(text: string, start: number, rules: StatementRules): Span[] {
  const spans: Span[] = [];
  let from = start;
  let said = true;
  const push = (to: number) => {
    const end = from + text.slice(from, to).trimEnd().replace(/,$/, '').length;
    if (said && end > from) spans.push({ start: from, end });
  };
  for (const match of text.matchAll(/(?<=[,.!?…»])\s+[—―–]\s+/g)) {
    const to = match.index;
    const next = match.index + match[0].length;
    if (to < from) continue;
    const names = said ? tellsSpeaker(text.slice(next, next + 120), rules) : true;
    if (!names) continue;
    push(to);
    from = next;
    said = !said;
  }
  push(text.length);
  return spans;
}

/** "сказал он. — …": a lower-case reporting verb among the first words, or one that ends as verbs do right before whoever can be its subject. */
function tellsSpeaker(text: string, rules: StatementRules): boolean {
  const words = text.split(/[^\p{L}’-]+/u, 6);
  const first = words[0]!;
  if (words.slice(0, 4).some((word) => /^\p{Ll}/u.test(word) && rules.verb(word) !== undefined)) return true;
  return (
    /^\p{Ll}/u.test(first) &&
    rules.verbEnding?.test(first) === true &&
    words.slice(1, 4).some((word) => isSomebody(word, rules))
  );
}

function isSomebody(word: string, rules: StatementRules): boolean {
  return /^\p{Lu}/u.test(word) || rules.pronouns.has(word) || namesSpeaker(word, rules);
}
