import { writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { format } from 'node:util';

/** The machine, as whoever reads the figures elsewhere has to know it. */
export function machine(): string {
  const [first] = cpus();
  const memory = (totalmem() / 1024 ** 3).toFixed(0);
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${memory} GiB, ${type()} ${release()}, Node ${process.version}`;
}

/** Everything that is printed from now on, for one page of results. */
export class ResultsPage {
  readonly #parts: string[] = [];
  readonly #started = new Date();
  readonly #load = loadavg()[0]!;

  constructor() {
    const print = console.log;
    console.log = (...words: unknown[]) => {
      this.#parts.push(format(...words));
      print(...words);
    };
  }

  /** Writes the page: when and where it was measured, how to measure again, and what was printed. */
  write(path: string, command: string): void {
    const day = this.#started.toISOString().slice(0, 10);
    const head = [
      '# Benches',
      `Measured ${day} with \`${command}\` on ${machine()}; load ${this.#load.toFixed(1)} at the start.`,
    ];
    const body = this.#parts.join('\n').replace(/^\n+/, '');
    writeFileSync(path, `${head.join('\n\n')}\n\n\`\`\`text\n${body}\n\`\`\`\n`);
  }
}
