import { type LogOutputChannel, window } from 'vscode';

/** The output channel "Ibid". */
export function createLog(): LogOutputChannel {
  return window.createOutputChannel('Ibid', { log: true });
}
