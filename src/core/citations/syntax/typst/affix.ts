import { type EmphasisMarks, writeAffix } from '../affix.ts';

const marks: EmphasisMarks = { i: ['#emph[', ']'], b: ['#strong[', ']'] };
const tokens = /\\u\{([0-9a-fA-F]{1,6})\}|\\([\s\S])|#(emph|strong|)\[|([_*])|\[|\]|~|[^\\#_*[\]~]+|[\s\S]/g;

/** Prose escaped for Typst's markup. */
export function escapeTypst(text: string): string {
  return text
    .replace(/[\\#*_`$<>@[\]~]|\/(?=[/*])/g, '\\$&')
    .replace(/\u00a0/g, '~')
    .replace(/^[=+-](?=\s)/, '\\$&');
}

/** A suffix or prefix of the model as Typst's markup. */
export function writeTypstAffix(affix: string): string {
  return writeAffix(affix, marks, escapeTypst);
}

/** The inverse of {@link writeTypstAffix}: escapes undone, emphasis as CSL's tags, brackets of content dropped, one line. */
export function readTypstAffix(source: string): string {
  const reader = new AffixReader();
  return Array.from(source.matchAll(tokens), (match) => reader.read(match))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

const tagOfCall: Readonly<Record<string, string>> = { emph: 'i', strong: 'b' };

class AffixReader {
  /** What the open brackets close with. */
  readonly #closers: string[] = [];
  readonly #open = new Set<string>();

  /** The text of the model for one token. */
  read([token, code, escaped, call, emphasis]: RegExpMatchArray): string {
    if (code !== undefined) return character(code);
    if (escaped !== undefined) return /\s/.test(escaped) ? ' ' : escaped;
    if (call !== undefined) return this.#bracket(tagOfCall[call]);
    if (emphasis !== undefined) return this.#toggle(emphasis === '_' ? 'i' : 'b');
    if (token === ']') return this.#closers.pop() ?? ']';
    if (token === '[') this.#closers.push(']');
    return token === '~' ? ' ' : token;
  }

  #bracket(tag: string | undefined): string {
    this.#closers.push(tag ? `</${tag}>` : '');
    return tag ? `<${tag}>` : '';
  }

  #toggle(tag: string): string {
    if (this.#open.delete(tag)) return `</${tag}>`;
    this.#open.add(tag);
    return `<${tag}>`;
  }
}

function character(code: string): string {
  const point = Number.parseInt(code, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '';
}
