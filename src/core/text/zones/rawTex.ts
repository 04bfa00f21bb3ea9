/** A command of TeX that something is given to. */
const command = /\\([A-Za-z]{1,40})(?=[[{])/y;
const environment = /\{[^{}\n]{1,60}\}/y;

/** Raw TeX in Markdown. */
export interface RawTex {
  /** Behind the name of the command. */
  readonly opened: number;
  /** How its environment ends, `\end{center}`, when it begins one. */
  readonly end?: string;
}

/** The command of TeX with arguments that begins with the backslash at `at`; `undefined` when none does. */
export function rawTexAt(text: string, at: number): RawTex | undefined {
  command.lastIndex = at;
  const name = command.exec(text)?.[1];
  if (name === undefined) return undefined;
  const opened = command.lastIndex;
  if (name !== 'begin') return { opened };
  environment.lastIndex = opened;
  const braces = environment.exec(text)?.[0];
  return braces === undefined ? { opened } : { opened, end: `\\end${braces}` };
}
