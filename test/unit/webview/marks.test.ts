import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runs } from '../../../src/webview/marks.ts';

describe('the runs of a snippet', () => {
  it('are marked where a word matched', () => {
    assert.deepEqual(runs('a dry year', [[2, 5]]), [
      { text: 'a ', marked: false },
      { text: 'dry', marked: true },
      { text: ' year', marked: false },
    ]);
  });

  it('put up with marks that touch, overlap or reach beyond the text', () => {
    const cut = runs('a dry year', [
      [0, 1],
      [0, 5],
      [6, 99],
      [50, 60],
    ]);
    assert.deepEqual(
      cut.filter(({ marked }) => marked).map(({ text }) => text),
      ['a', ' dry', 'year'],
    );
  });

  it('join up to the snippet again, whatever the marks', () => {
    const mark = fc.tuple(fc.integer({ min: -5, max: 30 }), fc.integer({ min: -5, max: 30 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(mark), (text, marks) => {
        const joined = runs(text, marks).map((run) => run.text);
        assert.equal(joined.join(''), text);
      }),
    );
  });
});
