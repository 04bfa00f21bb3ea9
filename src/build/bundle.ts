/** Makes `dist`, the extension as it runs; `--production` as it is packaged, `--watch` again after every change, `--host-tests` with `out/host`. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BuildOptions, build, context, type Metafile } from 'esbuild';
import { copyAssets } from './assets.ts';
import { extensionBundles, hostTestBundles } from './bundles.ts';
import { writeStyles } from './csl.ts';
import { projectFolder } from './folders.ts';
import { writeNotices } from './notices.ts';

const dist = join(projectFolder, 'dist');

async function bundle(bundles: readonly BuildOptions[]): Promise<Metafile[]> {
  const results = await Promise.all(bundles.map((options) => build(options)));
  return results.map(({ metafile }) => metafile!);
}

async function watch(bundles: readonly BuildOptions[]): Promise<void> {
  const contexts = await Promise.all(bundles.map((options) => context(options)));
  // All is there before the line that VS Code's task waits for; what did not build has been said.
  await Promise.allSettled(contexts.map((each) => each.rebuild()));
  await Promise.all(contexts.map((each) => each.watch()));
  console.log('Watching for changes');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      production: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      'host-tests': { type: 'boolean', default: false },
    },
  });
  const bundles = extensionBundles({ production: values.production });
  // Files of an earlier build: source maps, chunks that are no longer cut.
  for (const folder of ['worker', 'web', 'webview', 'extension.node.cjs.map']) {
    await rm(join(dist, folder), { recursive: true, force: true });
  }
  await Promise.all([copyAssets(dist), writeStyles(join(dist, 'csl'))]);
  if (values.watch) return watch([...bundles, ...hostTestBundles()]);
  await writeNotices(await bundle(bundles), dist);
  if (values['host-tests']) await bundle(hostTestBundles());
}

await main();
