/** The marks a quotation is put in: its own and those of quotations inside it. */
export interface QuoteMarks {
  readonly outer: readonly [string, string];
  readonly inner: readonly [string, string];
}

export const curlyQuotes: QuoteMarks = { outer: ['“', '”'], inner: ['‘', '’'] };

const marks = /[“”"‘’]/g;

/**
 * `words` with the quotation marks inside them one level further in: `“…”` and `"…"` become the inner marks, `‘…’` inside those the outer ones.
 * Apostrophes stay. Everything between the marks goes through `escapeText`.
 */
export function nestQuotes(words: string, quoteMarks: QuoteMarks, escapeText: (text: string) => string): string {
  const nesting = new Nesting(words, quoteMarks);
  let result = '';
  let from = 0;
  for (const { 0: found, index } of words.matchAll(marks)) {
    const mark = found === '‘' || found === '’' ? nesting.single(found, index) : nesting.double(found, index);
    if (mark === undefined) continue;
    result += escapeText(words.slice(from, index)) + mark;
    from = index + 1;
  }
  return result + escapeText(words.slice(from));
}

/** How many quotations of either kind are open. */
class Nesting {
  readonly #words: string;
  readonly #marks: QuoteMarks;
  #double = 0;
  #single = 0;

  constructor(words: string, quoteMarks: QuoteMarks) {
    this.#words = words;
    this.#marks = quoteMarks;
  }

  double(found: string, at: number): string {
    const opens = found === '“' || (found === '"' && isOpening(this.#words, at, this.#double));
    this.#double = Math.max(0, this.#double + (opens ? 1 : -1));
    return this.#marks.inner[opens ? 0 : 1];
  }

  /** Single marks change only inside double ones; one before a letter is an apostrophe. */
  single(found: string, at: number): string | undefined {
    if (found === '‘' && this.#double > 0) {
      this.#single++;
      return this.#marks.outer[0];
    }
    if (found === '‘' || this.#single === 0 || /\p{L}/u.test(this.#words[at + 1] ?? '')) return undefined;
    this.#single--;
    return this.#marks.outer[1];
  }
}

/** A straight mark closes when one is open, or when it follows a word that nothing follows. */
function isOpening(words: string, at: number, depth: number): boolean {
  if (depth > 0) return false;
  return at === 0 || /[\s(\p{Pd}[{]/u.test(words[at - 1]!) || /[\p{L}\p{N}]/u.test(words[at + 1] ?? '');
}
