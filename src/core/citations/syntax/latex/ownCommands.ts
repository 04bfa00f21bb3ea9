import { argumentEnd, readArguments } from '../../../text/zones/latexArguments.ts';
import { type CiteCommand, citeCommand } from './commands.ts';
import type { LatexDialect } from './dialect.ts';

const defining = String.raw`\\(?:(?:re|provide)?newcommand|DeclareRobustCommand|(?:re|provide)?newrobustcmd)\*?`;
/** `\newcommand{\seen}[2][]`, before its body. */
const definition = new RegExp(
  String.raw`^[^%\n]*?${defining}\s*(?:\{\s*\\([A-Za-z]+)\s*\}|\\([A-Za-z]+))\s*\[([1-9])\]\s*(\[[^\]\n]*\])?\s*(?=\{)`,
  'gm',
);
const citing = /\\([A-Za-z]*[Cc]ite[A-Za-z]*\*?)/g;
const beforeName = new RegExp(String.raw`${defining}\s*\{?\s*$`);

/** The commands of its own that a text defines and cites with, by name: `\newcommand{\seen}[2][]{see \autocite[#1]{#2}}`. */
export function ownCommands(text: string, dialect: LatexDialect['citing']): ReadonlyMap<string, CiteCommand> {
  const own = new Map<string, CiteCommand>();
  for (const match of text.matchAll(definition)) {
    const [head, braced, bare, , optional] = match;
    const body = match.index + head.length;
    const end = argumentEnd(text, body, '{', '}');
    const meaning = end === undefined ? undefined : meaningOf(text.slice(body, end), optional !== undefined, dialect);
    if (meaning) own.set((braced ?? bare)!, meaning);
  }
  return own;
}

/** What the first citing command of a body means that is given one of the arguments as its keys. */
function meaningOf(body: string, hasOptional: boolean, dialect: LatexDialect['citing']): CiteCommand | undefined {
  for (const match of body.matchAll(citing)) {
    const command = citeCommand(match[1]!, dialect);
    if (!command || command.before > 0) continue;
    const keys = readArguments(body, match.index + match[0].length, ['[', '{'], 1).at(-1);
    const parameter = keys && /^\{\s*#([1-9])\s*\}$/.exec(body.slice(keys.start, keys.end));
    if (!parameter) continue;
    const before = Number(parameter[1]) - 1 - (hasOptional ? 1 : 0);
    if (before >= 0) return { ...command, multiple: false, before };
  }
  return undefined;
}

/** Whether the command at `start` is being defined there, not used. */
export function isDefined(text: string, start: number): boolean {
  return beforeName.test(text.slice(Math.max(0, start - 60), start));
}
