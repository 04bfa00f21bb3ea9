import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Source } from '../../../src/core/corpus/source.ts';
import type { SearchResults } from '../../../src/core/search/backend.ts';
import { EmbeddedSearch } from '../../../src/core/search/embeddedSearch.ts';
import { IndexStore } from '../../../src/core/search/store/indexStore.ts';
import { termsOf } from '../../../src/core/search/terms.ts';
import { MemoryStorage } from '../../support/memoryStorage.ts';
import { plain, source, stillClock } from './samples.ts';
import { type Asked, scan, written } from './scan.ts';

const forms = ['a', 'ab', 'abc', 'b', 'ba', 'war', 'wars', 'us', 'x1', 'мир', '和平'];
const spelt = fc.constantFrom(
  'a',
  'Ab',
  'ABC',
  'b',
  'bá',
  'War',
  'wars',
  'U.S.',
  'x1',
  'Мир',
  '和平',
  'war’s',
  '—',
  'a-b',
);
const text = fc.array(spelt, { maxLength: 12 }).map((words) => words.join(' '));
const kind = fc.constantFrom('body', 'body', 'clutter', 'heading');
const paragraph = fc.record({ text, kind });
const named = (names: fc.Arbitrary<string>): fc.Arbitrary<Source> =>
  fc.tuple(names, fc.array(paragraph, { maxLength: 6 })).map(([name, all]) => source(name, all as never));
const name = fc.constantFrom('s1', 's2', 's3', 's4', 's5');
const corpus = fc.uniqueArray(named(name), { selector: ({ uri }) => uri, maxLength: 5 });

const form = fc.constantFrom(...forms);
const leaf: fc.Arbitrary<Asked> = fc.oneof(
  form.map((of): Asked => ({ kind: 'whole', form: of })),
  fc.constantFrom('a', 'w', 'wa', 'b', 'м').map((of): Asked => ({ kind: 'start', form: of })),
  fc.array(form, { minLength: 2, maxLength: 3 }).map((of): Asked => ({ kind: 'phrase', forms: of })),
  fc
    .tuple(fc.array(form, { minLength: 2, maxLength: 3 }), fc.nat(6))
    .map(([of, within]): Asked => ({ kind: 'phrase', forms: of, within })),
);
const asked: fc.Arbitrary<Asked> = fc.letrec<{ node: Asked }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map((parts): Asked => ({ kind: 'and', parts })),
    fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map((parts): Asked => ({ kind: 'or', parts })),
    tie('node').map((part): Asked => ({ kind: 'not', part })),
  ),
})).node;

async function assertAsScan(search: EmbeddedSearch, sources: readonly Source[], wanted: Asked) {
  const { total, hits } = await search.search(written(wanted), { limit: 1000 });
  const ids = hits.map(({ passage }) => passage.id);
  assert.deepEqual([...ids].sort(), scan(sources, wanted).sort(), written(wanted));
  assert.equal(total, ids.length);
}

describe('the index against a plain scan', function () {
  this.timeout(60_000);

  it('finds the same passages for words, beginnings, phrases, AND, OR and NOT', () =>
    fc.assert(
      fc.asyncProperty(corpus, fc.array(asked, { minLength: 1, maxLength: 5 }), async (sources, queries) => {
        const search = await EmbeddedSearch.build(sources, stillClock);
        for (const query of queries) await assertAsScan(search, sources, query);
      }),
      { numRuns: 200 },
    ));

  it('marks words of the query at places where they stand', () =>
    fc.assert(
      fc.asyncProperty(corpus, form, async (sources, wanted) => {
        const search = await EmbeddedSearch.build(sources, stillClock);
        const { hits } = await search.search(`"${wanted}"`, { limit: 1000 });
        for (const { passage, highlights } of hits) {
          assert.ok(highlights.length > 0);
          for (const [start, end] of highlights)
            assert.ok(termsOf(passage.text.slice(start, end)).every((term) => term.form === wanted));
        }
      }),
    ));
});

describe('the index after any updates', function () {
  this.timeout(60_000);

  const change = fc.record({
    changed: corpus,
    removed: fc.array(name, { maxLength: 2 }),
    compact: fc.boolean(),
    reload: fc.boolean(),
  });

  /** The index as the next session has it. */
  async function reloaded(search: EmbeddedSearch): Promise<EmbeddedSearch> {
    const storage = new MemoryStorage();
    await new IndexStore(storage, 'test', stillClock).save(search.parts, () => undefined);
    return EmbeddedSearch.of((await new IndexStore(storage, 'test', stillClock).open())!, stillClock);
  }

  const plainly = ({ hits, ...results }: SearchResults) => ({ ...results, hits: hits.map(plain) });

  it('answers as one built from scratch: the same hits, order and scores', () =>
    fc.assert(
      fc.asyncProperty(
        corpus,
        fc.array(change, { maxLength: 5 }),
        fc.array(asked, { minLength: 1, maxLength: 3 }),
        async (first, changes, queries) => {
          let search = await EmbeddedSearch.build(first, stillClock);
          let sources = first;
          for (const { changed, removed, compact, reload } of changes) {
            const gone = removed
              .map((one) => `file:///corpus/${one}.md`)
              .filter((uri) => changed.every((one) => one.uri !== uri));
            search = await search.update(changed, gone, { small: 3 });
            if (compact) search = await search.compacted();
            if (reload) search = await reloaded(search);
            sources = sources
              .filter(({ uri }) => !gone.includes(uri) && changed.every((one) => one.uri !== uri))
              .concat(changed);
          }
          const fresh = await EmbeddedSearch.build(sources, stillClock);
          for (const query of [...queries.map(written), 'war ', 'w', 'bas ', 'key:s']) {
            const [ours, theirs] = [await search.search(query), await fresh.search(query)];
            assert.deepEqual(plainly(ours), plainly(theirs), query);
          }
          for (const query of queries) await assertAsScan(search, sources, query);
        },
      ),
      { numRuns: 150 },
    ));
});
