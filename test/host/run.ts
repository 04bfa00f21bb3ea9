import { extensions } from 'vscode';
import { runMocha } from './runMocha.ts';

/** The names of the test files beside this one, set by the bundler. */
declare const hostTests: readonly string[];

/** What VS Code calls with `--extensionTestsPath`. Runs the files that IBID_HOST_ONLY names (with commas), else all. */
export async function run(): Promise<void> {
  const names = process.env.IBID_HOST_ONLY?.split(',') ?? hostTests;
  // VS Code cancels what it asks of the extensions when one of them joins meanwhile, as this one does some time after the first draft is open.
  await extensions.getExtension('vscode.markdown-language-features')?.activate();
  const { failed } = await runMocha(async () => {
    for (const name of names) await import(`./${name}.test.ts`);
  }, 'run');
  if (failed > 0) throw new Error(`${failed} of the host tests failed`);
}
