import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EmbeddedSearch } from '../../../src/core/search/embeddedSearch.ts';
import { Fts5, sqliteNode } from '../../support/fts5.ts';
import { source, stillClock } from './samples.ts';
import { type Asked, written } from './scan.ts';

const spelt = fc.constantFrom(
  'a',
  'Ab',
  'abc',
  'ABCD',
  'b',
  'bá',
  'War',
  'wars',
  'été',
  'x1',
  '2024',
  'мир',
  'Мира',
  '—',
);
const text = fc.array(spelt, { maxLength: 14 }).map((words) => words.join(' '));
const texts = fc.array(text, { minLength: 1, maxLength: 12 });
const form = fc.constantFrom('a', 'ab', 'abc', 'abcd', 'b', 'ba', 'war', 'wars', 'ete', 'x1', '2024', 'мир', 'мира');
const leaf: fc.Arbitrary<Asked> = fc.oneof(
  form.map((of): Asked => ({ kind: 'whole', form: of })),
  fc.constantFrom('a', 'ab', 'w', 'et', 'b', 'ми', '20').map((of): Asked => ({ kind: 'start', form: of })),
  fc.array(form, { minLength: 2, maxLength: 3 }).map((of): Asked => ({ kind: 'phrase', forms: of })),
);
/** FTS5 knows "this but not that", and no bare "not that". */
const asked: fc.Arbitrary<Asked> = fc.letrec<{ node: Asked }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map((parts): Asked => ({ kind: 'and', parts })),
    fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map((parts): Asked => ({ kind: 'or', parts })),
    fc
      .tuple(tie('node'), tie('node'))
      .map(([one, part]): Asked => ({ kind: 'and', parts: [one, { kind: 'not', part }] })),
  ),
})).node;

/** The query in the syntax of FTS5. */
function inFts5(query: Asked): string {
  switch (query.kind) {
    case 'whole':
      return `"${query.form}"`;
    case 'start':
      return `"${query.form}" *`;
    case 'phrase':
      return `"${query.forms.join(' ')}"`;
    case 'or':
      return `(${query.parts.map(inFts5).join(' OR ')})`;
    case 'and': {
      const [first, second] = query.parts as readonly [Asked, Asked];
      if (second.kind === 'not') return `(${inFts5(first)} NOT ${inFts5(second.part)})`;
      return `(${query.parts.map(inFts5).join(' AND ')})`;
    }
    case 'not':
      throw new Error('FTS5 has no “not” that stands alone.');
  }
}

const describeFts5 = sqliteNode === undefined ? describe.skip : describe;

describeFts5('the index against SQLite FTS5', function () {
  this.timeout(120_000);
  let fts5: Fts5;
  before(() => {
    fts5 = new Fts5(sqliteNode!);
  });
  after(() => fts5?.dispose());

  it('finds the same passages for words, beginnings, phrases, AND, OR and NOT, also after changes', () =>
    fc.assert(
      fc.asyncProperty(texts, texts, fc.array(asked, { minLength: 1, maxLength: 4 }), async (first, then, queries) => {
        let search = await EmbeddedSearch.build([source('kept', first), source('changed', ['war', 'a b'])], stillClock);
        search = await (await search.update([source('changed', then)], [])).compacted();
        const all = [...first, ...then];
        const theirs = await fts5.matches(all, queries.map(inFts5));
        for (const [index, query] of queries.entries()) {
          const { hits } = await search.search(written(query), { limit: 1000 });
          const ours = hits.map(({ source: { uri }, passage: { id } }) => {
            const number = Number(id.slice(id.lastIndexOf('#') + 1));
            return uri.endsWith('kept.md') ? number : first.length + number;
          });
          assert.deepEqual(
            ours.sort((a, b) => a - b),
            theirs[index],
            inFts5(query),
          );
        }
      }),
      { numRuns: 150 },
    ));
});
