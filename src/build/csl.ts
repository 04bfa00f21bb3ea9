import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCslData } from './cslData.ts';

/** Writes the bundled styles (`apa.csl`) and all locales (`locales-en-US.xml`) into an emptied `folder`. */
export async function writeStyles(folder: string): Promise<void> {
  const { styles, locales } = await readCslData();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all([
    ...[...styles].map(([name, xml]) => writeFile(join(folder, `${name}.csl`), xml)),
    ...[...locales].map(([tag, xml]) => writeFile(join(folder, `locales-${tag}.xml`), xml)),
  ]);
}
