import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { projectFolder } from './folders.ts';
import { writeOutputs } from './writeOutputs.ts';

export interface BundleOptions {
  /** Small, without source maps: what is packaged. */
  readonly production: boolean;
}

/** What esbuild makes of the extension: the host's part, the worker with its parts loaded later, the search view. */
export function extensionBundles({ production }: BundleOptions): BuildOptions[] {
  const common: BuildOptions = {
    ...shared,
    minify: production,
    sourcemap: !production,
    legalComments: 'none',
  };
  return [
    {
      ...common,
      entryPoints: { 'extension.node': 'src/extension.node.ts' },
      outdir: 'dist',
      outExtension: { '.js': '.cjs' },
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      external: ['vscode'],
    },
    {
      ...common,
      entryPoints: { main: 'src/worker/main.node.ts' },
      outdir: 'dist/worker',
      outExtension: { '.js': '.mjs' },
      format: 'esm',
      splitting: true,
      // The packages of the core in the form they have for any place, not the one for Node.
      platform: 'neutral',
      conditions: ['browser', 'module'],
      mainFields: ['browser', 'module', 'main'],
      target: 'node20',
      external: ['node:*'],
      alias: { 'sync-fetch': './src/build/noFetch.ts', 'fetch-ponyfill': './src/build/noFetch.ts' },
    },
    {
      ...common,
      entryPoints: { main: 'src/webview/main.ts' },
      outdir: 'dist/webview',
      format: 'iife',
      platform: 'browser',
      target: 'es2022',
    },
  ];
}

/** What runs inside VS Code: the tests in one file, the bench in another. */
export function hostTestBundle(): BuildOptions {
  const names = readdirSync(join(projectFolder, 'test', 'host'))
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => file.replace('.test.ts', ''));
  return {
    ...shared,
    entryPoints: { run: 'test/host/run.ts', bench: 'test/host/bench.ts' },
    define: { hostTests: JSON.stringify(names) },
    outdir: 'out/host',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
  };
}

const shared: BuildOptions = {
  absWorkingDir: projectFolder,
  bundle: true,
  metafile: true,
  write: false,
  charset: 'utf8',
  logLevel: 'warning',
  plugins: [writeOutputs()],
};
