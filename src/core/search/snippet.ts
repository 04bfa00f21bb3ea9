/** A piece of a passage with its marks, `[start, end)` in UTF-16 code units of `text`, sorted. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}

const ellipsis = '…';
/** How far a cut may move, in code units, to fall between words; longer words are cut. */
const longestWord = 30;

/**
 * At most about `length` code units of `text` around the place where the most of the sorted `highlights` stand together. Cuts fall
 * between words and show as `…`; white space is kept as it is, so that marks stay true.
 */
export function snippetOf(text: string, highlights: readonly (readonly [number, number])[], length: number): Snippet {
  if (text.length <= length) return { text, marks: highlights };
  const [first, last] = densest(highlights, length);
  const spare = Math.max(0, length - (last - first));
  let start = Math.max(0, Math.min(first - Math.floor(spare / 3), text.length - length));
  let end = Math.min(text.length, start + length);
  if (start > 0) start = forward(text, start, Math.max(start, first));
  if (end < text.length) end = backward(text, end, Math.min(end, Math.max(last, start)));
  const before = start > 0 ? ellipsis : '';
  const shift = before.length - start;
  const marks = highlights.flatMap(([from, to]): [number, number][] => {
    const kept: [number, number] = [Math.max(from, start) + shift, Math.min(to, end) + shift];
    return kept[0] < kept[1] ? [kept] : [];
  });
  return { text: before + text.slice(start, end) + (end < text.length ? ellipsis : ''), marks };
}

/** The stretch of at most `length` with the most highlights; the first of equals. */
function densest(highlights: readonly (readonly [number, number])[], length: number): readonly [number, number] {
  let best: readonly [number, number] = [0, 0];
  let most = 0;
  let low = 0;
  for (let high = 0; high < highlights.length; high++) {
    while (low < high && highlights[high]![1] - highlights[low]![0] > length) low++;
    if (high - low + 1 <= most) continue;
    most = high - low + 1;
    best = [highlights[low]![0], highlights[high]![1]];
  }
  return best;
}

/** The first beginning of a word at or after `at`, at most at `limit`. */
function forward(text: string, at: number, limit: number): number {
  if (isSpace(text, at - 1) && !isSpace(text, at)) return at;
  for (let index = at; index < Math.min(limit, at + longestWord); index++) {
    if (isSpace(text, index) && !isSpace(text, index + 1)) return index + 1;
  }
  return whole(text, limit - at <= longestWord ? limit : at);
}

/** The last end of a word at or before `at`, at least at `limit`. */
function backward(text: string, at: number, limit: number): number {
  for (let index = at; index >= Math.max(limit, at - longestWord, 1); index--) {
    if (isSpace(text, index) && !isSpace(text, index - 1)) return index;
  }
  return whole(text, at - limit <= longestWord && limit > 0 ? limit : at);
}

/** A place that does not part a surrogate pair. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

function isSpace(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /\s/.test(text[at]!);
}
