import assert from 'node:assert/strict';
import type { ToView } from '../../../src/webview/protocol.ts';
import { savedState } from '../../../src/webview/state.ts';
import { manyResults, sampleResults } from '../../support/webviewHarnessSamples.ts';
import { act, found, move, Run, ready, search, status, told, typed } from '../../support/webviewRun.ts';

describe('paging', () => {
  const many = { ...manyResults(1, 50), total: 120 };

  it('asks for more once when the end comes into view, and joins the page on', () => {
    const view = new Run().do(typed('pump'), told(many), { type: 'endSeen' }, { type: 'endSeen' });
    assert.deepEqual(view.sent().slice(1), [{ type: 'more', id: 1, query: 'pump', offset: 50 }]);
    view.do(told(pageOf(2, 50)));
    assert.equal(view.state.rows.filter(({ kind }) => kind === 'hit').length, 100);
    assert.equal(view.state.fetched, 100);
  });

  it('goes on a source over the pages, and takes no passage twice', () => {
    const view = new Run().do(typed('pump'), told(many));
    const last = many.groups.at(-1)!;
    const hits = [last.hits.at(-1)!, { ...last.hits[0]!, passage: 'new' }];
    view.do({ type: 'endSeen' }, told({ type: 'page', id: 1, offset: 50, groups: [{ ...last, hits }] }));
    const heads = view.state.rows.filter(({ kind }) => kind === 'source');
    assert.equal(heads.length, 10);
    assert.equal(view.state.rows.filter(({ kind }) => kind === 'hit').length, 51);
    assert.equal(view.state.fetched, 52);
  });

  it('drops a page of another search, or of another place', () => {
    const view = new Run().do(typed('pump'), told(many), { type: 'endSeen' });
    view.do(told({ ...pageOf(2, 50), id: 7 }), told(pageOf(2, 40)));
    assert.equal(view.state.fetched, 50);
  });

  it('asks no more after an empty page, and when all is there', () => {
    const view = new Run().do(typed('pump'), told(many), { type: 'endSeen' });
    view.sent();
    view.do(told({ type: 'page', id: 1, offset: 50, groups: [] }), { type: 'endSeen' });
    assert.deepEqual(view.sent(), []);
    const all = found();
    all.sent();
    assert.deepEqual(all.do({ type: 'endSeen' }).sent(), []);
  });

  it('asks for as many again when the corpus has changed', () => {
    const view = new Run().do(told(status(ready)), typed('pump'), told(many), { type: 'endSeen' });
    view.do(told(pageOf(2, 50)));
    view.sent();
    view.do(told(status({ ...ready, passages: 96 })));
    assert.deepEqual(view.sent(), [{ type: 'search', id: 2, query: 'pump', limit: 100 }]);
  });

  it('asks for more when the arrows come near the end', () => {
    const view = new Run().do(typed('pump'), told(many), move('last'));
    assert.deepEqual(view.sent().at(-1), { type: 'more', id: 1, query: 'pump', offset: 50 });
  });
});

describe('the order', () => {
  it('turns to the date and back, is asked for with every search and is kept', () => {
    const view = found();
    view.sent();
    view.do({ type: 'sortTurned' });
    assert.deepEqual(view.sent(), [{ ...search(2, 'partnership'), sort: 'date' }]);
    view.do(typed('pump'));
    assert.deepEqual(view.sent(), [{ ...search(3, 'pump'), sort: 'date' }]);
    assert.equal(new Run(savedState(view.state)).state.sort, 'date');
    view.do({ type: 'sortTurned' });
    assert.deepEqual(view.sent(), [search(4, 'pump')]);
  });
});

describe('copies', () => {
  const twins = sampleResults(1);
  const [first, second] = twins.groups;
  const hit = { ...first!.hits[0]!, passage: 'copy#4', twin: 't' };
  const groups = [
    { ...first!, hits: [{ ...first!.hits[0]!, twin: 't' }, ...first!.hits.slice(1)] },
    { ...second!, hits: [hit] },
  ];

  it('are folded under the first passage with the same words, and opened by Enter', () => {
    const view = new Run().do(typed('partnership'), told({ ...twins, groups }));
    assert.deepEqual(kinds(view), ['source', 'hit', 'copies', 'hit', 'hit']);
    view.do(move('next'), act('open'));
    assert.deepEqual(kinds(view), ['source', 'hit', 'copies', 'hit', 'hit', 'hit']);
    view.sent();
    view.do(move('next'), act('cite'));
    assert.deepEqual(view.sent(), [{ type: 'cite', passage: 'copy#4' }]);
    view.do(act('open', 'copies:canal#4'));
    assert.deepEqual(kinds(view), ['source', 'hit', 'copies', 'hit', 'hit']);
    assert.equal(view.state.active, 'copies:canal#4');
  });
});

