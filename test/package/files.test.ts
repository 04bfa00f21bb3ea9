import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../../src/build/folders.ts';
import { packagedFiles, packageInto } from '../../src/build/packageFiles.ts';
import { scratchFolder } from '../support/scratch.ts';

const golden = join(projectFolder, 'test', 'fixtures', 'package', 'files.txt');
/** Bytes. */
const mostBytes = 3 * 1024 * 1024;

describe('The package', function () {
  this.timeout(120_000);
  let files: readonly string[];

  before(async () => {
    const bundle = join(projectFolder, 'src', 'build', 'bundle.ts');
    const options = { cwd: projectFolder, encoding: 'utf8' } as const;
    const { status, stderr } = spawnSync(process.execPath, ['--import=tsx', bundle, '--production'], options);
    assert.equal(status, 0, stderr);
    files = await packagedFiles();
  });

  it('holds exactly the files of test/fixtures/package/files.txt', async () => {
    const listed = (await readFile(golden, 'utf8')).split('\n').filter((line) => line !== '');
    assert.deepEqual(files, listed);
  });

  it('holds every file that the manifest names', async () => {
    const manifest = await readFile(join(projectFolder, 'package.json'), 'utf8');
    const named = [...manifest.matchAll(/"(?:\.\/)?((?:dist|media|l10n)\/[^"*]+\.\w+)"/g)].map(([, path]) => path!);
    assert.ok(named.includes('dist/extension.node.cjs'));
    assert.deepEqual(
      named.filter((path) => !files.includes(path)),
      [],
    );
  });

  it('has no source maps, no sources and no tests', () => {
    for (const file of files) assert.doesNotMatch(file, /\.map$|\.ts$|^(?:src|test|corpus|node_modules)\//);
  });

  it('is no larger than 3 MB', async () => {
    const file = join(scratchFolder('package'), 'ibid.vsix');
    await packageInto(file);
    const { size } = await stat(file);
    await rm(file);
    assert.ok(size <= mostBytes, `${(size / 1024 / 1024).toFixed(2)} MB`);
  });
});
