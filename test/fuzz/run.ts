/** `npm run fuzz -- --runs 5000 --only RIS`: feeds the parsers with many more inputs than the tests do. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder } from '../../src/build/folders.ts';
import { run } from '../support/processes.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '2000' }, only: { type: 'string' } } });
if (!/^[1-9]\d*$/.test(values.runs)) throw new Error('--runs is a number of inputs for each parser');
const mocha = join(projectFolder, 'node_modules', 'mocha', 'bin', 'mocha.js');
const only = values.only === undefined ? [] : ['--fgrep', values.only];
const { code } = await run(process.execPath, [mocha, '--import=tsx', ...only, 'test/fuzz/parsers.test.ts'], {
  cwd: projectFolder,
  env: { ...process.env, IBID_FUZZ_RUNS: values.runs },
});
process.exit(code ?? 1);
