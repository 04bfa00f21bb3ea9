import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const host = fileURLToPath(new URL('../../.vscode-test/host/node_modules/', import.meta.url));
const names = [
  `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}/bin/node`,
  'node/bin/node',
];

/** The Node that the tests in VS Code bring along, which has SQLite; `undefined` where it was not fetched yet. */
export const sqliteNode: string | undefined = names.map((name) => host + name).find((path) => existsSync(path));

/** SQLite's full-text search in a process of its own, as an oracle and a peer. */
export class Fts5 {
  readonly #process: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  constructor(node: string) {
    const script = fileURLToPath(new URL('fts5.mjs', import.meta.url));
    this.#process = spawn(node, ['--no-warnings', script], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#lines = createInterface({ input: this.#process.stdout! })[Symbol.asyncIterator]();
  }

  /** By query, in FTS5's own syntax: the numbers of the texts that match, ascending. */
  matches(texts: readonly string[], queries: readonly string[]): Promise<readonly (readonly number[])[]> {
    return this.#ask({ task: 'matches', texts, queries });
  }

  /** By query: the numbers of the `limit` best texts by FTS5's bm25 over Porter's stems, best first. */
  ranked(texts: readonly string[], queries: readonly string[], limit: number): Promise<readonly (readonly number[])[]> {
    return this.#ask({ task: 'ranked', texts, queries, limit });
  }

  /**
   * Milliseconds of the processor, taken inside the process: what the table of stems with indexes of prefixes takes to build, and each query to its `limit` best texts
   * with snippets.
   */
  timed(
    texts: readonly string[],
    queries: readonly string[],
    limit: number,
  ): Promise<{ readonly build: number; readonly times: readonly number[] }> {
    return this.#ask({ task: 'timed', texts, queries, limit });
  }

  dispose(): void {
    this.#process.kill();
  }

  async #ask<T>(task: object): Promise<T> {
    this.#process.stdin!.write(`${JSON.stringify(task)}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Error('The process with SQLite has ended.');
    return JSON.parse(value);
  }
}
