/** `npm test`: runs every phase, or with `--only unit,host` those and what they need, and ends with the line `N passed, N failed`. */
import { parseArgs } from 'node:util';
import { type Phase, phases } from './phases.ts';
import { closingLine, failedOnce, type Summary, sum } from './summary.ts';

function chosen(): readonly Phase[] {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  if (values.only === undefined) return phases;
  const names = new Set(values.only.split(','));
  const unknown = [...names].filter((name) => !phases.some((phase) => phase.name === name));
  if (unknown.length > 0) {
    const known = phases.map((phase) => phase.name).join(', ');
    throw new Error(`--only: there is no ${unknown.join(', ')}; there are ${known}`);
  }
  for (const { name, needs = [] } of phases) if (names.has(name)) for (const needed of needs) names.add(needed);
  return phases.filter((phase) => names.has(phase.name));
}

async function runPhase({ title, run }: Phase): Promise<Summary> {
  console.log(`\n=== ${title}`);
  const started = performance.now();
  const summary = await attempt(title, run);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`=== ${title}: ${closingLine(summary)} (${seconds} s)`);
  return summary;
}

function impossible({ title }: Phase, missing: readonly string[]): Summary {
  const message = `Not run, since this failed: ${missing.join(', ')}`;
  console.log(`\n=== ${title}\n${message}`);
  return failedOnce(`${title} (could not be run)`, message);
}

async function attempt(title: string, run: () => Promise<Summary>): Promise<Summary> {
  try {
    return await run();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.log(message);
    return failedOnce(`${title} (could not be run)`, message);
  }
}

async function main(): Promise<Summary> {
  const summaries: Summary[] = [];
  const failed = new Set<string>();
  const begun = new Map<string, Promise<Summary>>();
  const all = chosen();
  for (const phase of all) {
    for (const { name, title, run } of all.filter(({ beside }) => beside === phase.name))
      begun.set(name, attempt(title, run));
    const missing = (phase.needs ?? []).filter((name) => failed.has(name));
    const run = () => begun.get(phase.name) ?? phase.run();
    const summary = missing.length > 0 ? impossible(phase, missing) : await runPhase({ ...phase, run });
    if (summary.failed > 0) failed.add(phase.name);
    summaries.push(summary);
    if (!phase.stops || summary.failed === 0) continue;
    console.log('\nWhat comes after that is not run.');
    break;
  }
  return sum(summaries);
}

const total = await main();
if (total.failures.length > 0) console.log('\nFailed:');
for (const { title, message } of total.failures) console.log(`  ${title}\n${message.replace(/^/gm, '      ')}`);
console.log(`\n${closingLine(total)}`);
process.exit(total.failed > 0 ? 1 : 0);
