import type { CslItem } from '../../src/core/citations/item.ts';
import { bundledStyles } from '../../src/core/citations/render/styleNames.ts';
import { CiteEngines } from '../../src/core/citations/render.ts';
import { bundledStyleStore } from '../support/styles.ts';

const item: CslItem = {
  id: 'okafor2019',
  type: 'article-journal',
  title: 'Harbours and hinterlands',
  author: [
    { family: 'Okafor', given: 'Ada' },
    { family: 'Lindqvist', given: 'Per' },
  ],
  issued: { 'date-parts': [[2019, 3, 4]] },
  'container-title': 'Journal of Ports',
  volume: '12',
  page: '45-67',
};

/** How long an engine takes to start, to render first, and to render a hover when warm (target: 10 ms); and a citation late in a long draft. */
export async function bench(size: 'small' | 'full'): Promise<void> {
  const store = await bundledStyleStore();
  await new CiteEngines(store).warm('ieee', 'en-US'); // loads the package
  const styles = size === 'small' ? ['apa', 'chicago-notes'] : Object.keys(bundledStyles);
  for (const style of styles) await benchStyle(new CiteEngines(store), style, size === 'small' ? 20 : 200);
  await benchDraft(new CiteEngines(store), size === 'small' ? 20 : 200);
}

async function benchStyle(engines: CiteEngines, style: string, hovers: number): Promise<void> {
  const start = await milliseconds(() => engines.warm(style, 'en-US'));
  const first = await milliseconds(() => engines.references([item], style, 'en-US'));
  const times: number[] = [];
  for (let hover = 0; hover < hovers; hover++) {
    times.push(await milliseconds(() => engines.references([{ ...item, volume: String(hover) }], style, 'en-US')));
  }
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))]!.toFixed(1);
  console.log(
    `${style.padEnd(20)} start ${start.toFixed(0)} ms, first ${first.toFixed(0)} ms, warm hover p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`,
  );
}

async function benchDraft(engines: CiteEngines, citations: number): Promise<void> {
  const items = Array.from({ length: 30 }, (_, index) => ({ ...item, id: `k${index}`, title: `Title ${index}` }));
  const cited = Array.from({ length: citations }, (_, index) => ({
    items: [{ key: `k${index % items.length}` }],
    mode: 'parenthetical' as const,
  }));
  await engines.warm('chicago-notes', 'en-US');
  const took = await milliseconds(() => engines.citation(cited[0]!, items, 'chicago-notes', 'en-US', cited.slice(1)));
  console.log(`a note after ${citations - 1} others: ${took.toFixed(0)} ms`);
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
