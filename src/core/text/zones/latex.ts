import { argumentEnd, readArguments } from './latexArguments.ts';
import { leftOut } from './latexConditionals.ts';
import { urlEnd, urlStart } from './links.ts';
import { type Zone, ZoneList } from './zone.ts';

/** Environments whose content is no TeX. */
const verbatimEnvironments = new Set(
  'verbatim verbatim* Verbatim Verbatim* BVerbatim LVerbatim lstlisting minted comment filecontents filecontents* alltt pycode luacode tikzpicture'.split(
    ' ',
  ),
);
/** Those of them that take no options. */
const withoutOptions = new Set('verbatim verbatim* comment alltt'.split(' '));
const mathEnvironments = new Set(
  'math displaymath equation equation* align align* alignat alignat* aligned gather gather* multline multline* eqnarray eqnarray* flalign flalign* dmath dmath*'.split(
    ' ',
  ),
);
/** Commands whose arguments are names, keys, paths or lengths. */
const namingCommands = new Set(
  (
    'label ref eqref pageref autoref Autoref cref Cref crefrange vref Vref vpageref nameref hyperref autopageref usepackage RequirePackage documentclass documentstyle input include ' +
    'includeonly subfile import subimport includegraphics graphicspath bibliography bibliographystyle addbibresource addglobalbib printbibliography ' +
    'begin end pagestyle thispagestyle setcounter addtocounter newcounter setlength addtolength vspace hspace newenvironment selectlanguage setmainfont ' +
    'hypersetup geometry gls Gls glspl Glspl ExecuteBibliographyOptions bibitem definecolor color DeclareLanguageMapping setdefaultlanguage setotherlanguage'
  ).split(' '),
);
const tokens = new RegExp(`%[^\\n]*|\\\\(?:[A-Za-z@]+\\*?|[\\s\\S])|\\$\\$?|${urlStart.source}`, 'gi');

/** The zones of LaTeX: comments, verbatim stretches, math, URLs, command names and the arguments that are no prose. */
export function latexZones(text: string): Zone[] {
  const scanner = new LatexScanner(text);
  scanner.scan(0, text.length);
  return scanner.list.zones;
}

class LatexScanner {
  readonly list = new ZoneList();
  readonly #text: string;
  readonly #found = new Map<string, { readonly from: number; readonly start: number }>();

  #leftOut: ReadonlyMap<number, number> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Adds the zones of what begins between two places. */
  scan(from: number, end: number): void {
    for (let at = from; at < end; ) {
      tokens.lastIndex = at;
      const token = tokens.exec(this.#text);
      if (!token || token.index >= end) return;
      at = Math.max(this.#handle(token[0], token.index), token.index + 1);
    }
  }

  /** Adds the zones of the token at `at`; returns where reading goes on. */
  #handle(token: string, at: number): number {
    const after = at + token.length;
    if (token[0] === '%') return this.#add('comment', at, after);
    if (token[0] === '$') return this.#math(at, after, token);
    if (token[0] !== '\\') return this.#add('link', at, Math.max(after, urlEnd(this.#text, at)));
    if (token === '\\[' || token === '\\(') return this.#math(at, after, token === '\\[' ? '\\]' : '\\)');
    return /[A-Za-z@]/.test(token[1] ?? '') ? this.#command(token.slice(1), at, after) : after;
  }

  #add(kind: Zone['kind'], start: number, end: number): number {
    this.list.add(kind, start, end);
    return end;
  }

  /** TeX ends a formula at a blank line at the latest. */
  #math(at: number, after: number, closer: string): number {
    const closing = this.#find(closer, after);
    if (closing === Number.POSITIVE_INFINITY || this.#find('\n\n', after) < closing) return after;
    return this.#add('math', at, closing + closer.length);
  }

