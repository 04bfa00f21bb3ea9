import assert from 'node:assert/strict';
import { besideTitle, english, fill } from '../../../src/webview/strings.ts';
import { Wording } from '../../../src/webview/wording.ts';
import { manyResults, sampleNothing, sampleResults } from '../../support/webviewHarnessSamples.ts';

describe('wording', () => {
  const wording = new Wording(english, 'en');

  it('says how much was found and in how many sources', () => {
    const results = sampleResults(1);
    assert.equal(wording.found(results), '4 passages in 2 sources');
    assert.equal(wording.found({ ...results, total: 3, groups: results.groups.slice(0, 1) }), '3 passages in 1 source');
    assert.equal(wording.found({ ...results, total: 1, groups: results.groups.slice(1) }), '1 passage');
    assert.equal(wording.found(undefined), '');
  });

  it('says in which order it stands, if that is not the usual one', () => {
    assert.equal(wording.found(sampleResults(1), 'date'), '4 passages in 2 sources, newest first');
    assert.equal(wording.found(sampleNothing(1), 'date'), 'No passage has all of these words');
  });

  it('counts what has most of the words apart', () => {
    const { groups, ...results } = sampleResults(1);
    const some = [groups[0]!, { ...groups[1]!, partial: true as const }];
    assert.equal(wording.found({ ...results, total: 3, partial: 1, groups: some }), '3 passages in 1 source');
    assert.equal(wording.most(41, true), '41 more have most of the words');
    assert.equal(wording.most(1, false), '1 passage has most of the words');
  });

  it('says only how many there are while not all have come', () => {
    assert.equal(wording.found({ ...manyResults(1, 50), total: 3712 }), '3,712 passages');
  });

  it('says that nothing was found', () => {
    assert.equal(wording.found(sampleNothing(1)), 'No passage has all of these words');
    assert.equal(wording.found({ ...sampleNothing(1), query: ' canaal ' }), 'No passage has this word');
  });

  it('says what state the corpus is in', () => {
    assert.equal(wording.status({ state: 'starting' }), 'Starting…');
    assert.equal(
      wording.status({ state: 'noCorpus', folders: ['corpus', 'articles'] }),
      'No sources here yet. Ibid looks for them in corpus or articles.',
    );
    assert.match(wording.status({ state: 'noCorpus', folders: [] }), /Open that folder first\.$/);
    assert.match(wording.status({ state: 'stopped' }), /was stopped/);
    assert.equal(wording.status({ state: 'indexing', done: 0, total: 0 }), 'Reading the sources…');
    assert.equal(wording.status({ state: 'indexing', done: 3, total: 1200 }), 'Reading the sources: 3 of 1,200');
    assert.equal(wording.status({ state: 'ready', sources: 1, passages: 95, problems: 0 }), '1 source, 95 passages');
    assert.equal(wording.status({ state: 'failed', reason: 'no space' }), 'The sources cannot be searched: no space');
  });

  it('says why a passage is not quoted', () => {
    assert.match(wording.said({ notQuotable: 'caption' }), /not evidence \(caption\)/);
    assert.equal(wording.said({ text: 'Inserted' }), 'Inserted');
  });

  it('writes numbers as the display language does, and as English where it is unknown', () => {
    assert.match(new Wording(english, 'de').status({ state: 'indexing', done: 1, total: 1200 }), /1\.200/);
    assert.match(new Wording(english, 'no_such').status({ state: 'indexing', done: 1, total: 1200 }), /1,200/);
  });

  it('has labels without the title where that is shown anyway', () => {
    assert.equal(besideTitle('Weitz & Doe 2025'), 'Weitz & Doe 2025');
    assert.equal(besideTitle('“Why is Iran at…” n.d.'), 'n.d.');
  });

  it('fills each place of a pattern, in any order, and nothing else', () => {
    assert.equal(fill('{1} of {0}, {2}', 'a', 'b {0}'), 'b {0} of a, {2}');
  });
});
