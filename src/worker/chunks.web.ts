/** What a worker in the browser asks of the host before it can read files itself, and the answer; neither has the `kind` of other messages. */
export interface WantedChunk {
  readonly wantedChunk: string;
}

export interface GivenChunk {
  readonly chunk: string;
  /** Absent when it cannot be read. */
  readonly text?: string;
}

/**
 * Loads the modules a program was cut into where no address leads to them: each is imported from a blob, in which the names of the others are put right,
 * those imported at once and those loaded later. `read` gives a module's text by its file name.
 */
export class Chunks {
  readonly #read: (name: string) => Promise<string>;
  readonly #urls = new Map<string, Promise<string>>();
  #checksum = 0;

  constructor(read: (name: string) => Promise<string>) {
    this.#read = read;
  }

  /** Of the texts read so far, in whatever order. */
  get checksum(): string {
    return (this.#checksum >>> 0).toString(16);
  }

  /** The exports of a module. */
  async load(name: string): Promise<unknown> {
    return import(await this.#urlOf(name));
  }

  #urlOf(name: string): Promise<string> {
    let url = this.#urls.get(name);
    if (!url) {
      url = this.#make(name);
      this.#urls.set(name, url);
    }
    return url;
  }

  async #make(name: string): Promise<string> {
    let text = await this.#read(name);
    this.#checksum ^= checksumOf(text);
    const needed = [...text.matchAll(/\b(?:from|import)\s*"\.\/([\w-]+\.mjs)"/g)].map(([, file]) => file!);
    const urls = await Promise.all(needed.map((file) => this.#urlOf(file)));
    for (const [index, file] of needed.entries()) text = text.replaceAll(`"./${file}"`, `"${urls[index]}"`);
    const later = text.replace(/\bimport\("\.\/([\w-]+\.mjs)"\)/g, 'ibidChunks.load("$1")');
    return URL.createObjectURL(new Blob([later], { type: 'text/javascript' }));
  }
}

/** FNV-1a, 32 bits, over the code units. */
function checksumOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
