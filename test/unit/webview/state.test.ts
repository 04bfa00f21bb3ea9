import assert from 'node:assert/strict';
import type { ViewEvent } from '../../../src/webview/events.ts';
import type { CorpusStatus, ToHost, ToView } from '../../../src/webview/protocol.ts';
import { type Effect, initialState, savedState, update, type ViewState } from '../../../src/webview/state.ts';
import { manyResults, sampleNothing, sampleResults } from '../../support/webviewHarnessSamples.ts';

describe('searching', () => {
  it('sends every change of the box, each under a greater id', () => {
    const view = new Run();
    view.do(typed('p'), typed('pa'), typed('par'));
    assert.deepEqual(view.sent(), [search(1, 'p'), search(2, 'pa'), search(3, 'par')]);
  });

  it('drops an answer to anything but the newest query', () => {
    const view = new Run().do(typed('p'), typed('pa'));
    const shown = [sampleResults(1, 'p'), sampleResults(2, 'pa'), sampleResults(1, 'p')].map(
      (answer) => view.do(told(answer)).state.results?.id,
    );
    assert.deepEqual(shown, [undefined, 2, 2]);
  });

  it('searches for nothing in an empty box, and drops the answer that was on its way', () => {
    const view = found().do(typed('partner'));
    view.sent();
    view.do(typed('  '), told(sampleResults(2)));
    assert.deepEqual(view.sent(), []);
    assert.equal(view.state.results, undefined);
    assert.equal(view.state.active, undefined);
  });

  it('searches again when the corpus has changed, and keeps the active hit', () => {
    const view = found().do(told(status(ready)), move('next'));
    view.sent();
    view.do(told(status({ ...ready, passages: 96 })));
    assert.deepEqual(view.sent(), [search(3, 'partnership')]);
    view.do(told(sampleResults(3)));
    assert.equal(view.state.active, 'canal#13');
  });

  it('does not search again when only the problems have changed', () => {
    const view = found().do(told(status(ready)));
    view.sent();
    view.do(told(status({ ...ready, problems: 1 })));
    assert.deepEqual(view.sent(), []);
  });

  it('takes up the suggestion', () => {
    const view = new Run().do(typed('partnreship canal'), told(sampleNothing(1)), {
      type: 'queryTaken',
      query: 'partnership canal',
    });
    assert.equal(view.state.query, 'partnership canal');
    assert.deepEqual(view.sent().at(-1), search(2, 'partnership canal'));
  });

  it('puts a query from the host into the box and runs it', () => {
    const view = new Run().do(told({ type: 'focus', query: 'canal' }));
    assert.equal(view.state.query, 'canal');
    assert.deepEqual(view.effects, [
      { type: 'post', message: search(1, 'canal') },
      { type: 'focusBox', selectAll: true },
    ]);
  });
});

describe('the active hit', () => {
  it('is the first one as soon as there is an answer', () => {
    assert.equal(found().state.active, 'canal#4');
  });

  it('moves through the sources and stops at the ends', () => {
    const view = found();
    const path = (
      ['next', 'next', 'next', 'next', 'previous', 'first', 'previous', 'last', 'previousPage'] as const
    ).map((to) => view.do(move(to)).state.active);
    assert.deepEqual(path, [
      'canal#13',
      'canal#9',
      'rivers#2',
      'rivers#2',
      'canal#9',
      'canal#4',
      'canal#4',
      'rivers#2',
      'canal#4',
    ]);
  });

  it('is the first one again after another query', () => {
    const view = found().do(move('last'), typed('partner'), told(sampleResults(2, 'partner')));
    assert.equal(view.state.active, 'canal#4');
  });

  it('is nowhere when nothing is found', () => {
    const view = new Run().do(typed('partnreship canal'), told(sampleNothing(1)), move('next'), act('open'));
    assert.equal(view.state.active, undefined);
    assert.deepEqual(view.sent(), [search(1, 'partnreship canal')]);
  });
});

