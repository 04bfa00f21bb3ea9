/** Makes a fresh copy of the sample for debugging in VS Code: `copySample.ts <folder>`. */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { copySample } from './sampleWorkspace.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Wanted: the folder to copy the sample to');
rmSync(resolve(folder), { recursive: true, force: true });
copySample(resolve(folder));
