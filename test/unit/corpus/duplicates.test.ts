import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Duplicates } from '../../../src/core/corpus/duplicates.ts';
import { packSketch, sketchOf, type TextSketch, unpackSketch } from '../../../src/core/corpus/sketch.ts';
import type { Passage } from '../../../src/core/corpus/source.ts';

/** A source whose body is these paragraphs; one that begins with `- ` is clutter. */
function source(uri: string, paragraphs: readonly string[]) {
  const passages = paragraphs.map((line, index): Passage => {
    const text = line.replace(/^- /, '');
    const kind = text === line ? 'body' : 'clutter';
    return {
      id: `${uri}#${index}`,
      text,
      kind,
      start: 0,
      end: text.length,
      locator: { label: 'paragraph', value: '' },
    };
  });
  return sketchOf(uri, passages);
}

/** Paragraphs of words nobody else has; the same seed gives the same. */
function story(seed: number, count = 10): string[] {
  return Array.from({ length: count }, (_, paragraph) =>
    Array.from(
      { length: 40 },
      (_, word) => `w${seed}x${(paragraph * 131 + word * 17 + seed * 7) % 97}y${paragraph}`,
    ).join(' '),
  );
}

function duplicateGroups(sketches: readonly TextSketch[]) {
  const duplicates = new Duplicates();
  for (const _ of duplicates.fill(sketches));
  return duplicates.groups();
}

describe('duplicates', () => {
  it('groups the same text in spite of case, punctuation, paragraphs and furniture', () => {
    const text = story(1);
    const groups = duplicateGroups([
      source('a', text),
      source('b', ['- Share this', text.join('. ').toUpperCase(), '- All rights reserved']),
      source('c', story(2)),
    ]);
    assert.deepEqual(groups, [{ kind: 'same', uris: ['a', 'b'] }]);
  });

  it('groups near-duplicates: a corrected text, another beginning', () => {
    const text = story(1);
    const corrected = text.map((line, index) => (index === 4 ? line.replace(/^\S+/, 'corrected') : line));
    const groups = duplicateGroups([source('a', text), source('b', corrected), source('c', [...story(9, 1), ...text])]);
    assert.deepEqual(groups, [{ kind: 'near', uris: ['a', 'b', 'c'] }]);
  });

  it('groups a copy that was cut short with the whole', () => {
    const text = story(1, 20);
    const groups = duplicateGroups([
      source('whole', text),
      source('cut', text.slice(0, 6)),
      source('other', story(3, 20)),
    ]);
    assert.deepEqual(groups, [{ kind: 'contained', uris: ['cut', 'whole'] }]);
  });

  it('does not group texts that quote the same paragraph or the same set phrases', () => {
    const shared = story(5, 1);
    const groups = duplicateGroups(
      Array.from({ length: 80 }, (_, index) => source(`s${index}`, [...story(10 + index, 8), ...shared])),
    );
    assert.deepEqual(groups, []);
  });

  it('does not group short or empty texts', () => {
    assert.deepEqual(
      duplicateGroups([source('a', ['It rose.']), source('b', ['It rose.']), source('c', []), source('d', [])]),
      [],
    );
  });

  it('finds many copies of one text', () => {
    const groups = duplicateGroups(Array.from({ length: 300 }, (_, index) => source(`s${index}`, story(1))));
    assert.equal(groups[0]!.uris.length, 300);
  });

  it('groups the same whatever the order, each source at most once', () => {
    const sketches = [
      source('a', story(1)),
      source('b', [...story(1), ...story(8, 1)]),
      source('c', story(1).slice(0, 9)),
      source('d', story(2)),
      source('e', story(2)),
      source('f', story(3)),
    ];
    const sorted = (all: ReturnType<typeof duplicateGroups>) =>
      [...all].sort((x, y) => (x.uris[0]! < y.uris[0]! ? -1 : 1));
    const expected = sorted(duplicateGroups(sketches));
    assert.deepEqual(expected, [
      { kind: 'near', uris: ['a', 'b', 'c'] },
      { kind: 'same', uris: ['d', 'e'] },
    ]);
    fc.assert(
      fc.property(fc.shuffledSubarray(sketches, { minLength: sketches.length }), (shuffled) => {
        assert.deepEqual(sorted(duplicateGroups(shuffled)), expected);
      }),
    );
  });
});

describe('duplicates that change', () => {
  it('are those of the texts as they are in the end', () => {
    const texts = [
      story(1),
      story(1),
      story(1, 6),
      story(2),
      ['short'],
      [...story(2), 'More words at the end.'],
      story(3),
    ];
    const step = fc.record({
      uri: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      text: fc.option(fc.nat(texts.length - 1)),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const duplicates = new Duplicates();
        const now = new Map<string, ReturnType<typeof source>>();
        for (const { uri, text } of steps) {
          if (text === null) {
            duplicates.remove(uri);
            now.delete(uri);
          } else {
            const sketch = source(uri, texts[text]!);
            duplicates.set(sketch);
            now.set(uri, sketch);
          }
        }
        const sorted = (groups: ReturnType<typeof duplicateGroups>) =>
          [...groups].sort((a, b) => (a.uris[0]! < b.uris[0]! ? -1 : 1));
        assert.deepEqual(sorted(duplicates.groups()), sorted(duplicateGroups([...now.values()])));
      }),
      { numRuns: 60 },
    );
  });

  it('are compared by sketches that can be stored', () => {
    const sketch = source('file:///a b', story(4));
    assert.deepEqual(unpackSketch(sketch.uri, packSketch(sketch)), sketch);
    const empty = source('e', []);
    assert.deepEqual(unpackSketch('e', packSketch(empty)), empty);
  });
});