describe('pinned passages', () => {
  const [group] = sampleResults(1).groups;
  const pin = { ...group!, ...group!.hits[1]! };

  it('stand on top, apart from the hits of the query', () => {
    const view = found().do(told({ type: 'pins', hits: [pin] }));
    assert.deepEqual(kinds(view).slice(0, 3), ['pins', 'hit', 'source']);
    assert.equal(view.state.active, 'canal#4');
    assert.equal(view.do(move('first')).state.active, 'pin:canal#13');
    view.do({ type: 'pinsTurned' });
    assert.deepEqual([kinds(view)[0], view.state.active], ['source', 'canal#4']);
  });

  it('are reached and opened while the box is empty', () => {
    const view = new Run().do(told({ type: 'pins', hits: [pin] }), move('next'), act('open'));
    assert.deepEqual(view.sent(), [{ type: 'open', passage: 'canal#13' }]);
  });

  it('are pinned and unpinned by the same key', () => {
    const view = found();
    view.sent();
    view.do(act('pin', 'canal#13'), told({ type: 'pins', hits: [pin] }), act('pin', 'canal#13'));
    assert.deepEqual(view.sent(), [
      { type: 'pin', passage: 'canal#13', pinned: true },
      { type: 'pin', passage: 'canal#13', pinned: false },
    ]);
  });
});

describe('earlier queries', () => {
  const history: ToView = { type: 'history', queries: ['canal', 'oil -gas', 'pump'] };

  it('are walked through with the arrow up from the empty box, until the arrows go into the hits', () => {
    const view = new Run().do(told(history), move('previous'), move('previous'));
    assert.equal(view.state.query, 'oil -gas');
    view.do(told({ ...sampleResults(2, 'oil -gas') }), move('next'), move('previous'));
    assert.equal(view.state.query, 'oil -gas');
  });

  it('stay where they are at the oldest, and leave typed words alone', () => {
    const view = new Run().do(told(history), move('previous'), move('previous'), move('previous'), move('previous'));
    assert.equal(view.state.query, 'pump');
    assert.equal(found().do(told(history), move('previous')).state.query, 'partnership');
  });

  it('are walked on through when the list has changed meanwhile', () => {
    const view = new Run().do(told(history), move('previous'), told({ type: 'history', queries: ['x', 'canal', 'y'] }));
    assert.equal(view.do(move('previous')).state.query, 'y');
  });
});

describe('what matches are of', () => {
  it('is taken with its own search only', () => {
    const facets = (id: number): ToView => ({ type: 'facets', id, fields: [] });
    const view = found().do(told(facets(1)));
    assert.equal(view.state.facets?.id, 1);
    assert.equal(view.do(typed('pump'), told(facets(1))).state.facets?.id, 1);
    assert.equal(view.do(told(facets(2))).state.facets?.id, 2);
    assert.equal(view.do(typed('')).state.facets, undefined);
  });
});

/** The next `count` hits as a page. */
function pageOf(id: number, offset: number): Extract<ToView, { type: 'page' }> {
  return { type: 'page', id: 1, offset, groups: manyResults(id, 50).groups };
}

function kinds({ state }: Run): string[] {
  return state.rows.map(({ kind }) => kind);
}

describe('passages with most of the words', () => {
  const { groups } = sampleResults(1);
  const some = { ...groups[1]!, partial: true as const };
  const results = { ...sampleResults(1), total: 3, partial: 41, groups: [groups[0]!, some] };

  it('come under a head of their own, and more of them are asked for', () => {
    const view = new Run().do(typed('partnership pump'), told(results), { type: 'endSeen' });
    const kinds = view.state.rows.map(({ kind }) => kind);
    assert.deepEqual(kinds, ['source', 'hit', 'hit', 'hit', 'most', 'source', 'hit']);
    assert.deepEqual(view.state.rows[4], { kind: 'most', key: 'most', hits: 41, more: true });
    assert.equal(view.sent().at(-1)?.type, 'more');
  });

  it('go on over the pages under one head, also of a source that stands above', () => {
    const view = new Run().do(typed('partnership pump'), told(results), { type: 'endSeen' });
    const page = [
      { ...some, hits: [{ ...some.hits[0]!, passage: 'rivers#7' }] },
      { ...groups[0]!, partial: true as const, hits: [{ ...groups[0]!.hits[0]!, passage: 'canal#20' }] },
    ];
    view.do(told({ type: 'page', id: 1, offset: 4, groups: page }));
    const kinds = view.state.rows.map(({ kind }) => kind);
    assert.deepEqual(kinds.slice(4), ['most', 'source', 'hit', 'hit', 'source', 'hit']);
    assert.equal(view.state.fetched, 6);
  });

  it('are what is active when nothing has all words', () => {
    const view = new Run().do(typed('partnership pump'), told({ ...results, total: 0, groups: [some] }));
    assert.equal(view.state.active, some.hits[0]!.passage);
    assert.deepEqual(view.state.rows[0], { kind: 'most', key: 'most', hits: 41, more: false });
  });
});
