import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HeardRows, type RowChanges, ToldRows } from '../../src/core/rowChanges.ts';

interface Row {
  readonly key: string;
  readonly text: string;
}

const keyOf = ({ key }: Row) => key;
const row = (key: string, text = ''): Row => ({ key, text });

describe('rows that are told to the other side', () => {
  it('are all of them at first, then those that changed, and nothing when nothing did', () => {
    const told = new ToldRows(keyOf);
    const [a, b, c, d, e] = [row('a'), row('b'), row('c'), row('d'), row('e')];
    const rows = [a, b, c, d, e];
    assert.deepEqual(told.messages(rows), [{ rows, gone: [], whole: true, last: true }]);
    assert.deepEqual(told.messages(rows), []);
    assert.deepEqual(told.messages([...rows]), []);
    const changed = row('b', 'new');
    assert.deepEqual(told.messages([a, changed, c, e]), [{ rows: [changed], gone: ['d'], whole: false, last: true }]);
    assert.deepEqual(told.messages([]), [{ rows: [], gone: [], whole: true, last: true }]);
  });

  it('come in slices, and count once the last is there', () => {
    const told = new ToldRows(keyOf);
    const heard = new HeardRows(keyOf);
    const messages = told.messages(Array.from({ length: 4500 }, (_, at) => row(String(at))));
    assert.deepEqual(
      messages.map(({ rows }) => rows.length),
      [2000, 2000, 500],
    );
    assert.deepEqual(
      messages.map((message) => [heard.hear(message), heard.rows.size]),
      [
        [false, 0],
        [false, 0],
        [true, 4500],
      ],
    );
  });

  it('are the same on both sides after any changes', () => {
    const rows = fc.uniqueArray(
      fc.record({ key: fc.constantFrom(...'abcdefgh'), text: fc.constantFrom('x', 'y') }, { noNullPrototype: true }),
      {
        selector: keyOf,
      },
    );
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 8 }), (versions) => {
        const told = new ToldRows(keyOf, (a, b) => a.text === b.text);
        const heard = new HeardRows(keyOf);
        for (const version of versions) {
          for (const message of told.messages(version) as RowChanges<Row>[]) heard.hear(message);
          assert.deepEqual(new Map(heard.rows), new Map(version.map((each) => [each.key, each])));
        }
      }),
    );
  });
});
