/**
 * Runs every bench in this folder, or those named: `all.ts [--size small|full] [search …]`. Prints, and writes all of it into one page, with the machine
 * named: `results/all.md`, or at the small size, or when only some are run, `out/bench.md`. Judges nothing.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { projectFolder } from '../../src/build/folders.ts';
import { ResultsPage } from './support/page.ts';

/** What each file of this folder exports; `small` is for the test run, where it only shows that the bench still works. */
interface Bench {
  bench(size: 'small' | 'full'): Promise<void> | void;
}

const { values, positionals } = parseArgs({
  options: { size: { type: 'string', default: 'full' } },
  allowPositionals: true,
});
const size = values.size;
if (size !== 'small' && size !== 'full') throw new Error('--size: small or full');
const names = readdirSync(fileURLToPath(new URL('.', import.meta.url)))
  .filter((file) => file.endsWith('.ts') && file !== 'all.ts')
  .map((file) => file.replace('.ts', ''));
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(', ')}; there are ${names.join(', ')}`);

const page = new ResultsPage();
for (const name of names) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.log(`\n--- ${name}`);
  const { bench }: Bench = await import(new URL(`${name}.ts`, import.meta.url).href);
  await bench(size);
}
const whole = size === 'full' && positionals.length === 0;
const folder = whole ? join(projectFolder, 'test', 'bench', 'results') : join(projectFolder, 'out');
mkdirSync(folder, { recursive: true });
const path = join(folder, whole ? 'all.md' : 'bench.md');
page.write(path, whole ? 'npm run bench' : ['npx tsx test/bench/all.ts', ...process.argv.slice(2)].join(' '));
process.exit(0);
