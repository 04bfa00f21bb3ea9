import type { LibraryRow } from '../core/citations/library/library.ts';
import { matchRows } from '../core/citations/library/matchRows.ts';
import type { ResearchClient } from '../worker/client.ts';
import type { Mirror } from './mirror.ts';

/** Looks for rows of the library by what was typed: those that match at once, those that were meant after the worker was asked. */
export class RowSearch {
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;

  constructor(client: ResearchClient, mirror: Mirror) {
    this.#client = client;
    this.#mirror = mirror;
  }

  /** Everything that can be cited. */
  get rows(): readonly LibraryRow[] {
    return this.#mirror.library;
  }

  /** The rows that hold every typed word, best first, at most 200. */
  matching(typed: string, cited: ReadonlySet<string>): readonly LibraryRow[] {
    return matchRows(this.#mirror.joined, typed, { cited }).rows;
  }

  /** The same; when there is none, those that were meant. */
  async meant(typed: string, cited: ReadonlySet<string>, signal?: AbortSignal): Promise<readonly LibraryRow[]> {
    const rows = this.matching(typed, cited);
    return rows.length > 0 ? rows : this.like(typed, signal);
  }

  /** The rows that were meant when none matches. Rejects when cancelled, or when the worker is dead. */
  async like(typed: string, signal?: AbortSignal): Promise<readonly LibraryRow[]> {
    if (typed.trim() === '') return [];
    const keys = await this.#client.request('keysLike', { typed }, signal);
    return keys.flatMap((key) => this.#mirror.row(key) ?? []);
  }
}
