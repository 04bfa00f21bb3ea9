import { argumentEnd, readArguments } from '../../../text/zones/latexArguments.ts';
import { type CiteCommand, citeCommand } from './commands.ts';
import type { LatexDialect } from './dialect.ts';

/** The commands of its own that a text cites with, by name. */
export type OwnCommands = ReadonlyMap<string, CiteCommand>;

const defining = String.raw`\\(?:(?:(?:re)?new|provide)command|DeclareRobustCommand|(?:(?:re)?new|provide)robustcmd|(?:New|Renew|Provide|Declare)(?:Expandable)?DocumentCommand|Declare(?:Multi)?CiteCommand|def)\*?`;
/** What is read over when a definition is looked for: a comment, and a sign that begins none. */
const passed = String.raw`%[^\n]*|\\[^A-Za-z]`;
const name = String.raw`(?:\{\s*\\(?<braced>[A-Za-z]+)\s*\}|\\(?<bare>[A-Za-z]+))`;
/** A definition up to its body: `\newcommand{\seen}[2][]`, `\NewDocumentCommand{\seen}{O{} m}`, `\def\seen#1#2`. */
const definition = new RegExp(
  String.raw`${passed}|${defining}\s*${name}\s*(?:\[(?<count>[1-9])\](?:\s*(?<default>\[[^\]\n]*\]))?|\{(?<spec>(?:[^{}\n]|\{[^{}\n]*\}){1,60})\}|(?<parameters>(?:#[1-9]){1,9}))\s*(?=\{)`,
  'g',
);
/** biblatex's own way to make a command that cites. */
const citeDefinition = new RegExp(String.raw`${passed}|\\Declare(?<multi>Multi)?CiteCommand\*?\s*${name}`, 'g');
/** multibib's commands, which end in the name of their list: `\newcites{pri,sec}{Primary,Secondary}` makes `\citesec`. */
const listDefinition = new RegExp(String.raw`${passed}|\\newcites\s*\{([^{}\n]{1,200})\}`, 'g');
const listCommands = 'cite citep citet citealp citealt citeauthor citeyear citeyearpar nocite'.split(' ');
const citing = /\\([A-Za-z]*[Cc]ite[A-Za-z]*\*?)/g;
const beforeName = new RegExp(String.raw`${defining}\s*\{?\s*$`);

/** The commands that a text defines and cites with, `\newcommand{\seen}[2][]{see \autocite[#1]{#2}}`; none that cite without it. */
export function ownCommands(text: string, dialect: LatexDialect['citing']): OwnCommands {
  const all = [...withBiblatex(text), ...withMultibib(text, dialect), ...withBodies(text, dialect)];
  return new Map(all.filter(([each]) => !citeCommand(each, dialect)));
}

type Defined = Iterable<readonly [name: string, CiteCommand]>;

function* withBiblatex(text: string): Defined {
  const plain = { mode: 'parenthetical', suppressAuthor: false, nocite: false, before: 0 } as const;
  for (const { groups } of text.matchAll(citeDefinition)) {
    const defined = groups!.braced ?? groups!.bare;
    if (defined !== undefined) yield [defined, { ...plain, multiple: groups!.multi !== undefined }];
  }
}

function* withMultibib(text: string, dialect: LatexDialect['citing']): Defined {
  for (const [, lists = ''] of text.matchAll(listDefinition)) {
    const names = lists.split(',').map((each) => each.trim());
    for (const list of names.filter((each) => /^[A-Za-z]+$/.test(each)))
      for (const each of listCommands) yield [each + list, citeCommand(each, dialect)!];
  }
}

function* withBodies(text: string, dialect: LatexDialect['citing']): Defined {
  for (const match of text.matchAll(definition)) {
    const groups = match.groups!;
    const defined = groups.braced ?? groups.bare;
    if (defined === undefined) continue;
    const body = match.index + match[0].length;
    const end = argumentEnd(text, body, '{', '}');
    const meaning = end === undefined ? undefined : meaningOf(text.slice(body, end), isOptional(groups), dialect);
    if (meaning) yield [defined, meaning];
  }
}

/** Where the arguments of the command `name` begin that ends at `after`: behind its star where it is one of `own`. */
export function argumentsStart(text: string, after: number, name: string, own: OwnCommands): number {
  return own.has(name) && text[after] === '*' ? after + 1 : after;
}

/** Of each parameter of a definition, whether it is given in brackets or as a star, and so stands for nothing in braces. */
function isOptional({ default: byDefault, spec }: Record<string, string | undefined>): readonly boolean[] {
  if (spec === undefined) return byDefault === undefined ? [] : [true];
  return Array.from(
    spec.replace(/>?\{[^{}]*\}|[+!\s]/g, '').matchAll(/t.|[rRdD]..|./g),
    ([kind]) => kind !== 'm' && kind !== 'v',
  );
}

/** What the first citing command of a body means that is given one of the arguments as its keys. */
function meaningOf(
  body: string,
  optional: readonly boolean[],
  dialect: LatexDialect['citing'],
): CiteCommand | undefined {
  for (const match of body.matchAll(citing)) {
    const command = citeCommand(match[1]!, dialect);
    if (!command || command.before > 0) continue;
    const keys = readArguments(body, match.index + match[0].length, ['[', '{'], 1).at(-1);
    const parameter = Number(keys && /^\{\s*#([1-9])\s*\}$/.exec(body.slice(keys.start, keys.end))?.[1]);
    if (!(parameter > 0) || optional[parameter - 1]) continue;
    const before = parameter - 1 - optional.slice(0, parameter - 1).filter(Boolean).length;
    return { ...command, multiple: false, before, defined: true };
  }
  return undefined;
}

/** Whether the command at `start` is being defined there, not used. */
export function isDefined(text: string, start: number): boolean {
  return beforeName.test(text.slice(Math.max(0, start - 60), start));
}