describe('acting on a hit', () => {
  it('names the passage of the active hit', () => {
    const view = found().do(move('next'), act('open'), act('cite'), act('quote'));
    assert.deepEqual(view.sent().slice(1), [
      { type: 'open', passage: 'canal#13' },
      { type: 'cite', passage: 'canal#13' },
      { type: 'quote', passage: 'canal#13' },
    ]);
  });

  it('makes a hit that is clicked the active one', () => {
    const view = found().do(act('open', 'rivers#2'));
    assert.equal(view.state.active, 'rivers#2');
    assert.deepEqual(view.sent().at(-1), { type: 'open', passage: 'rivers#2' });
  });

  it('waits for the answer to what was typed last', () => {
    const view = found();
    view.sent();
    view.do(typed('pump'), act('cite'));
    assert.deepEqual(view.sent(), [search(2, 'pump')]);
    view.do(told(sampleResults(2, 'pump')));
    assert.deepEqual(view.sent(), [{ type: 'cite', passage: 'canal#4' }]);
  });

  it('forgets what it waited for when the writer types on', () => {
    const view = found().do(typed('pump'), act('cite'), typed('pumps'), told(sampleResults(3, 'pumps')));
    assert.equal(
      view.sent().some((message) => message.type === 'cite'),
      false,
    );
  });

  it('does not quote what is not evidence, and says why', () => {
    const view = found();
    view.sent();
    view.do(act('quote', 'canal#9'));
    assert.deepEqual(view.sent(), []);
    assert.deepEqual(view.state.said, { notQuotable: 'pull quote' });
    assert.equal(view.do(typed('x')).state.said, undefined);
  });
});

describe('Escape', () => {
  it('empties the box first and leaves then', () => {
    const view = found();
    view.sent();
    view.do({ type: 'escape' });
    assert.deepEqual([view.state.query, view.state.results, view.sent()], ['', undefined, []]);
    view.do({ type: 'escape' });
    assert.deepEqual(view.sent(), [{ type: 'leave' }]);
  });
});

describe('a view that comes back', () => {
  it('runs its query again and goes on with its active hit and its ids', () => {
    const saved = savedState(found().do(move('next')).state);
    const view = new Run(saved).do({ type: 'started' });
    assert.deepEqual(view.sent(), [{ type: 'ready' }, search(2, 'partnership')]);
    view.do(told(sampleResults(2)));
    assert.equal(view.state.active, 'canal#13');
  });

  it('starts empty from a state it cannot read', () => {
    for (const saved of [undefined, null, 'x', 7, { query: 7, active: {}, searchId: 'a' }]) {
      const view = new Run(saved).do({ type: 'started' });
      assert.equal(view.state.query, '');
      assert.deepEqual(view.sent(), [{ type: 'ready' }]);
    }
  });
});

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

const ready: CorpusStatus & { state: 'ready' } = { state: 'ready', sources: 2, passages: 95, problems: 0 };

/** A view with an answer of four hits to `partnership`. */
function found(): Run {
  return new Run().do(typed('partnership'), told(sampleResults(1)));
}

/** The states of a view, one event after the other. */
class Run {
  state: ViewState;
  effects: Effect[] = [];

  constructor(saved?: unknown) {
    this.state = initialState(saved);
  }

  do(...events: readonly ViewEvent[]): this {
    for (const event of events) {
      const [state, effects] = update(this.state, event);
      this.state = state;
      this.effects.push(...effects);
    }
    return this;
  }

  /** The messages since the last call. */
  sent(): ToHost[] {
    return this.effects.splice(0).flatMap((effect) => (effect.type === 'post' ? [effect.message] : []));
  }
}

/** The next `count` hits as a page. */
function pageOf(id: number, offset: number): Extract<ToView, { type: 'page' }> {
  return { type: 'page', id: 1, offset, groups: manyResults(id, 50).groups };
}

function kinds({ state }: Run): string[] {
  return state.rows.map(({ kind }) => kind);
}

function typed(query: string): ViewEvent {
  return { type: 'typed', query };
}

function told(message: ToView): ViewEvent {
  return { type: 'message', message };
}

function status(of: CorpusStatus): ToView {
  return { type: 'status', status: of };
}

function move(to: Extract<ViewEvent, { type: 'move' }>['to']): ViewEvent {
  return { type: 'move', to };
}

function act(action: Extract<ViewEvent, { type: 'act' }>['action'], row?: string): ViewEvent {
  return { type: 'act', action, row };
}

function search(id: number, query: string): ToHost {
  return { type: 'search', id, query };
}
