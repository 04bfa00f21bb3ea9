import { type Span, spanAt } from '../../../text/span.ts';
import { argumentEnd, type LatexArgument, readArguments } from '../../../text/zones/latexArguments.ts';
import { type Zone, zonesOf } from '../../../text/zones.ts';
import type { FoundCitation, FoundCiteItem } from '../../citation.ts';
import { documentFormatting } from '../../documentFormatting.ts';
import { type LocatorTerms, locatorTerms } from '../locatorTerms.ts';
import { readLatexAffix } from './affix.ts';
import { citeWords } from './citeWords.ts';
import { type CiteCommand, citeCommand, commandName } from './commands.ts';
import { type LatexDialect, latexDialect } from './dialect.ts';
import { readPostnote, unbraced } from './note.ts';
import { argumentsStart, isDefined, type OwnCommands, ownCommands } from './ownCommands.ts';

/** Every citation of a LaTeX text, in order. */
export function findLatex(text: string): FoundCitation[] {
  if (!/\\[A-Za-z]*[Cc](?:ite|quote)|displaycquote/.test(text)) return [];
  const finder = new Finder(text, zonesOf(text, 'latex'), locatorTerms(documentFormatting(text, 'latex').locale));
  let end = 0;
  for (const match of text.matchAll(finder.words)) {
    if (match.index < end) continue;
    const citation = finder.read(match.index, match[1]!);
    if (!citation) continue;
    finder.found.push(citation);
    end = citation.end;
  }
  return finder.found;
}

class Finder {
  readonly found: FoundCitation[] = [];
  readonly #text: string;
  readonly #zones: readonly Zone[];
  readonly #dialect: LatexDialect;
  readonly #terms: LocatorTerms;
  readonly #own: OwnCommands;
  /** Matches the control words that may cite. */
  readonly words: RegExp;

