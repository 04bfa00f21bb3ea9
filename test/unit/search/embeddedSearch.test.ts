import assert from 'node:assert/strict';
import type { Clock } from '../../../src/core/ports.ts';
import { EmbeddedSearch } from '../../../src/core/search/embeddedSearch.ts';
import { source, stillClock, textsFound } from './samples.ts';

const one = source('one', ['Alpha beta', 'Gamma']);
const two = source('two', ['Alpha delta']);

describe('the embedded search', () => {
  it('gives a passage by its id', async () => {
    const search = await EmbeddedSearch.build([one, two], stillClock);
    const found = search.passage('file:///corpus/one.md#1');
    assert.equal(found?.passage.text, 'Gamma');
    assert.equal(found?.source, one);
    assert.equal(search.passage('file:///corpus/one.md#9'), undefined);
    assert.equal(search.passage('elsewhere'), undefined);
  });

  it('works without sources', async () => {
    const search = await EmbeddedSearch.build([], stillClock);
    assert.deepEqual(await search.search('anything'), { total: 0, hits: [] });
    assert.equal((await search.search('-anything year:2020')).total, 0);
    assert.equal(await search.suggest('anything'), undefined);
    assert.equal((await (await search.update([one], [])).search('alpha')).total, 1);
  });

  it('finds what a changed source says now, and not what it said', async () => {
    const search = await EmbeddedSearch.build([one, two], stillClock);
    const updated = await search.update([source('one', ['Epsilon'])], []);
    assert.deepEqual(await textsFound(updated, 'epsilon'), ['Epsilon']);
    assert.deepEqual(await textsFound(updated, 'alpha '), ['Alpha delta']);
    assert.equal(updated.passage('file:///corpus/one.md#1'), undefined);
    assert.equal(updated.passages, 2);
  });

  it('no longer finds what is removed', async () => {
    const search = await EmbeddedSearch.build([one, two], stillClock);
    const updated = await search.update([], [two.uri, 'file:///never/there.md']);
    assert.deepEqual(await textsFound(updated, 'alpha '), ['Alpha beta']);
    assert.deepEqual(await textsFound(updated, '-alpha '), ['Gamma']);
  });

  it('leaves the index as it was for a search under way', async () => {
    const search = await EmbeddedSearch.build([one, two], stillClock);
    await search.update([], [one.uri, two.uri]);
    assert.equal((await search.search('alpha ')).total, 2);
  });

  it('rests while it builds, and stops when cancelled', async () => {
    let pauses = 0;
    const clock: Clock = { now: () => pauses * 10 + performance.now() * 100, pause: async () => void pauses++ };
    const many = Array.from({ length: 50 }, (_, n) => source(`s${n}`, [`word${n} and words`, 'more of it']));
    await EmbeddedSearch.build(many, clock);
    assert.ok(pauses > 1);
    await assert.rejects(EmbeddedSearch.build(many, clock, AbortSignal.abort(new Error('enough'))), /enough/);
  });

  it('stops a search that is cancelled right after it was asked', async () => {
    const search = await EmbeddedSearch.build([one], stillClock);
    const controller = new AbortController();
    const asked = search.search('alpha', {}, controller.signal);
    controller.abort(new Error('too late'));
    await assert.rejects(asked, /too late/);
  });
});

describe('what is suggested when nothing matches', () => {
  const build = () =>
    EmbeddedSearch.build([source('a', ['A partnership between two states', 'A partner of one', 'War'])], stillClock);

  it('is the nearest words that are there', async () => {
    const search = await build();
    assert.equal(await search.suggest('"partnrship between"'), '"partnership between"');
    assert.equal(await search.suggest('prtnreshp'), 'partnership');
  });

  it('is the words of a phrase that is nowhere', async () => {
    assert.equal(await (await build()).suggest('"states partnership"'), 'states partnership');
  });

  it('is the query with a piece left out', async () => {
    assert.equal(await (await build()).suggest('partnership war states'), 'partnership states');
    assert.equal(await (await build()).suggest('states author:nobody'), 'states');
  });

  it('is nothing when nothing is near', async () => {
    assert.equal(await (await build()).suggest('xylophone'), undefined);
    assert.equal(await (await build()).suggest(''), undefined);
  });
});
