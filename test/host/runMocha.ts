import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { workspace } from 'vscode';
import { mark } from '../support/hostOutput.ts';
import { type Summary, summarise } from '../support/summary.ts';
import { opened, watchHost } from './socketsOfHost.ts';

/** Runs the tests that `load` defines. Leaves `<answer>.json`, the summary, beside the workspace folder. */
export async function runMocha(load: () => Promise<unknown>, answer: string): Promise<Summary> {
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.log(format(...args).replace(/^/gm, mark));
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, slow: 1000, color: false });
  mocha.suite.emit('pre-require', globalThis, 'host', mocha);
  watchHost();
  mocha.suite.afterAll('no socket was opened to another machine', () => assert.deepEqual(opened, []));
  await load();
  const summary = await new Promise<Summary>((resolve) => {
    const runner = mocha.run(() => resolve(read()));
    const read = summarise(runner);
  });
  const folder = workspace.workspaceFolders?.[0]?.uri.fsPath;
  if (folder) writeFileSync(join(dirname(folder), `${answer}.json`), JSON.stringify(summary));
  return summary;
}
