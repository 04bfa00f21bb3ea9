import { commands, type Disposable, window } from 'vscode';
import type { Logger } from '../../core/ports.ts';
import { errorText } from '../inLanguage.ts';

/**
 * A command of the palette. With an argument it never asks and rejects with one clear error; without one it asks the user what it needs.
 */
export interface Command {
  readonly id: `ibid.${string}`;
  run(argument?: unknown): Promise<unknown>;
}

export function registerCommand({ id, run }: Command, log: Logger): Disposable {
  return commands.registerCommand(id, async (argument?: unknown) => {
    if (argument !== undefined) return run(argument);
    try {
      return await run();
    } catch (error) {
      const message = errorText(error);
      log.error(`${id}: ${message}`);
      void window.showErrorMessage(message);
      return undefined;
    }
  });
}
