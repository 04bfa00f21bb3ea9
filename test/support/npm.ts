import { readFileSync } from 'node:fs';
import { run } from './processes.ts';

const limit = 20 * 60_000;
/** Nothing runs that a package brings along, and nothing is asked that a test does not need. */
export const quietly = ['--ignore-scripts', '--no-audit', '--no-fund'];

/** Runs npm in a folder outside the project's own dependencies. Rejects with the end of `log` when it fails. */
export async function npm(
  cwd: string,
  args: readonly string[],
  log: string,
  more: NodeJS.ProcessEnv = {},
): Promise<void> {
  const { code } = await run('npm', args, { cwd, env: { ...withoutNpm(), ...more }, log, limit });
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${readFileSync(log, 'utf8').slice(-2000)}`);
}

/** The environment without what `npm run` adds for its own project; what the user has configured stays. */
function withoutNpm(): NodeJS.ProcessEnv {
  const added = /^npm_(?!config_)|^npm_config_(local|global)?_?prefix$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !added.test(name)));
}
