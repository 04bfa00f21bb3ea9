import type { Readable, Writable } from 'node:stream';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Logger } from '../core/ports.ts';

/** Where a command writes to, line by line, and what it finds beside the program. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  /** What protocols are spoken over. */
  readonly input: Readable;
  readonly output: Writable;
  /** Of the program. */
  readonly version: string;
  /** The folder with the bundled styles and locales, as a path. */
  readonly cslFolder: string;
}

export interface Command {
  readonly name: string;
  /** What to type, and what comes of it. */
  readonly usage: string;
  /** Resolves to the exit code. Rejects with a {@link UsageError} when the arguments are wrong. */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

/** Arguments that make no sense, in one sentence. */
export class UsageError extends Error {}

/** What every command that reads a corpus takes. */
export const corpusOptions = {
  corpus: { type: 'string', multiple: true, default: ['corpus'] },
  bibliography: { type: 'string', multiple: true, default: [] as string[] },
  'no-attached': { type: 'boolean', default: false },
  exclude: { type: 'string', multiple: true, default: [] as string[] },
  'no-ignore-files': { type: 'boolean', default: false },
  format: { type: 'string', default: 'text' },
} as const satisfies ParseArgsConfig['options'];

/** The arguments of a command. Throws a {@link UsageError} that names what is not known. */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** One of a few words, or a {@link UsageError} that lists them. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new UsageError(`--${option} is ${allowed.join(' or ')}, not “${value}”.`);
  return found;
}

/** Warnings and errors go where results do not. */
export function terminalLog({ error }: Terminal): Logger {
  return { info: () => {}, warn: error, error };
}
