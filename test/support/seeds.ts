import { existsSync, readFileSync } from 'node:fs';

const folder = new URL('../../../shared/seeds/', import.meta.url);
const fileOfA = new URL('000_7b3553d2e6577712.txt', folder);
const fileOfB = new URL('001_15f9f5558b4b78ed.txt', folder);

/** The full texts of the two seed articles, which live beside the project and not in it. */
export function seeds(): { readonly a: string; readonly b: string } {
  return { a: readFileSync(fileOfA, 'utf8'), b: readFileSync(fileOfB, 'utf8') };
}

/** The non-empty lines of a seed, as FACTS.md numbers them (index 0 is paragraph 1). */
export function seedParagraphs(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

/** A suite that needs the seeds: skipped by name where they are absent, unless IBID_SEEDS_REQUIRED=1, when it fails. */
export function describeSeeds(title: string, suite: () => void): void {
  if (existsSync(fileOfA) && existsSync(fileOfB)) describe(title, suite);
  else if (process.env.IBID_SEEDS_REQUIRED === '1') {
    it(`${title}: the seeds must be there`, () => {
      throw new Error(`Missing ${fileOfA.pathname} or ${fileOfB.pathname}`);
    });
  } else describe.skip(`${title} (seeds not found beside the project)`, suite);
}
