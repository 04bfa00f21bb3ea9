import type { Attribution } from './attribution.ts';
import type { Range } from './paragraph.ts';
import type { Word } from './words.ts';

/** The attribution of one quotation in its sentence; `near` when nothing but marks stands between them. */
export interface Assigned {
  readonly attribution: Attribution;
  readonly near: boolean;
  /** The quotation stands in what the verb governs, however far. */
  readonly governed: boolean;
}

/** Words between a verb and a quotation that leave no doubt. */
const close = 4;

/** The attribution that belongs to the quotation at the word `quote`; `before` and `after` are the nearest ones on either side of it. */
export function assign(
  words: readonly Word[],
  quote: number,
  sentence: Range,
  before: Attribution | undefined,
  after: Attribution | undefined,
): Assigned | undefined {
  const gapAfter = after ? gap(words, quote + 1, firstWord(after, quote)) : undefined;
  const gapBefore = before ? gap(words, Math.max(before.verb + 1, before.verbEnd), quote) : undefined;
  const follows = after && after.kind !== 'name' && gapAfter?.words === 0 && !gapAfter.stop;
  const precedes = before && gapBefore !== undefined && !gapBefore.stop;
  if (follows && !(precedes && gapBefore.words === 0 && gapBefore.opens))
    return { attribution: after, near: true, governed: true };
  if (precedes) {
    const near = gapBefore.words === 0;
    return {
      attribution: before,
      near,
      governed: near || before.that || gapBefore.words <= close || (before.kind !== 'according' && !gapBefore.opens),
    };
  }
  if (after && after.kind !== 'name' && gapAfter && after.from < sentence.to)
    return { attribution: after, near: false, governed: closes(words, after, sentence) };
  return undefined;
}

/** "…, Berg said." at the end of a sentence: all before it is said. */
function closes(words: readonly Word[], { from, to, kind, that }: Attribution, sentence: Range): boolean {
  const isLast = to >= sentence.to || /^[.!?]$/.test(words[to]!.text);
  return isLast && kind === 'say' && !that && words[from - 1]?.text === ',';
}

/** Where an attribution after the word `quote` begins, with the office to which its name is an apposition. */
function firstWord({ from, subject: { phraseFrom = from } }: Attribution, quote: number): number {
  return phraseFrom > quote ? Math.min(from, phraseFrom) : from;
}

interface Gap {
  readonly words: number;
  /** A colon or the like stands in it. */
  readonly opens: boolean;
  /** A mark that parts sentences stands in it. */
  readonly stop: boolean;
}

function gap(words: readonly Word[], from: number, to: number): Gap {
  let count = 0;
  let opens = false;
  let stop = false;
  const end = Math.min(to, from + 200);
  for (let at = from; at < end; at++) {
    const { kind, text } = words[at]!;
    if (kind === 'word') count++;
    if (text === ':') opens = true;
    if (text === ';') stop = true;
  }
  return { words: count, opens, stop };
}
