import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from './folders.ts';

/** Copies what the search view loads beside its script: VS Code's icons. */
export async function copyAssets(dist: string): Promise<void> {
  const codicons = join(projectFolder, 'node_modules', '@vscode', 'codicons', 'dist');
  await mkdir(join(dist, 'webview'), { recursive: true });
  for (const file of ['codicon.css', 'codicon.ttf']) await copyFile(join(codicons, file), join(dist, 'webview', file));
}
