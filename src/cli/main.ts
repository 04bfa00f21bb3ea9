import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkCommand } from './checkCommand.ts';
import { type Command, type Terminal, UsageError } from './command.ts';
import { mcpCommand } from './mcpCommand.ts';
import { searchCommand } from './searchCommand.ts';

const commands: readonly Command[] = [checkCommand, searchCommand, mcpCommand];

/**
 * Runs `ibid <command> …` and resolves to its exit code: 0 when all is well, 1 when something was found, 2 when it could not be done. What was asked
 * for goes to `out`, everything else to `error`.
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  const command = commands.find((each) => each.name === name);
  if (!command) {
    const isHelp = name === undefined || /^(?:-h|--help|help)$/.test(name);
    (isHelp ? terminal.out : terminal.error)(isHelp ? usage() : `There is no “${name}”.\n${usage()}`);
    return isHelp ? 0 : 2;
  }
  const options = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (options.some((each) => each === '--help' || each === '-h')) {
    terminal.out(`Usage:\n${command.usage}`);
    return 0;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    terminal.error(error instanceof Error ? error.message : String(error));
    if (error instanceof UsageError) terminal.error(command.usage);
    return 2;
  }
}

function usage(): string {
  return ['Usage:', ...commands.map(({ usage }) => usage)].join('\n');
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const dist = join(dirname(fileURLToPath(import.meta.url)), '..');
  const { version } = JSON.parse(readFileSync(join(dist, '..', 'package.json'), 'utf8'));
  return {
    out: (text) => process.stdout.write(`${text}\n`),
    error: (text) => process.stderr.write(`${text}\n`),
    input: process.stdin,
    output: process.stdout,
    version,
    cslFolder: join(dist, 'csl'),
  };
}
