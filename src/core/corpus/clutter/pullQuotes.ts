import { tokenize } from '../../text/tokens.ts';

/** Blocks this far apart can be a pull quote and the passage it was pulled from. */
const reach = 4;
/** Shorter lines repeat by chance. */
const fewestWords = 8;
const mostWords = 70;
/** The share of its words, in order, that a reworded pull quote has in common with its passage. */
const rewordedShare = 0.75;

/** A block as the search for pull quotes sees it. */
interface Words {
  readonly words: readonly string[];
  /** The words with a space before and behind each. */
  readonly joined: string;
  readonly different: ReadonlySet<string>;
  readonly ended: boolean;
}

/**
 * Which of the texts are pull quotes: one or two sentences set apart that repeat a part of a longer text near them word for word, or reword a
 * sentence of it and, as display text does, end without a full stop. Of two texts alike the later is the pull quote.
 */
export function* findingPullQuotes(texts: readonly string[]): Generator<undefined, ReadonlySet<number>> {
  const near: Words[] = [];
  const found = new Set<number>();
  for (let index = 0; index < texts.length; index++) {
    // Only what is within reach is kept: the words of a whole book would take a multiple of its room.
    for (let next = near.length; next <= Math.min(texts.length - 1, index + reach); next++)
      near[next] = wordsOf(texts[next]!);
    delete near[index - reach - 1];
    if (isPulled(index, near, found)) found.add(index);
    yield;
  }
  return found;
}

function wordsOf(text: string): Words {
  const words = tokenize(text).map((token) => token.folded);
  return { words, joined: ` ${words.join(' ')} `, different: new Set(words), ended: /[.!?…][)\]"'”’»]*$/.test(text) };
}

function isPulled(index: number, near: readonly Words[], found: ReadonlySet<number>): boolean {
  const block = near[index]!;
  if (block.words.length < fewestWords || block.words.length > mostWords) return false;
  for (let other = Math.max(0, index - reach); other <= Math.min(near.length - 1, index + reach); other++)
    if (other !== index && !found.has(other) && isPulledFrom(block, near[other]!, other < index)) return true;
  return false;
}

function isPulledFrom(short: Words, long: Words, after: boolean): boolean {
  const difference = long.words.length - short.words.length;
  if (long.joined.includes(short.joined)) return difference > 0 || after;
  if (short.ended || difference < 0) return false;
  const wanted = rewordedShare * short.words.length;
  // Most texts near each other share far fewer words, in whatever order.
  const shared = short.words.reduce((sum, word) => sum + (long.different.has(word) ? 1 : 0), 0);
  if (shared < wanted) return false;
  return isShortenedFrom(short.words, long.joined) || commonInOrder(short.words, long.words) >= wanted;
}

/** Words at each end of a pull quote that leaves out the middle of its sentence. */
const endWords = 3;

/** Whether the words are two runs of the text, in order, with something left out between them. */
function isShortenedFrom(words: readonly string[], joined: string): boolean {
  for (let cut = words.length - endWords; cut >= endWords; cut--) {
    const head = ` ${words.slice(0, cut).join(' ')} `;
    const at = joined.indexOf(head);
    // The longest head there is; a shorter one leaves a longer tail, which is found no more easily.
    if (at >= 0) return joined.indexOf(` ${words.slice(cut).join(' ')} `, at + head.length - 1) >= 0;
  }
  return false;
}

/** The length of the longest common subsequence of words within a window of `long` not much wider than `short`. */
function commonInOrder(short: readonly string[], long: readonly string[]): number {
  const width = Math.ceil(short.length * 1.5);
  let best = 0;
  for (let from = 0; from === 0 || from + short.length <= long.length; from += 4) {
    best = Math.max(best, longestCommon(short, long.slice(from, from + width)));
  }
  return best;
}

function longestCommon(a: readonly string[], b: readonly string[]): number {
  let previous = new Uint16Array(b.length + 1);
  for (const word of a) {
    const current = new Uint16Array(b.length + 1);
    b.forEach((other, index) => {
      current[index + 1] = word === other ? previous[index]! + 1 : Math.max(previous[index + 1]!, current[index]!);
    });
    previous = current;
  }
  return previous[b.length]!;
}
