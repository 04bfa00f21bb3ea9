import { type CharacterKind, divided, kindOf, spelledOut } from './characters.ts';

/** Folded text with, for each of its code units, the offset of the character it comes from; the last entry is the length of the original. */
export interface FoldedQuoted {
  readonly text: string;
  readonly places: Uint32Array;
}

/**
 * Folds what two printings of the same words may differ in: quotation marks and apostrophes (any kind and level become one `'`), dashes and the blanks
 * around them, white space also before and inside punctuation, ligatures, invisible characters, composed and decomposed letters, ellipses, the order of a
 * stop and a closing mark, numbers of notes in brackets, hyphens of words divided at the end of a line ({@link divided}). Case, letters and all other
 * punctuation stay. Linear in the length of the text.
 */
export function foldQuoted(text: string): FoldedQuoted {
  const folder = new Folder(text, true);
  const folded = folder.fold();
  return { text: folded, places: Uint32Array.from([...folder.places, text.length]) };
}

/** The text of {@link foldQuoted} alone, which takes less time. */
export function foldedText(text: string): string {
  return new Folder(text, false).fold();
}

const noteNumber = /\[\d{1,3}\]/y;
const lineEndInWord = /[-‐][ \t]*\r?\n[ \t]*(?=\p{Ll})/uy;
const dots = /\.{3,}|\.(?:[ \u00a0]\.){2,}/y;
const marks = /\p{M}+/uy;
/** Words with single spaces between them, which fold to themselves: letters of Latin, Greek and Cyrillic that `kindOf` takes for word characters. */
const plainWords =
  /[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0391-\u0482]+(?: [A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0391-\u0482]+)*/y;
/** Shorter stretches are taken character by character. */
const shortest = 8;

class Folder {
  readonly places: number[] = [];
  readonly #text: string;
  readonly #keep: boolean;
  #out = '';
  /** The code units of the piece that is being made. */
  #codes: number[] = [];
  #last = 0;
  #space = false;
  #spaceAt = 0;
  #glue = true;

  constructor(text: string, keep: boolean) {
    this.#text = text;
    this.#keep = keep;
  }

  fold(): string {
    for (let at = 0; at < this.#text.length; ) {
      const after = this.#keep ? at : this.#run(at);
      at = after > at ? after : this.#step(kindOf(this.#text.charCodeAt(at)), at);
    }
    this.#flush();
    return this.#out;
  }

  /** Takes plain words in one piece; returns where they end. Of their places nothing is kept, and the last character may still change. */
  #run(at: number): number {
    plainWords.lastIndex = at;
    const length = plainWords.exec(this.#text)?.[0].length ?? 0;
    if (length < shortest) return at;
    const end = at + length;
    if (this.#space && !this.#glue) this.#put(32, this.#spaceAt);
    this.#flush();
    this.#out += this.#text.slice(at, end - 1);
    this.#space = false;
    this.#glue = true;
    this.#emit(this.#text.charCodeAt(end - 1), end - 1);
    return end;
  }

  /** Folds the character at `at`; returns where the next one is. */
  #step(kind: CharacterKind, at: number): number {
    switch (kind) {
      case 'nothing':
        return at + 1;
      case 'space':
        if (!this.#space) this.#spaceAt = at;
        this.#space = true;
        return at + 1;
      case 'quote':
        return this.#quote(at);
      case 'dash':
        return this.#dash(at);
      case 'stop':
        return this.#stop(at);
      case 'opener':
        return this.#opener(at);
      case 'ellipsis':
        return this.#ellipsis(at, at + 1);
      case 'ligature':
        this.#write(spelledOut(this.#text[at]!), at);
        return at + 1;
      case 'combining':
        return this.#combine(at);
      default:
        this.#emit(this.#text.charCodeAt(at), at);
        return at + 1;
    }
  }

  #emit(code: number, at: number): void {
    if (this.#space && !this.#glue) this.#put(32, this.#spaceAt);
    this.#space = false;
    this.#glue = false;
    this.#put(code, at);
  }

  #put(code: number, at: number): void {
    this.#codes.push(code);
    if (this.#keep) this.places.push(at);
    this.#last = code;
    if (this.#codes.length >= 4096) this.#flush(64);
  }

  /** Moves all but the last few code units, which may still change, to the text. */
  #flush(held = 0): void {
    const moved = this.#codes.splice(0, this.#codes.length - held);
    for (let from = 0; from < moved.length; from += 4096)
      this.#out += String.fromCharCode(...moved.slice(from, from + 4096));
  }

  #write(letters: string, at: number): void {
    for (let index = 0; index < letters.length; index++) this.#emit(letters.charCodeAt(index), at);
  }

  /** Marks that meet are one; blanks inside guillemets go. */
  #quote(at: number): number {
    const mark = this.#text[at]!;
    const next = this.#text[at + 1] ?? ' ';
    const closes = (mark === '»' || mark === '›') && this.#space && !/[\p{L}\p{N}]/u.test(next);
    if (closes) this.#space = false;
    const opens = (mark === '«' || mark === '‹') && /\s/.test(next) && (this.#space || this.#glue);
    if (this.#last === 39 && !this.#space) return at + 1;
    this.#emit(39, at);
    this.#glue = opens;
    return at + 1;
  }

  #dash(at: number): number {
    lineEndInWord.lastIndex = at;
    const division = /[\p{L}\p{N}]/u.test(this.#text[at - 1] ?? '') ? lineEndInWord.exec(this.#text) : null;
    if (division) {
      this.#emit(divided.charCodeAt(0), at);
      this.#glue = true;
      return at + division[0].length;
    }
    this.#space = false;
    if (this.#last !== 45 || this.#codes.length === 0) this.#emit(45, at);
    this.#glue = true;
    return at + 1;
  }

  /** A stop stands before a closing mark, as American printers have it. */
  #stop(at: number): number {
    const code = this.#text.charCodeAt(at);
    dots.lastIndex = at;
    if (code === 46 && dots.test(this.#text)) return this.#ellipsis(at, dots.lastIndex);
    this.#space = false;
    if ((code === 46 || code === 44) && this.#last === 39 && this.#codes.length > 1) {
      this.#codes.splice(-1, 1, code, 39);
      if (this.#keep) this.places.push(this.places.at(-1)!);
      return at + 1;
    }
    this.#emit(code, at);
    return at + 1;
  }

  #opener(at: number): number {
    noteNumber.lastIndex = at;
    const note = this.#codes.length > 0 && !this.#space ? noteNumber.exec(this.#text) : null;
    if (note) return at + note[0].length;
    this.#emit(this.#text.charCodeAt(at), at);
    this.#glue = true;
    return at + 1;
  }

  #ellipsis(at: number, end: number): number {
    this.#space = false;
    this.#write('...', at);
    this.#glue = true;
    return end;
  }

  /** Joins marks with the letter before them where one character does the same. */
  #combine(at: number): number {
    marks.lastIndex = at;
    const combining = marks.exec(this.#text)?.[0] ?? this.#text[at]!;
    const isPlain = !(this.#last >= 0xd800 && this.#last < 0xe000);
    if (this.#space || this.#codes.length === 0 || !isPlain || kindOf(this.#last) !== 'word') {
      this.#emit(this.#text.charCodeAt(at), at);
      return at + 1;
    }
    this.#codes.pop();
    const from = this.#keep ? this.places.pop()! : at - 1;
    const composed = (String.fromCharCode(this.#last) + combining).normalize('NFC');
    for (let index = 0; index < composed.length; index++) this.#put(composed.charCodeAt(index), from);
    return at + combining.length;
  }
}
