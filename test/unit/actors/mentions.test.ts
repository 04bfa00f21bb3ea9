import assert from 'node:assert/strict';
import { buildMatcher, MentionMatcher } from '../../../src/core/actors/matcher.ts';
import { type MentionedSource, MentionIndex } from '../../../src/core/actors/mentions.ts';
import { registryOf } from './sampleActors.ts';
import { still } from './sampleCorpus.ts';

const registry = registryOf(`
id: ada
type: person
name: Ada Weld
weakAlias: [Weld]
---
id: tom
type: person
name: Tom Weld
weakAlias: [Weld]
---
id: arda
type: state
name: Arda
---
id: fall
type: event
name: fall of Arda
`);
const matcher = new MentionMatcher(buildMatcher(registry));

function source(uri: string, ...texts: string[]): MentionedSource {
  return {
    uri,
    passages: texts.map((text, index) => ({
      id: `${uri}#${index + 1}`,
      text: text.replace(/^#/, ''),
      kind: text.startsWith('#') ? 'clutter' : 'body',
    })),
  };
}

const build = (...sources: MentionedSource[]) => MentionIndex.build(registry, matcher, sources, still);
const passages = (index: MentionIndex, id: string) => index.passagesOf(id).map(({ passage }) => passage);

describe('the index of mentions', () => {
  it('knows the passages and sources that mention an actor', async () => {
    const index = await build(source('a', 'Arda is old.', 'Nothing.', 'Arda and Arda.'), source('b', 'On Arda.'));
    assert.deepEqual(passages(index, 'arda'), ['a#1', 'a#3', 'b#1']);
    assert.deepEqual([index.count('arda'), index.sources('arda'), index.count('ada')], [3, 2, 0]);
  });

  it('keeps the places of mentions in their passage', async () => {
    const index = await build(source('a', 'One.', 'In Arda and Arda.'));
    assert.deepEqual(
      index.passagesOf('arda')[0]?.mentions.map(({ start, end }) => [start, end]),
      [
        [3, 7],
        [12, 16],
      ],
    );
  });

  it('counts no clutter', async () => {
    assert.equal((await build(source('a', '#Arda.', 'Arda.'))).count('arda'), 1);
  });

  it('lets a full name in one passage support a surname in another of the same source', async () => {
    const index = await build(source('a', 'Tom Weld spoke.', 'Weld left.'), source('b', 'Weld slept.'));
    assert.deepEqual(passages(index, 'tom'), ['a#1', 'a#2']);
    assert.deepEqual(passages(index, 'ada'), []);
  });

  it('finds who is named within the name of an event', async () => {
    const index = await build(source('a', 'After the fall of Arda.'));
    assert.deepEqual([index.count('fall'), index.count('arda')], [1, 1]);
  });

  it('knows who stands beside whom, most often first', async () => {
    const index = await build(source('a', 'Ada Weld in Arda.', 'Arda, Ada Weld, Tom Weld.'));
    assert.deepEqual(index.companions('ada'), [
      { id: 'arda', passages: 2 },
      { id: 'tom', passages: 1 },
    ]);
  });

  it('takes a new version of a source in place of the old, and forgets one that is gone', async () => {
    const index = await build(source('a', 'Arda.'), source('b', 'Arda.'));
    await index.replace([source('a', 'Nothing.', 'Arda.')]);
    assert.deepEqual(passages(index, 'arda'), ['a#2', 'b#1']);
    index.remove('b');
    assert.deepEqual(passages(index, 'arda'), ['a#2']);
  });

  it('stops when cancelled, and pauses in a long source', async () => {
    let pauses = 0;
    let time = 0;
    const clock = {
      now: () => {
        time += 20;
        return time;
      },
      pause: () => {
        pauses += 1;
        return Promise.resolve();
      },
    };
    const long = source('a', ...Array.from({ length: 20 }, () => `Arda ${'word '.repeat(1000)}`));
    await MentionIndex.build(registry, matcher, [long], clock);
    assert.ok(pauses > 1);
    const cancelled = MentionIndex.build(registry, matcher, [long], clock, AbortSignal.abort());
    await assert.rejects(cancelled, { name: 'AbortError' });
  });
});