  constructor(text: string, zones: readonly Zone[], terms: LocatorTerms) {
    this.#text = text;
    this.#zones = zones;
    this.#dialect = latexDialect(text);
    this.#terms = terms;
    this.#own = ownCommands(text, this.#dialect.citing);
    this.words = citeWords(this.#own);
  }

  read(start: number, name: string): FoundCitation | undefined {
    const kind = spanAt(this.#zones, start)?.kind;
    if (kind === 'code' || kind === 'comment' || kind === 'link') return undefined;
    const after = start + 1 + name.length;
    if (name === 'citetext') return this.#citetext(start, after);
    const command = citeCommand(name, this.#dialect.citing) ?? this.#own.get(name);
    if (!command || isDefined(this.#text, start)) return undefined;
    const from = argumentsStart(this.#text, after, name, this.#own);
    return command.multiple ? this.#multiple(start, from, name, command) : this.#single(start, from, name, command);
  }

  #single(start: number, after: number, name: string, command: CiteCommand): FoundCitation | undefined {
    const opens = this.#dialect.citing === 'apacite' ? (['<', '[', '{'] as const) : (['[', '{'] as const);
    const all = readArguments(this.#text, after, opens, command.before + 1);
    const braces = all.filter(({ open }) => open === '{')[command.before];
    if (!braces) return undefined;
    const before = all.slice(0, all.indexOf(braces));
    const items = this.#items(notesOf(before, command), braces, command);
    const own = before.find(({ open }) => open === '{');
    const whole = commandName(name) + (own ? this.#text.slice(own.start, own.end) : '');
    return items.length === 0 ? undefined : this.#citation(start, braces.end, whole, command, items);
  }

  #citation(start: number, end: number, name: string, command: CiteCommand, items: FoundCiteItem[]): FoundCitation {
    const nocite = command.nocite ? { nocite: true as const } : {};
    return { start, end, mode: command.mode, items, command: name, ...nocite };
  }

  /** `\autocites(pre)(post)[pre][post]{k}…` */
  #multiple(start: number, after: number, name: string, command: CiteCommand): FoundCitation | undefined {
    const global = readArguments(this.#text, after, ['(']);
    let end = global.at(-1)?.end ?? after;
    const items: FoundCiteItem[] = [];
    for (;;) {
      const all = readArguments(this.#text, end, ['[', '{'], 1);
      const braces = all.findIndex(({ open }) => open === '{');
      if (braces < 0) break;
      items.push(...this.#items(notesOf(all.slice(0, braces), command), all[braces]!, command));
      end = all[braces]!.end;
    }
    if (items.length === 0) return undefined;
    const [pre, post] = this.#texts(notesOf(global, command));
    const first = pre
      ? { ...items[0]!, prefix: [readLatexAffix(pre), items[0]!.prefix].filter(Boolean).join(' ') }
      : items[0]!;
    const cluster = [first, ...items.slice(1)];
    if (post) {
      const last = cluster.pop()!;
      cluster.push({ ...last, suffix: [last.suffix, readLatexAffix(post)].filter(Boolean).join(', ') });
    }
    return this.#citation(
      start,
      /^\\relax\b/.test(this.#text.slice(end, end + 7)) ? end + 6 : end,
      name,
      command,
      cluster,
    );
  }

  /** natbib's `\citetext{see \citealp[33]{a}; \citealp{b}}`. */
  #citetext(start: number, after: number): FoundCitation | undefined {
    const end = argumentEnd(this.#text, after, '{', '}');
    if (end === undefined) return undefined;
    const items: FoundCiteItem[] = [];
    let readTo = after;
    for (const match of this.#text.slice(after, end).matchAll(this.words)) {
      // What one inside another holds is met with in its turn.
      if (match[1] === 'citetext' || after + match.index < readTo) continue;
      const citation = this.read(after + match.index, match[1]!);
      if (!citation) continue;
      for (const item of citation.items) items.push(item);
      readTo = citation.end;
    }
    return items.length === 0 ? undefined : { start, end, mode: 'parenthetical', items, command: 'citetext' };
  }

  /** The prenote belongs to the first key, the postnote to the last. */
  #items(notes: Notes, braces: LatexArgument, { suppressAuthor, nocite }: CiteCommand): FoundCiteItem[] {
    const [pre, post] = this.#texts(notes);
    const keys = keySpans(this.#text, braces).filter(
      (span) => !(nocite && this.#text.slice(span.start, span.end) === '*'),
    );
    return keys.map((keySpan, index) => {
      const prefix = index === 0 && pre ? readLatexAffix(unbraced(pre.trim())) : '';
      return {
        key: this.#text.slice(keySpan.start, keySpan.end),
        ...(index === keys.length - 1 && post !== undefined ? readPostnote(post, this.#terms) : {}),
        ...(prefix === '' ? {} : { prefix }),
        ...(suppressAuthor ? { suppressAuthor } : {}),
        keySpan,
      };
    });
  }

  #texts(notes: Notes): (string | undefined)[] {
    return notes.map((note) => note && this.#text.slice(note.start + 1, note.end - 1));
  }
}

type Notes = readonly [pre: Span | undefined, post: Span | undefined];

/**
 * The notes among the arguments before the keys. Of two in brackets the first is the prenote, one alone is the postnote; apacite's prenote stands in
 * angle brackets, and that of `\\volcite` before the volume.
 */
function notesOf(before: readonly LatexArgument[], { before: own, defined }: CiteCommand): Notes {
  const angle = before.find(({ open }) => open === '<');
  const notes = before.filter(({ open }) => open !== '{' && open !== '<');
  if (angle) return [angle, notes[0]];
  const group = before.findIndex(({ open }) => open === '{');
  if (own > 0 && !defined && group === 1 && notes.length === 1) return [notes[0], undefined];
  return notes.length > 1 ? [notes[0], notes[1]] : [undefined, notes[0]];
}

/** The keys between braces, separated by commas; the parameter of a macro, `#1`, is none. */
function keySpans(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  for (const match of text
    .slice(start + 1, end - 1)
    .matchAll(/(?:%[^\n]*\n\s*)|([^,\s%{}\\](?:[^,\n%{}\\]*[^,\s%{}\\])?)/g)) {
    if (match[1] === undefined || /#\d/.test(match[1])) continue;
    const from = start + 1 + match.index;
    spans.push({ start: from, end: from + match[1].length });
  }
  return spans;
}
