import { type Span, spanAt } from '../../../text/span.ts';
import { readArguments } from '../../../text/zones/latexArguments.ts';
import { zonesOf } from '../../../text/zones.ts';
import { citeWords } from './citeWords.ts';
import { citeCommand } from './commands.ts';
import { argumentsStart, ownCommands } from './ownCommands.ts';

/** Blanks and comments. */
const gap = /^(?:\s|%[^\n]*\n)*/;
/** No command is looked for further back, in code units. */
const reach = 2000;

/** The key being typed at `offset` of a LaTeX text: inside the braces of a citing command, after `{` or `,`. */
export function latexKeyBeingTyped(text: string, offset: number): Span | undefined {
  const from = Math.max(0, offset - reach);
  const own = ownCommands(text, 'biblatex');
  const command = Array.from(text.slice(from, offset).matchAll(citeWords(own))).at(-1);
  const meaning = command && (citeCommand(command[1]!, 'biblatex') ?? own.get(command[1]!));
  if (!command || !meaning) return undefined;
  const after = from + command.index + command[0].length;
  const opening = openBraces(text, argumentsStart(text, after, command[1]!, own), offset, meaning);
  if (opening === undefined) return undefined;
  const zone = spanAt(zonesOf(text, 'latex'), from + command.index);
  if (zone?.kind === 'comment' || zone?.kind === 'code' || zone?.kind === 'link') return undefined;
  const typed = text.slice(opening + 1, offset);
  const last = typed.slice(typed.lastIndexOf(',') + 1);
  const start = offset - last.length + gap.exec(last)![0].length;
  return /[{}\\%\n]/.test(text.slice(start, offset)) ? undefined : { start, end: offset };
}

/** The brace of the keys when `offset` stands behind it and it is not closed before. */
function openBraces(
  text: string,
  from: number,
  offset: number,
  { before, multiple }: { before: number; multiple: boolean },
): number | undefined {
  let seen = 0;
  // The text after the cursor belongs to no argument that is still open.
  const head = text.slice(0, offset);
  const complete = readArguments(head, from, multiple ? ['[', '{', '('] : ['[', '{', '<']);
  for (const { open } of complete) if (open === '{') seen++;
  const rest = head.slice(complete.at(-1)?.end ?? from);
  const skipped = gap.exec(rest)![0].length;
  if (rest[skipped] !== '{' || (!multiple && seen !== before)) return undefined;
  return offset - rest.length + skipped;
}
