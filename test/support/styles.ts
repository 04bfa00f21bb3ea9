import { readCslData } from '../../src/build/cslData.ts';
import type { StyleStore } from '../../src/core/ports.ts';

/** The bundled styles and locales, as the build makes them; `more` are styles by URI. */
export async function bundledStyleStore(more: ReadonlyMap<string, string> = new Map()): Promise<StyleStore> {
  const { styles, locales } = await readCslData();
  return {
    style: async (name) => more.get(name) ?? styles.get(name),
    locale: async (tag) => locales.get(tag),
  };
}
