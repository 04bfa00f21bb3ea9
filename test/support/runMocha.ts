/** Runs mocha on a folder and writes what came of it: `runMocha.ts <folder> <ending of the files> <milliseconds a test may take> <summary file>`. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { summarise } from './summary.ts';

const [folder = 'test/unit', ending = '.test.ts', timeout = '2000', summaryFile] = process.argv.slice(2);

const mocha = new Mocha({
  timeout: Number(timeout),
  slow: Number(timeout) / 4,
  reporter: summaryFile ? 'dot' : 'spec',
});
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  if (file.endsWith(ending)) mocha.addFile(join(folder, file));
}
await mocha.loadFilesAsync();
const runner = mocha.run((failures) => {
  if (summaryFile) writeFileSync(summaryFile, JSON.stringify(summary()));
  // What a test has left open does not hold the run; all.ts counts from the summary.
  process.exit(failures > 0 ? 1 : 0);
});
const summary = summarise(runner);
