import type { Span } from '../text/span.ts';
import { lex } from './queryLexer.ts';
import { fieldNames } from './queryParser.ts';

/** A filter as it stands in a query; the span is that of all its text, a minus before it too. */
export interface QueryFilter extends Span {
  readonly field: string;
  readonly value: string;
  readonly excluded: boolean;
}

/** The filters in a query, in order, as the search reads them. Those without a value are left out. */
export function filtersIn(query: string): QueryFilter[] {
  const lexemes = lex(query, fieldNames);
  return lexemes.flatMap((lexeme, index): QueryFilter[] => {
    const value = lexemes[index + 1];
    if (lexeme.kind !== 'field' || (value?.kind !== 'quoted' && value?.kind !== 'chunk')) return [];
    const before = lexemes[index - 1];
    const excluded = before?.kind === 'minus' && before.at < lexeme.at;
    const length = value.kind === 'chunk' ? value.text.length : value.text.length + (value.closed ? 2 : 1);
    const start = excluded ? before.at : lexeme.at;
    return [{ start, end: value.at + length, field: lexeme.name, value: value.text, excluded }];
  });
}

/**
 * The query with the filter before it, so that a last word that is still being typed is read as before; alternatives are put in parentheses, so that it holds
 * for all of them; their last word is whole then.
 */
export function withFilter(query: string, filter: string): string {
  const trimmed = query.trim();
  let depth = 0;
  const alternatives = lex(trimmed, fieldNames).some(({ kind }) => {
    if (kind === 'open') depth++;
    if (kind === 'close') depth--;
    return kind === 'or' && depth <= 0;
  });
  return `${filter} ${alternatives ? `(${trimmed})` : query.trimStart()}`;
}

/** The query without one of its filters. */
export function withoutFilter(query: string, { start, end }: Span): string {
  return [query.slice(0, start).trim(), query.slice(end).trim()].filter((part) => part !== '').join(' ');
}

/** `author:"Weitz"`; `undefined` for a value that cannot be written in a query. */
export function filterText(field: string, value: string): string | undefined {
  if (value.trim() === '' || /["“”„‟«»＂]/.test(value)) return undefined;
  return /^[\p{L}\p{N}_-]+$/u.test(value) && field !== 'author' && field !== 'in'
    ? `${field}:${value}`
    : `${field}:"${value}"`;
}
