import { argumentEnd, readArguments } from '../../../text/zones/latexArguments.ts';
import { type CiteCommand, citeCommand } from './commands.ts';
import type { LatexDialect } from './dialect.ts';

/** The commands of its own that a text cites with, by name. */
export type OwnCommands = ReadonlyMap<string, CiteCommand>;

const defining = String.raw`\\(?:(?:re|provide)?newcommand|DeclareRobustCommand|(?:re|provide)?newrobustcmd|(?:New|Renew|Provide|Declare)(?:Expandable)?DocumentCommand|Declare(?:Multi)?CiteCommand|def)\*?`;
const name = String.raw`(?:\{\s*\\(?<braced>[A-Za-z]+)\s*\}|\\(?<bare>[A-Za-z]+))`;
/** A definition up to its body: `\newcommand{\seen}[2][]`, `\NewDocumentCommand{\seen}{O{} m}`, `\def\seen#1#2`. */
const definition = new RegExp(
  String.raw`^[^%\n]*?${defining}\s*${name}\s*(?:\[(?<count>[1-9])\]\s*(?<default>\[[^\]\n]*\])?|\{(?<spec>(?:[^{}\n]|\{[^{}\n]*\}){1,60})\}|(?<parameters>(?:#[1-9]){1,9}))\s*(?=\{)`,
  'gm',
);
/** biblatex's own way to make a command that cites. */
const citeDefinition = new RegExp(String.raw`^[^%\n]*?\\Declare(?<multi>Multi)?CiteCommand\s*${name}`, 'gm');
/** multibib's commands, which end in the name of their list: `\newcites{pri,sec}{Primary,Secondary}` makes `\citesec`. */
const listDefinition = /^[^%\n]*?\\newcites\s*\{([^{}\n]{1,200})\}/gm;
const listCommands = 'cite citep citet citealp citealt citeauthor citeyear citeyearpar nocite'.split(' ');
const citing = /\\([A-Za-z]*[Cc]ite[A-Za-z]*\*?)/g;
const beforeName = new RegExp(String.raw`${defining}\s*\{?\s*$`);

/** The commands that a text defines and cites with, `\newcommand{\seen}[2][]{see \autocite[#1]{#2}}`. */
export function ownCommands(text: string, dialect: LatexDialect['citing']): OwnCommands {
  const own = new Map<string, CiteCommand>();
  for (const { groups } of text.matchAll(citeDefinition)) {
    const { braced, bare, multi } = groups!;
    const plain = { mode: 'parenthetical', suppressAuthor: false, nocite: false, before: 0 } as const;
    own.set((braced ?? bare)!, { ...plain, multiple: multi !== undefined });
  }
  for (const [, lists = ''] of text.matchAll(listDefinition)) {
    for (const list of lists.split(',').map((each) => each.trim()))
      for (const each of /^[A-Za-z]+$/.test(list) ? listCommands : [])
        own.set(each + list, citeCommand(each, dialect)!);
  }
  for (const match of text.matchAll(definition)) {
    const { braced, bare } = match.groups!;
    const body = match.index + match[0].length;
    const end = argumentEnd(text, body, '{', '}');
    const meaning =
      end === undefined ? undefined : meaningOf(text.slice(body, end), isOptional(match.groups!), dialect);
    if (meaning) own.set((braced ?? bare)!, meaning);
  }
  return own;
}

/** Of each parameter of a definition, whether it is given in brackets or as a star, and so stands for nothing in braces. */
function isOptional({ default: byDefault, spec }: Record<string, string | undefined>): readonly boolean[] {
  if (spec === undefined) return byDefault === undefined ? [] : [true];
  return Array.from(spec.replace(/\{[^{}]*\}|[+>!\s]/g, ''), (kind) => kind !== 'm' && kind !== 'v');
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
