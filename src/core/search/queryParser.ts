import { inEnglish, type Sentence, sentence } from '../text/sentence.ts';
import { isState, isYears } from './filters.ts';
import type { Match, QueryNode, WordNode } from './query.ts';
import { type Lexeme, lex, mostPieces } from './queryLexer.ts';
import { termsOf } from './terms.ts';

/** A query as it was understood. */
export interface ParsedQuery {
  /** `undefined` when there is nothing to look for. */
  readonly root?: QueryNode;
  /** How slips were read, a sentence each. */
  readonly notes: readonly Sentence[];
}

/** The filters that are answered from a source's record, and `is:`, from the kind of a passage. */
const recordFields = ['author', 'title', 'key', 'year', 'type', 'lang', 'in', 'is'] as const;
/** The filters that other parts answer, when they are there. */
const outsideFields = ['speaker', 'actor'] as const;

/** All that may stand before a colon. */
export const fieldNames: ReadonlySet<string> = new Set<string>([...recordFields, ...outsideFields]);
/** Parentheses nested deeper than this are left out. */
const deepest = 20;

/** Reads a query. Never throws: what is no syntax is read as words. `known` are the outside filters that can be answered. */
export function parseQuery(query: string, known: ReadonlySet<string> = new Set()): ParsedQuery {
  const lexemes = lex(query, fieldNames);
  const parser = new Parser(lexemes, known);
  if (lexemes.length >= mostPieces) parser.notes.push(sentence`Only the first ${mostPieces} words of the query count.`);
  return { root: parser.whole(), notes: eachOnce(parser.notes) };
}

/** The sentences without those that say the same once more. */
function eachOnce(sentences: readonly Sentence[]): Sentence[] {
  return [...new Map(sentences.map((each) => [inEnglish(each), each])).values()];
}

class Parser {
  readonly notes: Sentence[] = [];
  readonly #lexemes: readonly Lexeme[];
  readonly #known: ReadonlySet<string>;
  #at = 0;

  constructor(lexemes: readonly Lexeme[], known: ReadonlySet<string>) {
    this.#lexemes = lexemes;
    this.#known = known;
  }

  whole(): QueryNode | undefined {
    const parts: QueryNode[] = [];
    while (this.#next) {
      const part = this.#either(0);
      if (part) parts.push(part);
      if (this.#next?.kind !== 'close') continue;
      this.notes.push(sentence`A closing parenthesis without an opening one was left out.`);
      this.#at++;
    }
    return join('and', parts);
  }

  get #next(): Lexeme | undefined {
    return this.#lexemes[this.#at];
  }

  #either(depth: number): QueryNode | undefined {
    const parts: QueryNode[] = [];
    let ors = 0;
    for (; ; ors++) {
      const part = this.#all(depth);
      if (part) parts.push(part);
      if (this.#next?.kind !== 'or') break;
      this.#at++;
    }
    if (ors > 0 && parts.length <= ors) this.notes.push(sentence`OR without words on both sides was left out.`);
    return join('or', parts);
  }

  #all(depth: number): QueryNode | undefined {
    const parts: QueryNode[] = [];
    let strict = false;
    for (let next = this.#next; next && next.kind !== 'or' && next.kind !== 'close'; next = this.#next) {
      if (next.kind === 'and') strict = true;
      const part = this.#one(depth);
      if (part) parts.push(part);
    }
    const all = join('and', parts);
    return strict && all?.kind === 'and' ? { ...all, strict } : all;
  }

  #one(depth: number): QueryNode | undefined {
    const lexeme = this.#lexemes[this.#at++]!;
    switch (lexeme.kind) {
      case 'minus':
        return this.#excluded(depth);
      case 'open':
        return this.#group(depth);
      case 'quoted':
        return this.#phrase(lexeme);
      case 'field':
        return this.#filter(lexeme.name);
      case 'chunk':
        return words(lexeme.text, lexeme.last);
      default:
        return undefined;
    }
  }

  #excluded(depth: number): QueryNode | undefined {
    while (this.#next?.kind === 'minus') this.#at++;
    if (!this.#next || this.#next.kind === 'or' || this.#next.kind === 'close') return undefined;
    const part = this.#one(depth);
    return part && { kind: 'not', part };
  }

  #group(depth: number): QueryNode | undefined {
    if (depth >= deepest) {
      this.notes.push(sentence`Parentheses nested too deeply were left out.`);
      return undefined;
    }
    const part = this.#either(depth + 1);
    if (this.#next?.kind === 'close') this.#at++;
    else this.notes.push(sentence`A parenthesis that is not closed was read as if it ended with the query.`);
    return part;
  }

  #phrase({ text, closed, within }: Lexeme & { kind: 'quoted' }): QueryNode | undefined {
    if (!closed) this.notes.push(sentence`A quotation mark that is not closed was read as if it ended with the query.`);
    const last = !closed && !/\s$/.test(text);
    const forms = termsOf(text).map((term) => term.form);
    return inARow(forms, 'exact', last ? 'typing' : 'exact', within);
  }

  #filter(field: string): QueryNode | undefined {
    const lexeme = this.#next;
    if (!lexeme || (lexeme.kind !== 'quoted' && lexeme.kind !== 'chunk') || lexeme.text.trim() === '') {
      this.notes.push(sentence`“${field}:” needs a value right after it; it was left out.`);
      return undefined;
    }
    this.#at++;
    const { text } = lexeme;
    if (field === 'year' && !isYears(text)) {
      this.notes.push(sentence`“year:${text}” is no year such as 2024 or 2024..2026; it was read as words.`);
      return join('and', parts(words('year', false), words(text, false)));
    }
    if (field === 'is' && !isState(text)) {
      this.notes.push(sentence`“is:${text}” is not known, only “is:evidence”; it was read as words.`);
      return join('and', parts(words('is', false), words(text, lexeme.kind === 'chunk' && lexeme.last)));
    }
    if (!this.#isKnown(field)) {
      this.notes.push(sentence`“${field}:” cannot be searched here; what follows it was read as words.`);
      return lexeme.kind === 'quoted' ? this.#phrase(lexeme) : words(text, lexeme.last);
    }
    return { kind: 'filter', field, value: text, whole: lexeme.kind === 'quoted' && lexeme.closed };
  }

  #isKnown(field: string): boolean {
    return (recordFields as readonly string[]).includes(field) || this.#known.has(field);
  }
}

/** A stretch without spaces: a word, or several in a row such as `Moscow’s` and `air-defence`. */
function words(text: string, last: boolean): QueryNode | undefined {
  const forms = termsOf(text).map((term) => term.form);
  const mark = /(\*|~\d?)$/.exec(text)?.[1];
  const match: Match = mark === '*' ? 'start' : mark ? 'typo' : last ? 'typing' : 'stem';
  // `word~2` must not look for a word “2”.
  if (mark && /\d$/.test(mark) && forms.length > 1) forms.pop();
  return inARow(forms, 'stem', match);
}

function inARow(forms: readonly string[], match: Match, lastMatch: Match, within?: number): QueryNode | undefined {
  const all = forms.map((form, index): WordNode => {
    return { kind: 'word', form, match: index === forms.length - 1 ? lastMatch : match };
  });
  return all.length < 2 ? all[0] : { kind: 'phrase', words: all, within };
}

function parts(...nodes: readonly (QueryNode | undefined)[]): QueryNode[] {
  return nodes.filter((node) => node !== undefined);
}

function join(kind: 'and' | 'or', nodes: readonly QueryNode[]): QueryNode | undefined {
  return nodes.length < 2 ? nodes[0] : { kind, parts: nodes };
}
