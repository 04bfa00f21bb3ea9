import type { TokenReader } from '../tokenReader.ts';
import { entityHere, readEntity } from './entities.ts';

type Kind = 'markdown' | 'rst' | 'asciidoc' | 'org';

interface MarkupRules {
  /** Characters that emphasise when they stand at the edge of a word. */
  readonly emphasis: string;
  readonly escapes: boolean;
  readonly others: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[];
}

const entity = [entityHere, readEntity] as const;
const none = () => '';
const inner = (match: RegExpExecArray) => match[1] ?? '';

const rules: Readonly<Record<Kind, MarkupRules>> = {
  markdown: {
    emphasis: '*_~',
    escapes: true,
    others: [
      entity,
      [/\[\^[^\]\s]{1,80}\]/y, none],
      [/(?<=[\p{L}.,;:!?”’"'])(?:\^\d{1,3}\^|<sup>\d{1,3}<\/sup>)/uy, none],
      [/\[([^[\]]{1,300})\]\([^()\n]{0,2000}\)(?:\{[^}\n]{0,200}\})?/y, inner],
      [/\[([^[\]]{1,300})\]\{[^}\n]{0,200}\}/y, inner],
      [/<\/?[a-z][^<>\n]{0,200}>/iy, none],
      [/(?<=^|\n)[ \t]*(?:>[ \t]?)+/y, none],
    ],
  },
  rst: {
    emphasis: '*',
    escapes: true,
    others: [
      [/:[\w:+-]{1,40}:`([^`<]{1,300})`/y, inner],
      [/``?/y, none],
      [/\[[\w#*]{1,40}\]_/y, none],
    ],
  },
  asciidoc: {
    emphasis: '*_#',
    escapes: false,
    others: [
      entity,
      [/\{nbsp\}/y, () => '\u00a0'],
      [/"`/y, () => '“'],
      [/`"/y, () => '”'],
      [/'`/y, () => '‘'],
      [/`'/y, () => '’'],
      [/footnote:\w*\[[^\]\n]{0,500}\]/y, none],
    ],
  },
  org: {
    emphasis: '*/_=~+',
    escapes: false,
    others: [
      [/\[\[[^[\]]{1,1000}\]\[([^[\]]{1,300})\]\]/y, inner],
      [/\[fn:[^\]]{1,200}\]/y, none],
    ],
  },
};

/** A reader for languages whose markup is signs around words. */
export function markupToken(kind: Kind): TokenReader {
  const { emphasis, escapes, others } = rules[kind];
  return (text, at) => {
    const character = text[at]!;
    if (/[\p{L}\p{N} ]/u.test(character) && text[at - 1] !== '\n') return undefined;
    if (escapes && character === '\\') return escaped(text, at);
    for (const [pattern, plain] of others) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match) return { plain: plain(match), end: at + match[0].length };
    }
    return emphasis.includes(character) && isEdge(text, at, character) ? { plain: '', end: at + 1 } : undefined;
  };
}

function escaped(text: string, at: number): { readonly plain: string; readonly end: number } | undefined {
  const next = text[at + 1] ?? '';
  if (/[!-/:-@[-`{-~]/.test(next)) return { plain: next, end: at + 2 };
  return /\s/.test(next) ? { plain: next === '\n' ? ' ' : '\u00a0', end: at + 2 } : undefined;
}

/** A sign of emphasis touches a word, or another sign, and does not stand between two letters; an asterisk may. */
function isEdge(text: string, at: number, sign: string): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (/\s/.test(before) && /\s/.test(after)) return false;
  const isWithin = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  return sign === '*' || !isWithin;
}
