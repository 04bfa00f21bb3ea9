import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Actor } from '../../../src/core/actors/actor.ts';
import { buildMatcher, MentionMatcher } from '../../../src/core/actors/matcher.ts';
import { ActorRegistry } from '../../../src/core/actors/registry.ts';

function actor(id: string, fields: Partial<Actor>): Actor {
  const empty = {
    alias: [],
    weakAlias: [],
    standsFor: [],
    except: [],
    role: [],
    relation: [],
    position: [],
    tension: [],
  };
  const rest = { participant: [], party: [], obliges: [], doesNotOblige: [], uri: '', idSpan: { start: 0, end: 0 } };
  return { id, type: 'state', name: id, ...empty, ...rest, ...fields };
}

const matcherOf = (actors: readonly Actor[]) => new MentionMatcher(buildMatcher(ActorRegistry.of(actors)));

/** Words of more than four letters, so that only the rule for capitals applies. */
const word = fc.constantFrom('Alpha', 'bravo', 'Charly', 'deltas', 'Éclair');
const name = fc.array(word, { minLength: 1, maxLength: 3 });
const gap = fc.constantFrom(' ', ' ', ' ', '-', ', ', '. ', '\n', '’', ' — ');
const textWord = fc.constantFrom('Alpha', 'alpha', 'bravo', 'Bravo', 'Charly', 'deltas', 'Eclair', 'éclair', 'foxes');

/** What the rules say, looked up place by place: longest name first, words joined by a space, hyphen or apostrophe, capitals kept. */
function naive(names: readonly (readonly string[])[], words: readonly string[], gaps: readonly string[]): string[] {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const fits = (wanted: string, found: string | undefined) =>
    found !== undefined && plain(wanted) === plain(found) && (!/^\p{Lu}/u.test(wanted) || /^\p{Lu}/u.test(found));
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    const [longest] = names
      .filter((each) => each.every((wanted, index) => fits(wanted, words[at + index])))
      .filter((each) => each.slice(1).every((_, index) => /^[ ’-]$/.test(gaps[at + index]!)))
      .sort((a, b) => b.length - a.length);
    if (longest) found.push(words.slice(at, at + longest.length).join(' '));
    at += longest?.length ?? 1;
  }
  return found;
}

describe('the matcher, whatever the names and the text', () => {
  it('finds what a search of every place for every name finds', () => {
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(textWord, gap), { maxLength: 14 }),
        (names, pieces) => {
          const matcher = matcherOf(names.map((words, index) => actor(`a${index}`, { name: words.join(' ') })));
          const words = pieces.map(([each]) => each);
          const gaps = pieces.map(([, each]) => each);
          const text = pieces.flat().join('');
          const found = matcher.match(text).map(({ surface }) => surface.split(/[ ’-]/).join(' '));
          assert.deepEqual(found, naive(names, words, gaps));
        },
      ),
    );
  });

  it('never throws, and gives spans in order, apart, inside the text and outside what is excluded', () => {
    const letters = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
    const fromNames = (names: readonly string[]) =>
      fc.array(fc.oneof(fc.constantFrom(...names), fc.string({ unit: 'grapheme', maxLength: 4 }), gap), {
        maxLength: 12,
      });
    const input = fc
      .array(letters, { minLength: 2, maxLength: 6 })
      .chain((names) => fc.tuple(fc.constant(names), fromNames(names), fc.array(fc.tuple(fc.nat(40), fc.nat(10)))));
    fc.assert(
      fc.property(input, ([names, pieces, stretches]) => {
        const [first, second, ...others] = names;
        const matcher = matcherOf([
          actor('a', { name: first!, weakAlias: others, except: [second!] }),
          actor('b', { name: second!, standsFor: others.slice(1), weakAlias: [first!] }),
        ]);
        const text = pieces.join('');
        const excluded = stretches.map(([start, length]) => ({ start, end: start + length }));
        let last = 0;
        for (const { start, end, surface, candidates } of matcher.match(text, excluded)) {
          assert.ok(last <= start && start < end && end <= text.length);
          assert.equal(text.slice(start, end), surface);
          assert.ok(candidates.length > 0);
          assert.ok(!excluded.some((span) => span.start < end && start < span.end && span.start < span.end));
          last = end;
        }
      }),
    );
  });
});
