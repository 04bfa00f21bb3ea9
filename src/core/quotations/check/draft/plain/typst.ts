import type { TokenReader } from '../tokenReader.ts';

/** Reads what stands at `at` in Typst's markup; code is skipped before. */
export const typstToken: TokenReader = (text, at) => {
  const character = text[at]!;
  if (character === '~') return { plain: '\u00a0', end: at + 1 };
  if (character === '*' || (character === '_' && isEdge(text, at))) return { plain: '', end: at + 1 };
  if (character !== '\\') return undefined;
  const code = /^\\u\{([0-9a-fA-F]{1,6})\}/.exec(text.slice(at, at + 12));
  if (code) {
    const point = Number.parseInt(code[1]!, 16);
    return { plain: point <= 0x10ffff ? String.fromCodePoint(point) : '', end: at + code[0].length };
  }
  const next = text[at + 1] ?? ' ';
  return { plain: /\s/.test(next) ? ' ' : next, end: at + 2 };
};

function isEdge(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') || !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ');
}
