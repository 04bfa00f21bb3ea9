import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../../src/core/text/edit.ts';
import { moved } from '../../../src/core/text/moved.ts';

const edit = (start: number, end: number, text: string): TextEdit => ({ start, end, text });

describe('a span after edits', () => {
  it('moves with what is written before it, right before it too', () => {
    assert.deepEqual(moved({ start: 4, end: 8 }, [edit(0, 1, 'abc')]), { start: 6, end: 10 });
    assert.deepEqual(moved({ start: 4, end: 8 }, [edit(4, 4, 'abc')]), { start: 7, end: 11 });
  });

  it('grows and shrinks with what is written inside', () => {
    assert.deepEqual(moved({ start: 4, end: 8 }, [edit(5, 6, 'abc')]), { start: 4, end: 10 });
    assert.deepEqual(moved({ start: 4, end: 8 }, [edit(5, 8, '')]), { start: 4, end: 5 });
  });

  it('stays as it is when something is written behind it', () => {
    assert.deepEqual(moved({ start: 4, end: 8 }, [edit(8, 8, 'abc'), edit(9, 20, '')]), { start: 4, end: 8 });
  });

  it('is gone when an edit reaches over one of its ends', () => {
    assert.equal(moved({ start: 4, end: 8 }, [edit(2, 5, 'abc')]), undefined);
    assert.equal(moved({ start: 4, end: 8 }, [edit(7, 9, '')]), undefined);
  });

  it('keeps what else it has', () => {
    assert.deepEqual(moved({ start: 4, end: 8, code: 'x' }, [edit(0, 0, 'a')]), { start: 5, end: 9, code: 'x' });
  });

  it('has the same text unless it was written in', () => {
    const texts = fc.string({ minLength: 12, maxLength: 40 });
    const places = fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12), fc.nat(12), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(texts, places, (text, [a, b, c, d, written]) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) + 1 };
        const change = edit(Math.min(c, d), Math.max(c, d), written);
        const after = moved(span, [change]);
        const isApart = change.end <= span.start || change.start >= span.end;
        if (!isApart) return;
        assert.ok(after);
        assert.equal(applyEdits(text, [change]).slice(after.start, after.end), text.slice(span.start, span.end));
      }),
    );
  });
});
