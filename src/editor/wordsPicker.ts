import { l10n, type QuickPickItem, window } from 'vscode';
import type { HitAnswer, PassageAnswer } from '../core/answers.ts';
import { quotedSpans } from '../core/quotations/quotedSpans.ts';
import type { PassageStatement, SpeakerAnswer } from '../core/research/statements/statementAnswers.ts';
import { overlaps, type Span } from '../core/text/span.ts';
import type { ResearchClient } from '../worker/client.ts';

/** Words of a passage that are to be quoted. */
export interface Quoted {
  readonly passage: PassageAnswer;
  readonly words: string;
}

/** Words that stand in quotation marks, or are said by somebody otherwise. */
interface Quotable extends Span {
  readonly speaker?: SpeakerAnswer;
  readonly circumstances?: string;
}

/** `❝ Peskov`; with a question mark where it is not sure who speaks. */
export function speakerMark({ short, confidence }: Pick<SpeakerAnswer, 'short' | 'confidence'>): string {
  return `❝ ${short}${confidence === 'low' ? '?' : ''}`;
}

/**
 * Asks which words of a passage are meant: those that are quoted there first, each with its speaker, those with words that were searched for before all, then the whole passage.
 * Without quoted words there is nothing to ask. Rejects when the passage is no evidence.
 */
export async function chooseWords(
  client: ResearchClient,
  passage: PassageAnswer,
  highlights: HitAnswer['highlights'] = [],
): Promise<Quoted | undefined> {
  requireEvidence(passage);
  const said = await client.request('passageStatements', { id: passage.id });
  const spans = quotable(passage, said, highlights);
  if (spans.length === 0) return { passage, words: passage.text };
  const wordsOf = ({ start, end }: Span) => passage.text.slice(start, end);
  const choices: (QuickPickItem & { words: string })[] = [
    ...spans.map((span) => ({
      label: `$(quote) ${wordsOf(span)}`,
      description: span.speaker && speakerMark(span.speaker),
      detail: span.circumstances,
      words: wordsOf(span),
    })),
    { label: `$(list-flat) ${l10n.t('The whole passage')}`, detail: passage.text, words: passage.text },
  ];
  const choice = await window.showQuickPick(choices, { title: l10n.t('Which words?'), matchOnDescription: true });
  return choice && { passage, words: choice.words };
}

/** Throws, saying why, when a passage is not to be quoted. */
export function requireEvidence(passage: PassageAnswer): void {
  if (passage.kind === 'body') return;
  const reason = passage.clutter ?? passage.kind;
  throw new Error(`passage: this passage is a ${reason} and not evidence; quote the paragraph itself.`);
}

function quotable(
  { text }: PassageAnswer,
  said: readonly PassageStatement[],
  highlights: HitAnswer['highlights'],
): Quotable[] {
  const statements = said
    // What is quoted as a whole is the passage itself.
    .filter(({ form, start, end }) => form === 'quoted' && end - start < text.trim().length)
    .map((each): Quotable => ({ start: each.start, end: each.end, speaker: each.speaker, circumstances: told(each) }));
  const others = quotedSpans(text).filter((span) => !statements.some((each) => overlaps(each, span)));
  const found = (span: Span) => highlights.filter(([start, end]) => overlaps(span, { start, end })).length;
  return [...statements, ...others].sort((a, b) => found(b) - found(a) || a.start - b.start);
}

function told({ speaker, dateText, venue, firstHand }: PassageStatement): string | undefined {
  const name = speaker && [speaker.name, speaker.role].filter(Boolean).join(', ');
  const parts = [name, dateText, venue, firstHand ? undefined : l10n.t('from another report')];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ') || undefined;
}
