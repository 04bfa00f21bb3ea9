import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';

/** Keeps the tables of a bench as `results/<name>.md`, with what they were measured on and the command that repeats them. */
export function keepResults(name: string, title: string, command: string, tables: readonly string[]): void {
  const folder = new URL('../results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const processors = cpus();
  const machine = `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)} at the end`;
  const head = `# ${title}\n\n${new Date().toISOString().slice(0, 10)}, ${machine}. Again with \`${command}\`.\n`;
  writeFileSync(new URL(`${name}.md`, folder), [head, ...tables].join('\n'));
}
