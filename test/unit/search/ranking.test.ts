import assert from 'node:assert/strict';
import { EmbeddedSearch } from '../../../src/core/search/embeddedSearch.ts';
import { source, stillClock, textsFound } from './samples.ts';

const filler = 'and so on with words that say nothing at all about it';

describe('the order of hits', () => {
  it('has evidence first, then titles and headings, and clutter last', async () => {
    const search = await EmbeddedSearch.build(
      [
        source('a', [
          { text: 'Treaty treaty', kind: 'clutter' },
          { text: 'Treaty', kind: 'title' },
          { text: 'The treaty', kind: 'heading' },
          `Somewhere here a treaty ${filler}`,
        ]),
      ],
      stillClock,
    );
    assert.deepEqual(await textsFound(search, 'treaty '), [
      `Somewhere here a treaty ${filler}`,
      'Treaty',
      'The treaty',
      'Treaty treaty',
    ]);
  });

  it('prefers passages with more of the word, and short ones', async () => {
    const search = await EmbeddedSearch.build(
      [source('a', [`One treaty ${filler}`, 'A treaty on treaty law', 'A treaty'])],
      stillClock,
    );
    assert.deepEqual(await textsFound(search, 'treaty '), [
      'A treaty on treaty law',
      'A treaty',
      `One treaty ${filler}`,
    ]);
  });

  it('prefers words that stand together', async () => {
    const apart = `Moscow ${filler} partnership`;
    const together = `${filler} partnership with Moscow`;
    const search = await EmbeddedSearch.build([source('a', [apart, together])], stillClock);
    assert.deepEqual(await textsFound(search, 'moscow partnership '), [together, apart]);
  });

  it('prefers passages whose title or heading has the word too', async () => {
    const passages = ['A word on sanctions', { text: 'A word of sanctions', section: 'Sanctions' }];
    const search = await EmbeddedSearch.build(
      [source('a', passages), source('b', ['A word to sanctions'], { title: 'The cost of sanctions' })],
      stillClock,
    );
    assert.equal((await textsFound(search, 'sanctions ')).at(-1), 'A word on sanctions');
  });

  it('lets title and heading give some of the words, but never all', async () => {
    const search = await EmbeddedSearch.build(
      [source('a', ['Ships were sunk', { text: 'Others were not', section: 'Convoys' }], { title: 'The Black Sea' })],
      stillClock,
    );
    assert.deepEqual(await textsFound(search, 'black sea ships '), ['Ships were sunk']);
    assert.deepEqual(await textsFound(search, 'convoys others '), ['Others were not']);
    assert.deepEqual(await textsFound(search, 'black sea '), []);
    assert.deepEqual(await textsFound(search, 'ships -sea '), ['Ships were sunk']);
  });

  it('breaks ties by date, newest first, then by place', async () => {
    const on = (year: number) => ({ issued: { 'date-parts': [[year]] } });
    const search = await EmbeddedSearch.build(
      [
        source('d', ['same words here']),
        source('b', ['same words there', 'same words again'], on(2019)),
        source('c', ['same words now'], on(2024)),
        source('a', ['same words then'], on(2019)),
      ],
      stillClock,
    );
    assert.deepEqual(await textsFound(search, 'same words '), [
      'same words now',
      'same words then',
      'same words there',
      'same words again',
      'same words here',
    ]);
  });
});

describe('pages', function () {
  this.timeout(20_000);

  const words = ['war', 'peace', 'treaty', 'state'];
  const paragraphs = Array.from(
    { length: 700 },
    (_, n) => `${words[n % 4]} ${words[(n * 7) % 3]} number${n % 11} of ${n}`,
  );
  const build = () => EmbeddedSearch.build([source('a', paragraphs)], stillClock);

  it('follow each other without loss or repeats, and agree on the total', async () => {
    const search = await build();
    for (const query of ['w', 'war ', 'peace war', 'war OR treaty ', '-war ', 'key:a']) {
      const { total, hits } = await search.search(query, { limit: 10_000 });
      assert.equal(hits.length, total, query);
      const paged: string[] = [];
      for (let offset = 0; offset < total + 60; offset += 60) {
        const page = await (await build()).search(query, { offset, limit: 60 });
        assert.equal(page.total, total);
        paged.push(...page.hits.map(({ passage }) => passage.id));
      }
      assert.deepEqual(
        paged,
        hits.map(({ passage }) => passage.id),
        query,
      );
      assert.equal(new Set(paged).size, total, query);
    }
  });

  it('have fifty hits unless asked otherwise, and none for odd numbers', async () => {
    const search = await build();
    assert.equal((await search.search('number')).hits.length, 50);
    assert.equal((await search.search('number', { limit: 0 })).hits.length, 0);
    assert.equal((await search.search('number', { limit: -3, offset: Number.NaN })).hits.length, 0);
    assert.equal((await search.search('number', { offset: 100_000 })).hits.length, 0);
  });

  it('fall in score, within what is evidence', async () => {
    const { hits } = await (await build()).search('war peace ', { limit: 10_000 });
    assert.ok(hits.every(({ score }, index) => index === 0 || score <= hits[index - 1]!.score));
  });
});
