/** `npm run package`: bundles for production and packages the extension into `ibid-<version>.vsix`. */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from './folders.ts';
import { packageInto, packagePath } from './packageFiles.ts';

async function main(): Promise<void> {
  const bundle = join(projectFolder, 'src', 'build', 'bundle.ts');
  const { status } = spawnSync(process.execPath, ['--import=tsx', bundle, '--production'], {
    cwd: projectFolder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('There is no package, since the bundle could not be made.');
  const manifest = JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8'));
  await packageInto(packagePath(manifest));
}

await main();