  #command(name: string, at: number, after: number): number {
    const bare = name.replace(/\*$/, '');
    if (bare === 'begin') return this.#begin(at, after);
    if (bare === 'end' && this.#text.startsWith('{document}', after)) return this.#endDocument(at, after);
    if (bare === 'iffalse') {
      this.#leftOut ??= leftOut(this.#text);
      return this.#add('comment', at, this.#leftOut.get(at) ?? after);
    }
    if (bare === 'verb' || bare === 'lstinline' || bare === 'mintinline') return this.#inlineVerbatim(bare, at, after);
    if (bare === 'url' || bare === 'href' || bare === 'path' || bare === 'nolinkurl') {
      const end = argumentEnd(this.#text, skipOption(this.#text, after), '{', '}');
      return end === undefined ? this.#add('command', at, after) : this.#add('link', at, end);
    }
    if (/cite|cquote$/i.test(bare) && bare !== 'citetext') return this.#cite(bare, at, after);
    return this.#add('command', at, namingCommands.has(bare) ? this.#argumentsEnd(after) : after);
  }

  /** The end of what a command that takes names takes: up to its first braces, then what follows without a gap. */
  #argumentsEnd(after: number): number {
    const first = readArguments(this.#text, after, ['[', '{'], 1);
    let end = first.at(-1)?.end ?? after;
    for (const { start, end: next } of readArguments(this.#text, end, ['[', '{'], 2)) {
      if (start !== end) break;
      end = next;
    }
    return end;
  }

  /** The notes of a citation are prose, the braces with its keys are not. */
  #cite(name: string, at: number, after: number): number {
    this.list.add('command', at, after);
    const groups = /^(?:foreign|hyphen)/.test(name) ? 2 : 1;
    let end = after;
    do {
      const braces = readArguments(this.#text, end, ['[', '{', '('], groups).at(-1);
      if (braces?.open !== '{') break;
      this.list.add('key', braces.start, braces.end);
      end = braces.end;
    } while (name.endsWith('cites'));
    return end;
  }

  #begin(at: number, after: number): number {
    const end = argumentEnd(this.#text, after, '{', '}');
    if (end === undefined) return this.#add('command', at, after);
    const name = this.#text.slice(after, end).replace(/^[\s{]+|[\s}]+$/g, '');
    if (name.endsWith('displaycquote')) return this.#cite(name, at, end);
    const kind = verbatimEnvironments.has(name) ? 'code' : mathEnvironments.has(name) ? 'math' : 'command';
    if (kind === 'command')
      return this.#add(kind, at, readArguments(this.#text, end).find((each) => each.open === '[')?.end ?? end);
    const closer = `\\end{${name}}`;
    const closing = this.#find(closer, end);
    const takesOptions = kind === 'code' && closing < this.#text.length && !withoutOptions.has(name);
    const from = takesOptions ? this.#options(at, end) : at;
    if (closing < this.#text.length) return this.#add(kind, from, closing + closer.length);
    return kind === 'code' ? this.#add(kind, at, this.#text.length) : this.#add('command', at, end);
  }

  /** What is between the brackets right behind the beginning of a listing, its caption among it, is no code; returns where that goes on. */
  #options(at: number, end: number): number {
    const after = this.#text[end] === '[' ? argumentEnd(this.#text, end, '[', ']') : undefined;
    if (after === undefined || !this.#text.slice(end, after).includes('\\')) return at;
    this.list.add('code', at, end + 1);
    this.scan(end + 1, after - 1);
    return after - 1;
  }

  #endDocument(at: number, after: number): number {
    return this.#add('comment', this.#add('command', at, after + '{document}'.length), this.#text.length);
  }

  #inlineVerbatim(name: string, at: number, after: number): number {
    let start = name === 'verb' ? after : skipOption(this.#text, after);
    if (name === 'mintinline') start = argumentEnd(this.#text, start, '{', '}') ?? start;
    const mark = this.#text[start];
    if (mark === undefined || /[\sA-Za-z]/.test(mark)) return this.#add('command', at, after);
    if (mark === '{') return this.#add('code', at, argumentEnd(this.#text, start, '{', '}') ?? after);
    const newline = this.#find('\n', start);
    const closing = this.#text.slice(start + 1, Math.min(newline, this.#text.length)).indexOf(mark);
    return closing < 0 ? this.#add('command', at, after) : this.#add('code', at, start + closing + 2);
  }

  /** Where `needle` stands next; one search serves every later question up to what it found. */
  #find(needle: string, from: number): number {
    const known = this.#found.get(needle);
    if (known && known.from <= from && from <= known.start) return known.start;
    const index = needle === '\n\n' ? blankLine(this.#text, from) : this.#text.indexOf(needle, from);
    const start = index < 0 ? Number.POSITIVE_INFINITY : index;
    this.#found.set(needle, { from, start });
    return start;
  }
}

function blankLine(text: string, from: number): number {
  const pattern = /\n[ \t]*\r?\n/g;
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

function skipOption(text: string, at: number): number {
  return argumentEnd(text, at, '[', ']') ?? at;
}
