import type { Memento } from 'vscode';

const key = 'ibid.ignoredActors';

/** Names that the user does not want suggested as actors, remembered with the workspace. */
export class IgnoredNames {
  readonly #memory: Memento;

  constructor(memory: Memento) {
    this.#memory = memory;
  }

  get names(): readonly string[] {
    return this.#memory.get<readonly string[]>(key, []);
  }

  async add(name: string): Promise<void> {
    if (!this.names.includes(name)) await this.#memory.update(key, [...this.names, name]);
  }

  async remove(name: string): Promise<void> {
    await this.#memory.update(
      key,
      this.names.filter((each) => each !== name),
    );
  }
}
