import { SaidError } from '../../../text/saidError.ts';
import { sentence } from '../../../text/sentence.ts';
import type { Citation, CiteItem } from '../../citation.ts';
import { documentFormatting } from '../../documentFormatting.ts';
import { type LocatorTerms, locatorTerms } from '../locatorTerms.ts';
import { writeLatexAffix } from './affix.ts';
import { citeCommand } from './commands.ts';
import { type LatexDialect, latexDialect } from './dialect.ts';
import { bracketed, writePostnote } from './note.ts';
import { ownCommands } from './ownCommands.ts';

/** `citation` for LaTeX, in the dialect of the document. Throws when the command it was found with cannot say it. */
export function writeLatex(citation: Citation, text: string, offset?: number): string {
  const dialect = latexDialect(text);
  refuseOwnCommand(citation, text);
  const terms = locatorTerms(documentFormatting(text, 'latex').locale);
  const written = /cquote/.test(citation.command ?? '')
    ? writeQuoting(citation, terms)
    : writers[dialect.citing](citation, terms);
  return offset !== undefined && endsInSources(written) && /^\s*[[{(]/.test(text.slice(offset, offset + 80))
    ? `${written}\\relax`
    : written;
}

/** Throws when `citation` was found in a command that the text defines: what it prints besides would be lost with it. */
export function refuseOwnCommand({ command }: Citation, text: string): void {
  const { citing } = latexDialect(text);
  const own = command === undefined ? undefined : nameOf(command);
  if (own !== undefined && !citeCommand(own, citing) && ownCommands(text, citing).has(own))
    throw new SaidError(sentence`\\${own} is a command that this text defines: change its citation by hand.`);
}

/** `[pre][post]` before a key; empty when there is neither. */
export function latexNotes(item: CiteItem, terms: LocatorTerms, biblatex: boolean): string {
  const pre = bracketed(writeLatexAffix(item.prefix ?? ''));
  const post = writePostnote(item, terms, biblatex);
  if (pre !== '') return `[${pre}][${post}]`;
  return post === '' ? '' : `[${post}]`;
}

type Writer = (citation: Citation, terms: LocatorTerms) => string;

const writers: Readonly<Record<LatexDialect['citing'], Writer>> = {
  biblatex: writeBiblatex,
  natbib: writeNatbib,
  apacite: writeApacite,
  plain: writePlain,
};

/** A command with several sources reads on over blanks, so a bracket after it would be one more note. */
function endsInSources(written: string): boolean {
  return /^\\[A-Za-z]+cites\b/.test(written);
}

function writeBiblatex({ items, mode, command }: Citation, terms: LocatorTerms): string {
  const suppressed = items.filter((item) => item.suppressAuthor).length;
  // The commands for several sources have no form without authors.
  if (suppressed > 0 && items.length > 1 && (suppressed < items.length || items.some(hasNotes))) {
    return items.map((item) => writeBiblatex({ items: [item], mode }, terms)).join(' ');
  }
  const base =
    kept(command, mode, suppressed > 0, 'biblatex') ??
    (suppressed > 0 ? 'autocite*' : mode === 'narrative' ? 'textcite' : 'autocite');
  const own = items.length === 1 ? ownArgument(base) : undefined;
  if (own) return writeWithArgument(own, items[0]!, terms);
  if (items.length > 1 && items.some(hasNotes)) {
    return `\\${plural(base)}${items.map((item) => `${latexNotes(item, terms, true)}{${item.key}}`).join('')}`;
  }
  const notes = items.length === 1 ? latexNotes(items[0]!, terms, true) : '';
  return `\\${singular(base)}${notes}{${keysOf(items)}}`;
}

function writeNatbib({ items, mode, command }: Citation, terms: LocatorTerms): string {
  const suppressed = items.every((item) => item.suppressAuthor);
  if (items.length > 1 && (items.some(hasNotes) || (!suppressed && items.some((item) => item.suppressAuthor)))) {
    if (mode === 'narrative') return items.map((item) => writeNatbib({ items: [item], mode }, terms)).join(', ');
    const each = items.map(
      (item) => `\\${item.suppressAuthor ? 'citeyear' : 'citealp'}${latexNotes(item, terms, false)}{${item.key}}`,
    );
    return `\\citetext{${each.join('; ')}}`;
  }
  const base =
    kept(command, mode, suppressed, 'natbib') ??
    (suppressed ? 'citeyearpar' : mode === 'narrative' ? 'citet' : 'citep');
  const notes = items.length === 1 ? latexNotes(items[0]!, terms, false) : '';
  return `\\${base}${notes}{${keysOf(items)}}`;
}

/**
 * csquotes' `\foreigntextcquote{german}[pre][post]{key}` and its relatives, whose words follow. Throws when the command cannot say the citation: another
 * one would take the words for a key.
 */
function writeQuoting({ items, mode, command = '' }: Citation, terms: LocatorTerms): string {
  const name = nameOf(command);
  const [first, last] = [items[0]!, items.at(-1)!];
  const inner = [
    ...items.slice(0, -1).map(({ locator, suffix }) => ({ locator, suffix })),
    ...items.slice(1).map(({ prefix }) => ({ prefix })),
  ];
  if (
    mode === 'narrative' ||
    items.some((item) => item.suppressAuthor) ||
    inner.some((notes) => hasNotes({ key: '', ...notes }))
  )
    throw new SaidError(
      sentence`\\${name} cannot say this: it has one note before its first source and one behind its last, both in brackets with the author.`,
    );
  const opened = name.endsWith('displaycquote') ? `begin{${name}}` : name;
  const notes = latexNotes({ ...last, prefix: first.prefix }, terms, true);
  return `\\${opened}${command.slice(name.length)}${notes}{${keysOf(items)}}`;
}

/** apacite's prenote stands in angle brackets; several sources with notes are commands of their own. */
function writeApacite({ items, mode, command }: Citation, terms: LocatorTerms): string {
  const suppressed = items.every((item) => item.suppressAuthor);
  const mixed = !suppressed && items.some((item) => item.suppressAuthor);
  if (items.length > 1 && (mixed || items.some(hasNotes))) {
    const each = items.map((item) => writeApacite({ items: [item], mode }, terms));
    return each.join(mode === 'narrative' ? ', ' : ' ');
  }
  const base =
    kept(command, mode, suppressed, 'apacite') ?? (suppressed ? 'citeyear' : mode === 'narrative' ? 'citeA' : 'cite');
  const [item] = items;
  const pre = items.length === 1 ? writeLatexAffix(item!.prefix ?? '').replace(/>/g, '\\textgreater{}') : '';
  const post = items.length === 1 ? bracketed(writePostnote(item!, terms, false)) : '';
  return `\\${base}${pre === '' ? '' : `<${pre}>`}${post === '' ? '' : `[${post}]`}{${keysOf(items)}}`;
}

/** `\cite` alone has one note; what stands before a source is prose. */
function writePlain({ items }: Citation, terms: LocatorTerms): string {
  if (!items.some(hasNotes)) return `\\cite{${keysOf(items)}}`;
  return items
    .map((item) => {
      const prefix = writeLatexAffix(item.prefix ?? '');
      const post = writePostnote(item, terms, false);
      return `${prefix === '' ? '' : `${prefix} `}\\cite${post === '' ? '' : `[${post}]`}{${item.key}}`;
    })
    .join('; ');
}

/** The command the citation was written with, when it still says what the citation is. */
function kept(
  command: string | undefined,
  mode: Citation['mode'],
  suppressAuthor: boolean,
  citing: LatexDialect['citing'],
): string | undefined {
  const known = command === undefined || command === 'citetext' ? undefined : citeCommand(nameOf(command), citing);
  if (!known) return undefined;
  return known.mode === mode && known.suppressAuthor === suppressAuthor ? command : undefined;
}

/** The name of a command that may have an argument of its own with it: `volcite{2}`. */
function nameOf(command: string): string {
  return command.replace(/\{[\s\S]*$/, '');
}

function ownArgument(command: string): { readonly name: string; readonly argument: string } | undefined {
  const name = nameOf(command);
  return name === command ? undefined : { name, argument: command.slice(name.length) };
}

/** `\volcite[pre]{2}[post]{key}` */
function writeWithArgument(
  { name, argument }: { readonly name: string; readonly argument: string },
  item: CiteItem,
  terms: LocatorTerms,
): string {
  const pre = bracketed(writeLatexAffix(item.prefix ?? ''));
  const post = writePostnote(item, terms, true);
  return `\\${name}${pre === '' ? '' : `[${pre}]`}${argument}${post === '' ? '' : `[${post}]`}{${item.key}}`;
}

function plural(command: string): string {
  if (/volcite|\{/.test(command)) return 'autocites';
  return /s$/.test(command) ? command : /^(?:[Cc]ite|[A-Za-z]+cite)$/.test(command) ? `${command}s` : 'autocites';
}

function singular(command: string): string {
  return /\{/.test(command) ? 'autocite' : command.replace(/cites$/, 'cite');
}

function hasNotes({ prefix, locator, suffix }: CiteItem): boolean {
  return [prefix, locator, suffix].some((part) => (part ?? '').trim() !== '');
}

function keysOf(items: readonly CiteItem[]): string {
  return items.map((item) => item.key).join(',');
}
