import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import type { CheckedRow } from '../../../../src/core/research/checkAnswers.ts';
import { Research } from '../../../../src/core/research.ts';
import { MemoryFiles } from '../../../support/memoryFiles.ts';
import { awkwardDrafts } from './wholeDrafts/awkwardDrafts.ts';
import { drafts } from './wholeDrafts/drafts.ts';
import { moreDrafts } from './wholeDrafts/moreDrafts.ts';
import { actors, bibliography, corpus } from './wholeDrafts/sources.ts';

const files: Readonly<Record<string, string>> = {
  'file:///refs.bib': bibliography,
  'file:///corpus/actors/all.yaml': actors,
  ...Object.fromEntries(Object.entries(corpus).map(([name, text]) => [`file:///corpus/${name}`, text])),
};
const world = {
  files: new MemoryFiles(files),
  styles: { style: async () => undefined, locale: async () => undefined },
  clock: { now: () => performance.now(), pause: () => setImmediate() },
  log: { info() {}, warn() {}, error() {} },
};
const deaf = { status() {}, sources() {}, library() {}, actors() {}, findings() {} };

/** The verdict, with a mark where a negation, a number or a name is changed. */
function told({ verdict, findings }: CheckedRow): string {
  return verdict === 'differs' && findings.some(({ severity }) => severity === 'error') ? 'differs!' : verdict;
}

describe('Whole drafts, marked by hand', () => {
  const table = new Map<string, Map<string, number>>();
  const research = new Research(world, deaf);
  before(() => research.configure({ corpusFolders: ['file:///corpus'], bibliographyFiles: ['file:///refs.bib'] }));
  after(() => {
    for (const [expected, row] of [...table].sort())
      console.log(
        `      ${expected.padEnd(14)} ${[...row].map(([verdict, count]) => `${verdict} ${count}`).join(', ')}`,
      );
  });

  function count(expected: string, found: string): void {
    const row = table.get(expected) ?? new Map<string, number>();
    table.set(expected, row.set(found, (row.get(found) ?? 0) + 1));
  }

  for (const { title, language, draft, expected } of [...drafts, ...moreDrafts, ...awkwardDrafts])
    it(title, async () => {
      const { quotations } = await (await research.checks()).check({ text: draft, language, uri: 'file:///d.md' });
      const left = [...quotations];
      const wrong: string[] = [];
      for (const [words, verdicts] of expected) {
        const at = left.findIndex((row) => row.words.replace(/\s+/g, ' ').startsWith(words));
        const found = at < 0 ? 'none' : told(left.splice(at, 1)[0]!);
        const allowed = verdicts.split('|');
        count(allowed[0]!, found);
        if (!allowed.includes(found)) wrong.push(`“${words} …”: ${found}, not ${verdicts}`);
      }
      for (const row of left.filter(({ verdict }) => verdict !== 'unsourced'))
        wrong.push(`“${row.words}”: ${told(row)}`);
      assert.deepEqual(wrong, []);
    });
});
