/** Runs every bench in this folder, or those named: `all.ts [--size small|full] [search …]`. Prints; judges nothing. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

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

for (const name of names) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.log(`\n--- ${name}`);
  const { bench }: Bench = await import(new URL(`${name}.ts`, import.meta.url).href);
  await bench(size);
}
process.exit(0);
