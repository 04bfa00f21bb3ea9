import assert from 'node:assert/strict';
import { parseActorFile } from '../../../src/core/actors/actorFile.ts';
import { buildMatcher, MentionMatcher } from '../../../src/core/actors/matcher.ts';
import { ActorRegistry } from '../../../src/core/actors/registry.ts';
import { describeSeeds, seedParagraphs, seeds } from '../../support/seeds.ts';
import { actorFiles } from '../sample/sample.ts';

describeSeeds('mentions in the two articles', () => {
  const registry = () =>
    ActorRegistry.of(actorFiles().flatMap(([name, text]) => parseActorFile(`file:///actors/${name}`, text).actors));

  /** Lines (counted without blank ones) of an article that mention an actor. */
  function linesOf(text: string): (id: string) => number[] {
    const matcher = new MentionMatcher(buildMatcher(registry()));
    const events = new Set(registry().actors.flatMap(({ id, type }) => (type === 'event' ? [id] : [])));
    const perLine = seedParagraphs(text).map((line) =>
      matcher.match(line, [], events).flatMap(({ candidates }) => candidates),
    );
    return (id) => perLine.flatMap((ids, index) => (ids.includes(id) ? [index + 1] : []));
  }

  const inFirst: Readonly<Record<string, readonly number[]>> = {
    'vladimir-putin': [4, 7, 22, 24, 28],
    'dmitry-peskov': [12],
    'donald-trump': [23, 24, 28],
    'bashar-assad': [9, 31, 34],
    'sergei-lavrov': [29],
    'renad-mansour': [9, 11, 33, 35],
    'arman-mahmoudian': [16, 18, 37],
    'holger-schmieding': [24],
    'ksenia-svetlova': [30],
    'united-nations': [4],
    'chatham-house': [9, 30, 33],
    hezbollah: [9],
    'institute-for-global-and-national-security': [16],
    'associated-press': [16],
    'us-senate': [24],
    'berenberg-bank': [24],
    knesset: [30],
    'shahed-drone': [7],
    'comprehensive-strategic-partnership-treaty': [8],
    egypt: [38],
    turkey: [38],
    'russian-presidency': [4, 8, 12, 27, 28, 34],
  };
  const inSecond: Readonly<Record<string, readonly number[]>> = {
    'vladimir-putin': [4, 16, 33, 36, 37, 38],
    'dmitry-peskov': [24, 34],
    'bashar-assad': [9],
    'donald-trump': [33, 36, 37, 38],
    ryabkov: [26, 34, 35],
    'vasily-nebenzya': [13],
    'masoud-pezeshkian': [4, 16],
    'richard-weitz': [43, 44, 45],
    'united-nations': [13, 25],
    iaea: [25, 34, 37, 38],
    gcc: [22],
    izvestiya: [34],
    'hudson-institute': [45],
    'eagle-intelligence-reports': [55],
    's-400': [18],
    's-300': [19],
    'su-35': [18],
    'mi-28': [18],
    'yak-130': [18],
    'comprehensive-strategic-partnership-treaty': [16],
    'nuclear-non-proliferation-treaty': [34, 37, 38],
    jcpoa: [34],
    lebanon: [16],
    gaza: [16],
    'north-korea': [7, 10, 17, 18, 27, 40],
    'russian-presidency': [6, 7, 10, 17, 18, 21, 24, 33],
  };

  for (const [name, expected, text] of [
    ['first', inFirst, () => seeds().a],
    ['second', inSecond, () => seeds().b],
  ] as const)
    it(`stand where the fact sheet of the ${name} says`, () => {
      const find = linesOf(text());
      assert.deepEqual(Object.fromEntries(Object.keys(expected).map((id) => [id, find(id)])), expected);
    });

  it('take Moscow for the state but where a woman was born there', () => {
    const matcher = new MentionMatcher(buildMatcher(registry()));
    const metonyms = seedParagraphs(seeds().a).map(
      (line) => matcher.match(line).filter(({ surface }) => surface === 'Moscow').length,
    );
    assert.equal(
      metonyms.reduce((sum, count) => sum + count, 0),
      17,
    );
    assert.equal(metonyms[29], 0);
  });
});
