/** A piece of a query as typed. `at` is where it begins, in UTF-16 code units. */
export type Lexeme =
  | { readonly kind: 'open' | 'close' | 'minus' | 'or' | 'and'; readonly at: number }
  | {
      readonly kind: 'quoted';
      readonly at: number;
      readonly text: string;
      readonly closed: boolean;
      readonly within?: number;
    }
  | { readonly kind: 'field'; readonly at: number; readonly name: string }
  /** `last`: nothing follows, not even a space. */
  | { readonly kind: 'chunk'; readonly at: number; readonly text: string; readonly last: boolean };

const quotes = '"“”„‟«»＂';
const within = /~(\d{1,3})(?![\p{L}\p{N}])/uy;
const chunk = new RegExp(`[^\\s()${quotes}]+`, 'uy');
const field = /^([a-z]+):(?!\/\/)/i;
/** So many pieces of a query count; what follows is a text pasted by mistake. */
export const mostPieces = 200;

/** Divides a query into its pieces; `fields` are the names that may stand before a colon, in lower case. */
export function lex(query: string, fields: ReadonlySet<string>): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  while (at < query.length && lexemes.length < mostPieces) {
    const character = query[at]!;
    if (/\s/.test(character)) at++;
    else if (character === '(' || character === ')') {
      lexemes.push({ kind: character === '(' ? 'open' : 'close', at });
      at++;
    } else if (quotes.includes(character)) at = quoted(query, at, lexemes);
    else at = word(query, at, fields, lexemes);
  }
  return lexemes;
}

function quoted(query: string, at: number, lexemes: Lexeme[]): number {
  let end = at + 1;
  while (end < query.length && !quotes.includes(query[end]!)) end++;
  const closed = end < query.length;
  within.lastIndex = end + 1;
  const distance = closed ? within.exec(query) : null;
  lexemes.push({
    kind: 'quoted',
    at,
    text: query.slice(at + 1, end),
    closed,
    ...(distance ? { within: Number(distance[1]) } : {}),
  });
  return end + 1 + (distance?.[0].length ?? 0);
}

function word(query: string, at: number, fields: ReadonlySet<string>, lexemes: Lexeme[]): number {
  if (query[at] === '-') {
    const next = query[at + 1];
    const begins = at === 0 || /[\s(]/.test(query[at - 1]!);
    if (begins && next !== undefined && !/[\s)-]/.test(next)) lexemes.push({ kind: 'minus', at });
    return at + 1;
  }
  chunk.lastIndex = at;
  const text = chunk.exec(query)?.[0] ?? query[at]!;
  const end = at + text.length;
  const name = field.exec(text)?.[1]?.toLowerCase();
  if (name !== undefined && fields.has(name)) {
    lexemes.push({ kind: 'field', at, name });
    return at + name.length + 1;
  }
  if (text === 'OR' || text === 'AND') lexemes.push({ kind: text === 'OR' ? 'or' : 'and', at });
  else if (text === 'NOT') lexemes.push({ kind: 'minus', at });
  else lexemes.push({ kind: 'chunk', at, text, last: end === query.length });
  return end;
}
