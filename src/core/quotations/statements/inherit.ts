import type { Speaker } from '../statement.ts';
import type { Draft } from './reading.ts';

/** What the paragraphs before leave behind for the next. */
export interface Heritage {
  readonly speaker?: Speaker;
  /** The last quotation is still open. */
  readonly open: boolean;
  /** The paragraph ended with a colon. */
  readonly announces: boolean;
  /** How many paragraphs ago that speaker spoke. */
  readonly age: number;
}

/** A quotation without a verb of this many words can be a speaker's next paragraph. */
const wholeSentence = 5;

/** Gives quotations without a verb of their own the speaker beside them: the one before in the paragraph, the one after, the one of the paragraph before. */
export function inherit(drafts: readonly Draft[], before: Heritage, onlyQuotes: boolean): void {
  fromBefore(drafts, before);
  let next: Speaker | undefined;
  for (const draft of [...drafts].reverse()) {
    if (!draft.speaker && next && draft.heads) draft.speaker = within(next, next.confidence);
    next = draft.speaker ?? next;
  }
  const first = drafts[0];
  if (!first || first.speaker || !onlyQuotes || !before.speaker || before.age > 1 || first.words < wholeSentence)
    return;
  for (const draft of drafts) draft.speaker ??= within(before.speaker, 'low');
}

function fromBefore(drafts: readonly Draft[], { open, announces, speaker }: Heritage): void {
  let previous = open || announces ? speaker : undefined;
  for (const [index, draft] of drafts.entries()) {
    const follows = index === 0 || draft.heads || draft.announced;
    const sure = index === 0 ? open : draft.heads;
    if (!draft.speaker && previous && follows) draft.speaker = within(previous, sure ? previous.confidence : 'low');
    previous = draft.speaker ?? previous;
  }
}

function within({ name, actor, role }: Speaker, confidence: Speaker['confidence']): Speaker {
  return {
    name,
    ...(actor === undefined ? {} : { actor }),
    ...(role === undefined ? {} : { role }),
    confidence: confidence === 'certain' ? 'high' : confidence,
  };
}
