import assert from 'node:assert/strict';
import fc from 'fast-check';
import { snippetOf } from '../../../src/core/search/snippet.ts';

const words = (count: number) => Array.from({ length: count }, (_, n) => `word${n}`).join(' ');
const markOf = (text: string, word: string): [number, number] => [text.indexOf(word), text.indexOf(word) + word.length];

describe('a snippet', () => {
  it('is the whole of a short text', () => {
    assert.deepEqual(snippetOf('A short text', [[2, 7]], 40), { text: 'A short text', marks: [[2, 7]] });
  });

  it('is cut between words around the marks', () => {
    const text = words(60);
    const { text: cut, marks } = snippetOf(text, [markOf(text, 'word40')], 60);
    assert.match(cut, /^…word\d+ .*word40.* word\d+…$/);
    assert.deepEqual(
      marks.map(([start, end]) => cut.slice(start, end)),
      ['word40'],
    );
    assert.ok(cut.length <= 62);
  });

  it('shows where most marks stand together', () => {
    const text = words(100);
    const marks = ['word10', 'word70', 'word72', 'word73'].map((word) => markOf(text, word));
    const snippet = snippetOf(text, marks, 80);
    assert.deepEqual(
      snippet.marks.map(([start, end]) => snippet.text.slice(start, end)),
      ['word70', 'word72', 'word73'],
    );
  });

  it('is the beginning when nothing is marked', () => {
    assert.match(snippetOf(words(60), [], 40).text, /^word0 .*\S…$/);
  });

  it('never parts a surrogate pair, even in a word without end', () => {
    const text = '🜂'.repeat(200);
    const { text: cut } = snippetOf(text, [[200, 202]], 50);
    assert.doesNotThrow(() => encodeURIComponent(cut));
  });

  it('marks the same words as the passage, in order, and is about as long as asked', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ab', 'c', 'défg', '🜂', ' ', '  ', '\n', 'x'.repeat(50)), { maxLength: 200 }),
        fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 9 })), { maxLength: 8 }),
        fc.integer({ min: 10, max: 120 }),
        (pieces, raw, length) => {
          const text = pieces.join('');
          const marks: [number, number][] = [];
          for (const [gap, size] of raw) {
            const start = (marks.at(-1)?.[1] ?? 0) + 1 + (gap % 40);
            if (start + size <= text.length) marks.push([start, start + size]);
          }
          const snippet = snippetOf(text, marks, length);
          assert.ok(snippet.text.length <= length + 40);
          const inner = snippet.text.replace(/^…/, '').replace(/…$/, '');
          assert.ok(text.includes(inner));
          if (marks.length > 0) assert.ok(snippet.marks.length > 0);
          for (const [start, end] of snippet.marks) {
            assert.ok(0 <= start && start < end && end <= snippet.text.length);
            assert.ok(marks.some(([from, to]) => text.slice(from, to).includes(snippet.text.slice(start, end))));
          }
        },
      ),
    ));
});
