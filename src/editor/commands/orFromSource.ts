import type { Command } from './command.ts';

/** A command that, without an argument, takes what it needs from the source in the active editor if one is there. */
export function orFromSource(command: Command, isHere: () => boolean, fromSource: () => Promise<unknown>): Command {
  return {
    id: command.id,
    run: (argument) => (argument === undefined && isHere() ? fromSource() : command.run(argument)),
  };
}
