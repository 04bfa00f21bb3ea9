/** Runs mocha on a folder and writes what came of it: `runMocha.ts <folder> <ending of the files> <milliseconds a test may take> <summary file>`. */
import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { watchSockets } from './sockets.ts';
import { summarise } from './summary.ts';

/** Machines that are made up, which the tests of the network itself name. */
const madeUp = /^192\.0\.2\.|\.(?:invalid|example|test):/;

const [folder = 'test/unit', ending = '.test.ts', timeout = '2000', summaryFile] = process.argv.slice(2);

const mocha = new Mocha({
  timeout: Number(timeout),
  slow: Number(timeout) / 4,
  reporter: summaryFile ? 'dot' : 'spec',
});
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  if (file.endsWith(ending)) mocha.addFile(join(folder, file));
}
const { opened } = watchSockets();
mocha.suite.afterAll('no socket was opened to another machine', () => {
  const places = opened.filter((place) => !madeUp.test(place));
  assert.deepEqual(places, []);
});
await mocha.loadFilesAsync();
const runner = mocha.run((failures) => {
  if (summaryFile) writeFileSync(summaryFile, JSON.stringify(summary()));
  // What a test has left open does not hold the run; all.ts counts from the summary.
  process.exit(failures > 0 ? 1 : 0);
});
const summary = summarise(runner);
