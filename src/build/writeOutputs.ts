import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import type { Plugin } from 'esbuild';
import { stableNames } from './chunkNames.ts';
import { projectFolder } from './folders.ts';

/** Writes what esbuild has made (with `write: false`) under names that stay the same, into an emptied folder, and prints the sizes. */
export function writeOutputs(): Plugin {
  return {
    name: 'write-outputs',
    setup(build) {
      build.onEnd(async ({ metafile, outputFiles = [] }) => {
        if (!metafile) return;
        const names = stableNames(metafile);
        const rename = (text: string) => {
          let renamed = text;
          for (const [from, to] of names) renamed = renamed.replaceAll(from, to);
          return renamed;
        };
        await Promise.all(
          outputFiles.map(async ({ path, text }) => {
            await mkdir(dirname(path), { recursive: true });
            await writeFile(rename(path), names.size > 0 ? rename(text) : text);
          }),
        );
        for (const { path, contents } of outputFiles) {
          if (path.endsWith('.map')) continue;
          console.log(
            `${rename(relative(projectFolder, path)).padEnd(44)} ${(contents.length / 1024).toFixed(1).padStart(8)} KiB`,
          );
        }
      });
    },
  };
}
