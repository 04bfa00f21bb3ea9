import { furnitureKey } from '../../clutter/furnitureLines.ts';

/** Between a title and the names of sections and site, before it or behind it. */
const separator = /\s+(?:[|–—·»›«:•]|-{1,2}|::)\s+|\s+[|›»]\s*|\s*\|\s+/u;
/** Names of so few letters are found in others by chance, in UTF-16 code units. */
const shortest = 3;
/** Longer titles, in UTF-16 code units, and titles of more pieces are left as they are. */
const longest = 2_000;
const mostPieces = 12;

/** What a page is part of: the names it states for its site and publisher, and its address. */
export class SiteName {
  readonly #names: readonly string[];

  constructor(names: readonly (string | undefined)[], address: string | undefined) {
    const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(address ?? '')?.[1] ?? '';
    const ofHost = host === '' ? [] : [host, host.replace(/\.(?:co|com|org|gov|ac)?\.?[a-z]{2,4}$/i, '')];
    this.#names = [...names, ...ofHost]
      .flatMap((name) => (name === undefined ? [] : [joined(name)]))
      .filter((name) => name.length >= shortest);
  }

  /** Whether the text is the site's name, or that name with a word such as "Online" or "Redaktion". */
  is(text: string): boolean {
    const words = furnitureKey(text.replace(/\bwww\./i, ''));
    const plain = words
      .replace(/(?:^| )(?:online|redaktion|news|editors?|editorial|staff|team|desk|the|der|die|das|von|by)(?= |$)/g, '')
      .replaceAll(' ', '');
    return [words.replaceAll(' ', ''), plain].some((name) => name.length >= shortest && this.#names.includes(name));
  }

  /**
   * A title without the site's name behind or before it. What stands there is such a name when it is one of those the page states, or when the rest
   * is the page's `heading`. Without proof the title stays whole.
   */
  withoutIt(title: string, heading: string): string {
    if (title.length > longest) return title;
    const wanted = this.is(heading) ? '' : furnitureKey(heading);
    const pieces = title.split(separator).map((piece) => piece.trim());
    const isPlain = pieces.length < 2 || pieces.length > mostPieces;
    if (isPlain || pieces.some((piece) => piece === '')) return title;
    // The site stands before a title only by its own name: the last piece may be the site as well, in large letters on the page.
    const lastFrom = this.is(pieces[0]!) ? pieces.length - 1 : 0;
    for (let from = 0; from <= lastFrom; from++)
      for (let to = pieces.length; to > from; to--) {
        const rest = between(title, pieces, from, to);
        if (to - from < pieces.length && wanted !== '' && furnitureKey(rest) === wanted) return rest;
      }
    let [from, to] = [0, pieces.length];
    while (to - from > 1 && this.is(pieces[to - 1]!)) to--;
    while (to - from > 1 && this.is(pieces[from]!)) from++;
    return between(title, pieces, from, to);
  }
}

/** The part of the title that these pieces cover, with the signs between them as they are. */
function between(title: string, pieces: readonly string[], from: number, to: number): string {
  let at = 0;
  const places = pieces.map((piece) => {
    const start = title.indexOf(piece, at);
    at = start + piece.length;
    return { start, end: at };
  });
  return title.slice(places[from]!.start, places[to - 1]!.end);
}

function joined(name: string): string {
  return furnitureKey(name).replaceAll(' ', '');
}
