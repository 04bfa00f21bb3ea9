import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../src/build/folders.ts';
import { runHostTests, runSmokeTests } from './hostTests.ts';
import { asciidoctor, chromium, compiler, ensure, latex, pandoc, sphinx } from './machine.ts';
import { ensureMystParser } from './mystParser.ts';
import { run } from './processes.ts';
import { scratchFolder } from './scratch.ts';
import { ensureServerHost } from './serverHost.ts';
import { failedOnce, passedOnce, type Summary, sum } from './summary.ts';
import { runUntrustedTests } from './untrustedTests.ts';
import { ensureWebHost } from './webHost.ts';
import { runWebTests } from './webTests.ts';

/** A part of the test run. */
export interface Phase {
  /** What `--only` calls it. */
  readonly name: string;
  /** What it does, for people. */
  readonly title: string;
  /** Names of phases that have to have passed before it; `--only` runs them too. */
  readonly needs?: readonly string[];
  /** Whether nothing else makes sense when it fails. */
  readonly stops?: boolean;
  /** The name of an earlier phase with which it is begun, where neither needs more than one processor; what came of it is said in its turn. */
  readonly beside?: string;
  /** Rejects when it could not be run at all. */
  run(): Promise<Summary>;
}

const minute = 60_000;

/** Everything `npm test` does, in order. */
export const phases: readonly Phase[] = [
  { name: 'machine', title: 'Make sure that the machine has what the tests need', run: prepareMachine },
  { name: 'compile', title: 'Compile', stops: true, run: compile },
  { name: 'lint', title: 'Lint', run: () => program('Lint', bin('@biomejs/biome', 'bin', 'biome'), ['check', '.']) },
  { name: 'unit', title: 'Unit tests', run: () => mocha('test/unit', '.test.ts', 20_000) },
  {
    name: 'bundle',
    title: 'Bundle the extension and the tests that run inside VS Code',
    run: () => script('Bundle', 'src/build/bundle.ts', ['--host-tests']),
  },
  { name: 'host', title: 'Tests inside VS Code', needs: ['machine', 'bundle'], run: () => runHostTests() },
  {
    name: 'untrusted',
    title: 'Tests inside VS Code, in a folder that is not trusted',
    needs: ['machine', 'bundle'],
    run: () => runUntrustedTests(),
  },
  ...oldest(),
  {
    name: 'web',
    title: 'Tests inside VS Code for the browser',
    needs: ['machine', 'bundle'],
    run: () => runWebTests(),
  },
  {
    name: 'e2e',
    title: 'Stories, in VS Code as its user sees it',
    needs: ['machine', 'bundle'],
    run: () => mocha('test/e2e', '.story.ts', 300_000),
  },
  {
    name: 'bench',
    title: 'Benches, small',
    needs: ['machine', 'bundle'],
    run: () => script('Benches', 'test/bench/all.ts', ['--size', 'small']),
  },
  {
    name: 'oracle',
    title: 'Oracles: what pandoc, Typst, LaTeX, Sphinx and Asciidoctor make of our citations',
    needs: ['machine'],
    run: () => mocha('test/oracle', '.test.ts', 300_000),
  },
  { name: 'package', title: 'Tests of the package', run: () => mocha('test/package', '.test.ts', 120_000) },
  { name: 'fuzz', title: 'Parsers, given anything', run: () => mocha('test/fuzz', '.test.ts', 120_000) },
  {
    name: 'soak',
    title: 'Two minutes of changes and searches at random',
    beside: 'oracle',
    run: () => program('Soak', '--expose-gc', ['--import=tsx', 'test/soak/run.ts', '--minutes', '2']),
  },
];

/** Installing it takes minutes: only where it is asked for. */
function oldest(): Phase[] {
  if (process.env.IBID_OLDEST !== '1') return [];
  return [
    {
      name: 'oldest',
      title: 'The first things, inside the oldest VS Code that is promised',
      needs: ['machine', 'bundle'],
      run: () => runSmokeTests(),
    },
  ];
}

async function prepareMachine(): Promise<Summary> {
  // LaTeX is big, and the readers of two languages take a minute: only where they are asked for.
  const isAsked = process.env.IBID_SPHINX === '1';
  const readers = isAsked ? [sphinx, asciidoctor] : [];
  await ensure(chromium, pandoc, compiler, ...(process.env.IBID_LATEX === '1' ? [latex] : []), ...readers);
  await ensureServerHost();
  await ensureWebHost();
  if (isAsked) await ensureMystParser();
  return passedOnce;
}

async function compile(): Promise<Summary> {
  const failed: string[] = [];
  for (const project of ['src/core', '.', 'src/tsconfig.web.json', 'src/webview', 'test']) {
    const { code } = await node([bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', project]);
    if (code !== 0) failed.push(project);
  }
  return failed.length === 0 ? passedOnce : failedOnce('Compile', `Errors in the project of ${failed.join(', of ')}`);
}

/** A TypeScript program of the project as one test. */
function script(title: string, file: string, args: readonly string[]): Promise<Summary> {
  if (!existsSync(join(projectFolder, file))) throw new Error(`${file} is not there`);
  return program(title, '--import=tsx', [file, ...args]);
}

async function program(title: string, first: string, args: readonly string[]): Promise<Summary> {
  const { code, timedOut } = await node([first, ...args]);
  if (code === 0) return passedOnce;
  return failedOnce(title, timedOut ? 'It took too long and was ended' : `It ended with exit code ${code}`);
}

/** Runs the test files below a folder in a process of their own. */
async function mocha(folder: string, ending: string, testLimit: number): Promise<Summary> {
  const file = join(scratchFolder('mocha'), 'summary.json');
  const { code, timedOut } = await node([
    '--import=tsx',
    'test/support/runMocha.ts',
    ...[folder, ending, String(testLimit), file],
  ]);
  if (!existsSync(file)) throw new Error(timedOut ? 'They took too long' : `They ended early, with exit code ${code}`);
  const summary: Summary = JSON.parse(readFileSync(file, 'utf8'));
  if (summary.passed + summary.failed + summary.skipped === 0) throw new Error(`No tests in ${folder}`);
  return code === 0 || summary.failed > 0 ? summary : sum([summary, failedOnce(folder, `Exit code ${code}`)]);
}

function node(args: readonly string[]) {
  // Chromium is there by now, or the first phase has said that it is missing: its tests may not be skipped.
  const env = { ...process.env, IBID_HOST_REQUIRED: '1' };
  return run(process.execPath, args, { cwd: projectFolder, env, limit: 20 * minute });
}

function bin(packageName: string, ...path: readonly string[]): string {
  return join(projectFolder, 'node_modules', packageName, ...path);
}
