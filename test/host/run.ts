import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { workspace } from 'vscode';
import { mark } from '../support/hostOutput.ts';
import { type Summary, summarise } from '../support/summary.ts';

/** The names of the test files beside this one, set by the bundler. */
declare const hostTests: readonly string[];

/** What VS Code calls with `--extensionTestsPath`. Leaves `run.json`, the summary, beside the workspace folder. */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.log(format(...args).replace(/^/gm, mark));
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, slow: 1000, color: false });
  mocha.suite.emit('pre-require', globalThis, 'host', mocha);
  for (const name of hostTests) await import(`./${name}.test.ts`);
  const summary = await new Promise<Summary>((resolve) => {
    const runner = mocha.run(() => resolve(read()));
    const read = summarise(runner);
  });
  const folder = workspace.workspaceFolders?.[0]?.uri.fsPath;
  if (folder) writeFileSync(join(dirname(folder), 'run.json'), JSON.stringify(summary));
  if (summary.failed > 0) throw new Error(`${summary.failed} of the host tests failed`);
}
