import type { Attribution } from './attribution.ts';
import { nounAfter } from './nounAfter.ts';
import type { Paragraph, Range } from './paragraph.ts';
import type { StatementRules } from './rules.ts';
import { tailOf } from './tail.ts';

/** "was described by Berg as “…”", "dismissed by Berg as “…”", "was called “…” by Berg": whoever does what the participle at the word `at` says. */
export function passiveAt(
  paragraph: Paragraph,
  at: number,
  sentence: Range,
  rules: StatementRules,
): Attribution | undefined {
  const { words } = paragraph;
  if (rules.agent === undefined || rules.verb(words[at]!.lower)?.form !== 'finite') return undefined;
  if (/s$|^(?:quoted|cited|reported)$/.test(words[at]!.lower)) return undefined;
  const overQuote = words[at + 1]?.kind === 'quote' && words[at + 2]?.lower === rules.agent;
  const by = overQuote ? at + 2 : at + 1;
  if (words[by]?.lower !== rules.agent || by >= sentence.to) return undefined;
  const subject = nounAfter(paragraph, by + 1, sentence.to, rules);
  if (!subject || subject.weak === true) return undefined;
  const base = { subject, inverted: true, firstHand: true } as const;
  if (overQuote) return { ...base, kind: 'say', verb: by, verbEnd: subject.to, that: false, from: by, to: subject.to };
  const as = words[subject.to]?.lower === 'as' ? 1 : 0;
  const { end, that } = tailOf(paragraph, subject.to + as, '', sentence.to, rules);
  return { ...base, kind: that ? 'say' : 'name', verb: at, verbEnd: end, that, from: at, to: end };
}
