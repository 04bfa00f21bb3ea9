import { copyFile, cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from './folders.ts';

/** Copies what is no program: VS Code's icons for the pages, and the sample. */
export async function copyAssets(dist: string): Promise<void> {
  const codicons = join(projectFolder, 'node_modules', '@vscode', 'codicons', 'dist');
  await mkdir(join(dist, 'webview'), { recursive: true });
  for (const file of ['codicon.css', 'codicon.ttf']) await copyFile(join(codicons, file), join(dist, 'webview', file));
  await copySample(join(dist, 'sample'));
}

/** The corpus and drafts to try things on, with a list of them, since a browser cannot list the extension's folders. */
async function copySample(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(join(projectFolder, 'corpus'), join(folder, 'corpus'), { recursive: true });
  await cp(join(projectFolder, 'media', 'sample'), folder, { recursive: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  await writeFile(join(folder, 'files.json'), JSON.stringify(files));
}
