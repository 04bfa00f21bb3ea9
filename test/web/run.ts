// The build for browsers; it has no types of its own and leaves the interface of the tests in the global scope.
// @ts-expect-error
import browserMocha from 'mocha/mocha.js';
import { mark } from '../support/hostOutput.ts';
import { summarise } from '../support/summary.ts';
import { summaryMark } from '../support/summaryMark.ts';

/** The names of the test files beside this one, set by the bundler. */
declare const webTests: readonly string[];

const mocha = browserMocha as BrowserMocha;

/** What VS Code calls with `--extensionTestsPath`. Prints a line for each test, and the summary at the end. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: class {} });
  for (const name of webTests) await import(`./${name}.test.ts`);
  const summary = await new Promise<ReturnType<ReturnType<typeof summarise>>>((resolve) => {
    const runner = mocha.run(() => resolve(read()));
    const read = summarise(runner);
    runner.on('pass', (test) => console.log(`${mark}  ✔ ${test.fullTitle()}`));
    runner.on('fail', (test, error) => console.log(`${mark}  ✘ ${test.fullTitle()}\n${mark}    ${error.stack}`));
  });
  console.log(summaryMark + JSON.stringify(summary));
  if (summary.failed > 0) throw new Error(`${summary.failed} of the tests failed`);
}
