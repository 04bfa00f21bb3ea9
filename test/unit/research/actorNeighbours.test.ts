import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseActorFile } from '../../../src/core/actors/actorFile.ts';
import { ActorNeighbours } from '../../../src/core/research/actorNeighbours.ts';
import { joined, type LoadedActorFile } from '../../../src/core/research/loadActors.ts';

const fileOf = (uri: string, text: string): LoadedActorFile => ({ uri, ...parseActorFile(uri, text) });

const actor = (id: string, fields: string) => `id: ${id}\ntype: place\nname: ${id} itself\n${fields}`;

describe('the neighbours of an actor file', () => {
  it('are the actors of other files that share a name or an id, and where those lead', () => {
    const files = [
      fileOf('a', actor('weld', 'alias: [Canal Office]\n')),
      fileOf(
        'b',
        [actor('lock', 'partOf: dam\n'), actor('dam', ''), actor('far', 'alias: [Far Away]\n')].join('---\n'),
      ),
      fileOf('c', actor('mine', 'alias: ["the canal office"]\npartOf: lock\n')),
    ];
    const neighbours = new ActorNeighbours(files);
    const { actors, namePlaces } = neighbours.of(files[2]!.actors, 'c');
    assert.deepEqual(actors.map(({ id }) => id).sort(), ['dam', 'lock', 'weld']);
    assert.ok(namePlaces.some(({ text }) => text === 'Canal Office'));
    assert.deepEqual([neighbours.has('mine', 'c'), neighbours.has('mine', 'a')], [false, true]);
  });

  it('give the names that two claim the same findings as all files together', () => {
    const name = fc.constantFrom('Alpha', 'Beta', 'Gamma', 'the Alpha', 'beta');
    const entry = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.array(name, { maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 3 }), fc.array(entry, { maxLength: 6 }), (own, others) => {
        const text = (entries: typeof own, prefix: string) =>
          entries
            .map(([id, alias], at) => actor(`${prefix}${id}${at}`, `alias: [${alias.join(', ')}]\n`))
            .join('---\n');
        const file = fileOf('own', text(own, 'x'));
        const saved = others.map((each, at) => fileOf(`f${at}`, text([each], `y${at}`)));
        const near = { uri: '', findings: [], references: [], ...new ActorNeighbours(saved).of(file.actors, 'own') };
        const codes = (files: readonly LoadedActorFile[]) =>
          joined(files)
            .findings.filter(({ uri }) => uri === 'own')
            .map(({ code, start, end }) => `${code} ${start} ${end}`)
            .sort();
        assert.deepEqual(codes([near, file]), codes([...saved, file]));
      }),
    );
  });
});
