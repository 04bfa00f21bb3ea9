import type { Memento } from 'vscode';
import { remembered } from '../../core/search/history.ts';
import type { PinView } from '../../webview/protocol.ts';

const names = { history: 'search.history', pins: 'search.pins' };
/** So many queries and pinned passages are kept. */
const most = { history: 50, pins: 100 };

/** What the search view keeps with the workspace: what was searched, and the pinned passages. */
export class SearchMemory {
  readonly #memory: Memento;

  constructor(memory: Memento) {
    this.#memory = memory;
  }

  /** The last one first. */
  get history(): readonly string[] {
    return this.#memory.get<readonly string[]>(names.history, []);
  }

  /** In the order they were pinned. */
  get pins(): readonly PinView[] {
    return this.#memory.get<readonly PinView[]>(names.pins, []);
  }

  async remember(query: string): Promise<void> {
    await this.#memory.update(names.history, remembered(this.history, query, most.history));
  }

  async forget(): Promise<void> {
    await this.#memory.update(names.history, undefined);
  }

  async pin(pin: PinView): Promise<void> {
    const others = this.pins.filter(({ passage }) => passage !== pin.passage);
    await this.#memory.update(names.pins, [...others, pin].slice(-most.pins));
  }

  async unpin(passage: string): Promise<void> {
    await this.#memory.update(
      names.pins,
      this.pins.filter((pin) => pin.passage !== passage),
    );
  }
}
