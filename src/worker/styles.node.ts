import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StyleStore } from '../core/ports.ts';

/** The bundled styles and locales in a folder, and any `.csl` file. */
export class NodeStyleStore implements StyleStore {
  readonly #folder: string;

  /** `folder` is a path. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async style(name: string): Promise<string | undefined> {
    if (/^[a-z0-9-]+$/.test(name)) return textOf(join(this.#folder, `${name}.csl`));
    return /^file:.*\.csl$/i.test(name) ? textOf(fileURLToPath(name)) : undefined;
  }

  async locale(tag: string): Promise<string | undefined> {
    return /^[A-Za-z]{2,3}(-[A-Za-z]+)*$/.test(tag) ? textOf(join(this.#folder, `locales-${tag}.xml`)) : undefined;
  }
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}
