import { join } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { projectFolder } from './folders.ts';

/** The files that would be packaged, as paths in the project with `/`, sorted. */
export async function packagedFiles(): Promise<readonly string[]> {
  const files = await listFiles({ cwd: projectFolder, packageManager: PackageManager.None });
  return files.map((file) => file.replaceAll('\\', '/')).sort();
}

/** Packages what `dist` and the other listed files hold into a `.vsix`; nothing is built. */
export async function packageInto(file: string): Promise<void> {
  await createVSIX({
    cwd: projectFolder,
    packagePath: file,
    dependencies: false,
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
  });
}

/** Where `npm run package` puts the package of this version. */
export function packagePath({ name, version }: { readonly name: string; readonly version: string }): string {
  return join(projectFolder, `${name}-${version}.vsix`);
}
