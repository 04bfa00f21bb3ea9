import assert from 'node:assert/strict';
import { savedState } from '../../../src/webview/state.ts';
import { sampleNothing, sampleResults } from '../../support/webviewHarnessSamples.ts';
import { act, found, move, Run, ready, search, status, told, typed } from '../../support/webviewRun.ts';

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

  it('says what came of it until the writer goes on', () => {
    const view = found().do(told({ type: 'said', text: 'Inserted [@doe]' }));
    assert.deepEqual(view.state.said, { text: 'Inserted [@doe]' });
    assert.equal(view.do(move('next')).state.said, undefined);
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
