import assert from 'node:assert/strict';
import { sketchOf } from '../../../src/core/corpus/sketch.ts';
import { Copies } from '../../../src/core/research/copies.ts';
import { source, stillClock } from '../search/samples.ts';

/** Sentences of words nobody else has. */
function story(seed: number): string[] {
  return Array.from({ length: 5 }, (_, part) =>
    Array.from({ length: 20 }, (_, at) => `w${seed}x${part}y${at}`).join(' '),
  );
}

describe('copies', () => {
  const [first, second, other] = [source('a', story(1)), source('b', story(1)), source('c', story(2))] as const;

  it('have the same twin for the same words, and others have none', async () => {
    const copies = new Copies(stillClock, ({ uri, passages }) => sketchOf(uri, passages));
    copies.look([first, second, other]);
    assert.deepEqual(
      (await copies.found()).map(({ uris }) => uris),
      [[first.uri, second.uri]],
    );
    assert.notEqual(copies.twinOf(first, first.passages[0]!), undefined);
    assert.equal(copies.twinOf(first, first.passages[0]!), copies.twinOf(second, second.passages[0]!));
    assert.notEqual(copies.twinOf(first, first.passages[0]!), copies.twinOf(second, second.passages[1]!));
    assert.equal(copies.twinOf(other, other.passages[0]!), undefined);
  });

  it('are those of the newest comparison, and what was known stays known until then', async () => {
    const copies = new Copies(stillClock, ({ uri, passages }) => sketchOf(uri, passages));
    copies.look([first, second]);
    await copies.found();
    copies.look([first, other]);
    copies.look([first, second, other]);
    assert.notEqual(copies.twinOf(first, first.passages[0]!), undefined);
    assert.equal((await copies.found()).length, 1);
    copies.look([first, other]);
    assert.deepEqual(await copies.found(), []);
  });
});
