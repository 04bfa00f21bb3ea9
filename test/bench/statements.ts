import type { StatementDocument } from '../../src/core/quotations/statements/document.ts';
import { statementsIn } from '../../src/core/quotations/statements/statementsIn.ts';
import { markedArticles } from '../unit/quotations/statements/marked.ts';
import { f1, measures, precision, recall, scoreOf, total } from '../unit/quotations/statements/score.ts';
import { ms, printTable } from './support/table.ts';
import { percentile, timed } from './support/timing.ts';

const sizes = {
  small: { bytes: 200_000, peerBytes: 5_000, runs: 2 },
  full: { bytes: 2_000_000, peerBytes: 100_000, runs: 5 },
} as const;

/** Prints how right the statements of the hand-marked articles are, and how fast they are found, beside the sentences and quotations of `compromise`. */
export async function bench(size: 'small' | 'full'): Promise<void> {
  for (const which of ['development', 'held-out'] as const) printScores(which);
  const { bytes, peerBytes, runs } = sizes[size];
  const articles = markedArticles('development');
  const english = joined(
    articles.filter(({ document }) => document.language === 'en').map(({ document }) => document),
    bytes,
  );
  const russian = joined(
    articles.filter(({ document }) => document.language === 'ru').map(({ document }) => document),
    bytes,
  );
  const rows = [
    ['Ibid, English', ...(await measured(runs, english, () => statementsIn(english, { match: () => [] }).length))],
    ['Ibid, Russian', ...(await measured(runs, russian, () => statementsIn(russian, { match: () => [] }).length))],
  ];
  const { default: nlp } = await import('compromise');
  const part = { ...english, text: english.text.slice(0, peerBytes) };
  rows.push(['compromise, quotations alone', ...(await measured(1, part, () => nlp(part.text).quotations().length))]);
  printTable(`Statements: ${bytes / 1e6} MB of text`, ['CPU milliseconds', 'p50', 'speed', 'found'], rows);
}

function printScores(which: 'development' | 'held-out'): void {
  const scores = markedArticles(which).map(scoreOf);
  const rows = measures.map((measure) => {
    const sum = total(scores, measure);
    const shares = [precision(sum), recall(sum), f1(sum)].map((share) => share.toFixed(3));
    return [measure, ...shares, `${sum.right} of ${sum.marked}, ${sum.found} found`];
  });
  printTable(`Statements: ${scores.length} ${which} articles`, ['', 'precision', 'recall', 'F1', 'counts'], rows);
}

async function measured(runs: number, { text }: StatementDocument, work: () => number): Promise<string[]> {
  const took: number[] = [];
  // Compiled by the engine before it is timed, as in a worker that has read a few sources.
  let found = work();
  for (let run = 0; run < runs; run++) {
    const { cpu, result } = await timed(work);
    took.push(cpu);
    found = result;
  }
  const p50 = percentile(took, 0.5);
  return [ms(p50), `${(Buffer.byteLength(text) / 1000 / p50).toFixed(2)} MB/s`, String(found)];
}

/** The articles over and over, up to so many bytes. */
function joined(documents: readonly StatementDocument[], bytes: number): StatementDocument {
  const texts: string[] = [];
  const passages: { start: number; end: number; kind: string; speaker?: string }[] = [];
  let length = 0;
  let size = 0;
  for (let at = 0; size < bytes; at++) {
    const { text, passages: own } = documents[at % documents.length]!;
    for (const passage of own) passages.push({ ...passage, start: passage.start + length, end: passage.end + length });
    texts.push(text, '\n');
    length += text.length + 1;
    size += Buffer.byteLength(text) + 1;
  }
  return { text: texts.join(''), language: documents[0]!.language, date: '2024-01-01', passages };
}
