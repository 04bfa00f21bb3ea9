/** Text with the little markup that styles ask for, in both forms. */
export interface Rendered {
  /** Plain text: no markup, no entities. */
  readonly text: string;
  /** HTML with no other tags than `i b em sup sub`, `span style` and `div class="csl-…"`. */
  readonly html: string;
}

/** A tag, an entity as the processor writes it, a character that must be escaped, or anything else. */
const token = /<(\/?)([a-z]+)((?: [a-z]+="[^"<>]*")*)>|&#(\d{1,7});|[&<>]|[^&<>]+/g;
const plainTags = new Set(['i', 'b', 'em', 'sup', 'sub']);
const attributes: Readonly<Record<string, RegExp>> = {
  span: /^ style="(?:(?:font-style|font-variant|font-weight|text-decoration):[a-z-]+;?|baseline)"$/,
  div: /^ class="csl-(?:entry|block|left-margin|right-inline|indent)"$/,
};
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const subscripts = '₀₁₂₃₄₅₆₇₈₉';

/** Makes both forms of the HTML that the processor has written; what is not its own markup is text. */
export function rendered(processed: string): Rendered {
  let html = '';
  const text = new PlainText();
  for (const [whole, slash, tag, rest = '', code] of processed.matchAll(token)) {
    if (tag !== undefined && isAllowed(tag, rest, slash === '/')) {
      html += whole;
      text.tag(tag, rest, slash === '/');
    } else {
      const words = code === undefined ? whole : character(Number(code), whole);
      html += escapeHtml(words);
      text.words(words);
    }
  }
  return {
    html: html
      .replace(/>[ \n]+</g, '><')
      .replace(/[ \n]*\n[ \n]*/g, ' ')
      .trim(),
    text: text.all(),
  };
}

/** Both forms of text that is not meant as markup. */
export function plainRendered(text: string): Rendered {
  return { text, html: escapeHtml(text) };
}

/** What a reader sees of HTML: blocks on lines of their own, raised digits as such. */
class PlainText {
  #text = '';
  #raisedFrom = 0;

  words(words: string): void {
    this.#text += words.replaceAll('\n', ' ');
  }

  tag(tag: string, rest: string, closing: boolean): void {
    if (tag === 'div') this.#text += /block|indent/.test(rest) ? '\n' : ' ';
    if (tag !== 'sup' && tag !== 'sub') return;
    if (closing) this.#text = this.#text.slice(0, this.#raisedFrom) + raise(this.#text.slice(this.#raisedFrom), tag);
    else this.#raisedFrom = this.#text.length;
  }

  /** White space that only lays out the HTML goes; typographic spaces stay. */
  all(): string {
    return this.#text
      .split('\n')
      .map((line) => line.replace(/[ \t\r]+/g, ' ').trim())
      .filter((line) => line !== '')
      .join('\n');
  }
}

function isAllowed(tag: string, rest: string, closing: boolean): boolean {
  if (plainTags.has(tag)) return rest === '';
  const wanted = attributes[tag];
  return wanted !== undefined && (closing ? rest === '' : wanted.test(rest));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (special) => escapes[special]!);
}

function character(code: number, whole: string): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** In plain text `2025<sup>1</sup>` must not become `20251`: numbers are raised, what stands in brackets after them is not. */
function raise(words: string, tag: 'sup' | 'sub'): string {
  const numbers = /^[\d,\u2013-]*\d(?=\(|$)/.exec(words)?.[0] ?? '';
  const digits = tag === 'sup' ? superscripts : subscripts;
  return numbers.replace(/\d/g, (digit) => digits[Number(digit)]!) + words.slice(numbers.length);
}
