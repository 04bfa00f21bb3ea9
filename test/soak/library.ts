import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Words that the sources are made of, and that nothing else brings up. */
export const words = ['alder', 'birch', 'cedar', 'dogwood', 'elm', 'fir', 'ginkgo', 'hazel', 'ivy', 'juniper'] as const;

/** Random numbers that are the same for the same seed; from 0 to below 1. The generator is Mulberry32. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Sources on disk that change at random, and what a reader of all of them would find. */
export class Shelf {
  readonly #folder: string;
  readonly #random: () => number;
  /** The words of each paragraph, by path. */
  readonly #paragraphs = new Map<string, readonly string[]>();
  #made = 0;

  constructor(folder: string, seed: number) {
    this.#folder = folder;
    this.#random = numbers(seed);
  }

  get size(): number {
    return this.#paragraphs.size;
  }

  /** One of these, at random. */
  pick<T>(all: readonly T[]): T {
    return all[Math.floor(this.#random() * all.length)]!;
  }

  /** Does one thing to one file, and gives the paths that were touched. */
  async change(): Promise<readonly string[]> {
    const paths = [...this.#paragraphs.keys()];
    const isCrowded = paths.length > 60;
    const what =
      paths.length < 20
        ? 'add'
        : this.pick(isCrowded ? ['remove'] : ['add', 'edit', 'edit', 'edit', 'rename', 'remove']);
    const path = what === 'add' ? this.#newPath() : this.pick(paths);
    if (what === 'remove') return this.#remove(path);
    if (what === 'rename') return this.#rename(path);
    await this.#write(path);
    return [path];
  }

  /** The number of paragraphs that have all of these words, by a plain scan of the files as they lie on disk. */
  async count(wanted: readonly string[]): Promise<number> {
    let total = 0;
    for (const path of this.#paragraphs.keys()) {
      const body = (await readFile(path, 'utf8')).split('\n\n').slice(1);
      total += body.filter((text) => wanted.every((word) => new RegExp(`\\b${word}\\b`).test(text))).length;
    }
    return total;
  }

  async #write(path: string): Promise<void> {
    const count = 3 + Math.floor(this.#random() * 6);
    const paragraphs = Array.from({ length: count }, (_, index) => {
      const some = Array.from({ length: 6 }, () => this.pick(words)).join(' ');
      return `Paragraph ${index} of revision ${this.#made++} speaks of ${some}, and it goes on for a while after that.`;
    });
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, `---\ntitle: Report ${this.#made}\n---\n\n${paragraphs.join('\n\n')}\n`);
    this.#paragraphs.set(path, paragraphs);
  }

  async #remove(path: string): Promise<readonly string[]> {
    await rm(path);
    this.#paragraphs.delete(path);
    return [path];
  }

  async #rename(path: string): Promise<readonly string[]> {
    const target = this.#newPath();
    await mkdir(join(target, '..'), { recursive: true });
    await rename(path, target);
    this.#paragraphs.set(target, this.#paragraphs.get(path)!);
    this.#paragraphs.delete(path);
    return [path, target];
  }

  #newPath(): string {
    return join(this.#folder, this.pick(['', 'press', 'law/eu']), `s${this.#made++}.md`);
  }
}
