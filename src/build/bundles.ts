import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { projectFolder } from './folders.ts';
import { writeOutputs } from './writeOutputs.ts';

export interface BundleOptions {
  /** Small, without source maps: what is packaged. */
  readonly production: boolean;
}

/** The packages of the core in the form they have for any place, not the one for Node. */
const corePackages: BuildOptions = {
  platform: 'neutral',
  conditions: ['browser', 'module'],
  mainFields: ['browser', 'module', 'main'],
  alias: {
    'sync-fetch': './src/build/noFetch.ts',
    'fetch-ponyfill': './src/build/noFetch.ts',
    // Makes functions out of texts, for a kind of answer that is never asked for.
    ajv: './src/build/noValidator.ts',
    'ajv-formats': './src/build/noValidator.ts',
  },
};

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
      // What both have is in chunks they share.
      entryPoints: { main: 'src/worker/main.node.ts', web: 'src/worker/main.web.ts', cli: 'src/cli/main.ts' },
      outdir: 'dist/worker',
      outExtension: { '.js': '.mjs' },
      format: 'esm',
      splitting: true,
      ...corePackages,
      target: 'node20',
      external: ['node:*'],
    },
    {
      ...common,
      entryPoints: { cli: 'src/cli/start.ts' },
      outdir: 'dist',
      outExtension: { '.js': '.cjs' },
      banner: { js: '#!/usr/bin/env node' },
      format: 'cjs',
      platform: 'node',
      target: 'node20',
    },
    {
      ...common,
      entryPoints: { 'extension.web': 'src/extension.web.ts' },
      outdir: 'dist/web',
      outExtension: { '.js': '.cjs' },
      format: 'cjs',
      platform: 'browser',
      target: 'es2022',
      external: ['vscode'],
    },
    {
      ...common,
      // The browser takes a worker only out of one classic script, which loads the modules of the other.
      entryPoints: { worker: 'src/worker/boot.web.ts' },
      outdir: 'dist/web',
      format: 'iife',
      platform: 'browser',
      target: 'es2022',
    },
    {
      ...common,
      entryPoints: {
        main: 'src/webview/main.ts',
        profile: 'src/webview/profile/main.ts',
        sheet: 'src/webview/sheet/main.ts',
      },
      outdir: 'dist/webview',
      format: 'iife',
      platform: 'browser',
      target: 'es2022',
    },
  ];
}

/** What runs inside VS Code: the tests in one file, the bench in another, and the tests of the browser's. */
export function hostTestBundles(): BuildOptions[] {
  const common: BuildOptions = { ...shared, outExtension: { '.js': '.cjs' }, format: 'cjs', sourcemap: 'inline' };
  return [
    {
      ...common,
      entryPoints: {
        run: 'test/host/run.ts',
        bench: 'test/host/bench.ts',
        threadSockets: 'test/host/threadSockets.ts',
      },
      define: { hostTests: JSON.stringify(testsIn('host').filter((name) => name !== 'untrusted')) },
      outdir: 'out/host',
      platform: 'node',
      target: 'node20',
      external: ['vscode', 'mocha'],
    },
    {
      ...common,
      // An extension of its own: where VS Code runs extension tests it trusts every workspace.
      entryPoints: { main: 'test/host/probe.ts', threadSockets: 'test/host/threadSockets.ts' },
      outdir: 'out/probe',
      platform: 'node',
      target: 'node20',
      external: ['vscode', 'mocha'],
    },
    {
      ...common,
      entryPoints: { run: 'test/web/run.ts' },
      define: { webTests: JSON.stringify(testsIn('web')) },
      outdir: 'out/web',
      platform: 'browser',
      target: 'es2022',
      external: ['vscode'],
    },
  ];
}

/** The names of the test files of a folder; with `IBID_HOST_ONLY=writing,keys` in the environment those only. */
function testsIn(folder: string): string[] {
  const only = process.env.IBID_HOST_ONLY?.split(',');
  return readdirSync(join(projectFolder, 'test', folder))
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => file.replace('.test.ts', ''))
    .filter((name) => only?.includes(name) ?? true);
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
