import assert from 'node:assert/strict';
import { parseActorFile } from '../../../src/core/actors/actorFile.ts';
import { ActorRegistry } from '../../../src/core/actors/registry.ts';
import { inEnglish } from '../../../src/core/text/sentence.ts';
import { registryOf } from './sampleActors.ts';

const ids = (registry: ActorRegistry, name: string) => registry.byName(name).map(({ id }) => id);

describe('the registry of actors', () => {
  const registry = registryOf(`
id: ministry
type: organization
name: Ministry of Canals
alias: [the Ministry]
---
id: ra
type: state
name: Arda
alias: [RA]
standsFor: [Sel]
---
id: ra-oil
type: organization
name: Ra Oil
weakAlias: [Ra]
---
id: jose
type: person
name: José Weld
weakAlias: [Weld]
---
id: sel
type: place
name: Sel
`);

  it('finds actors by any name, whatever the case, accents, dots and article', () => {
    assert.deepEqual(ids(registry, 'ministry OF canals'), ['ministry']);
    assert.deepEqual(ids(registry, 'The ministry'), ['ministry']);
    assert.deepEqual(ids(registry, 'Jose Weld'), ['jose']);
    assert.deepEqual(ids(registry, 'weld'), ['jose']);
    assert.deepEqual(ids(registry, 'R.A.'), ['ra', 'ra-oil']);
    assert.deepEqual(ids(registry, 'Zzyzx'), []);
    assert.deepEqual(ids(registry, ''), []);
  });

  it('puts those spelt exactly so first, then full names before weak ones and metonyms', () => {
    assert.deepEqual(ids(registry, 'Ra'), ['ra-oil', 'ra']);
    assert.deepEqual(ids(registry, 'RA'), ['ra', 'ra-oil']);
    assert.deepEqual(ids(registry, 'Sel'), ['sel', 'ra']);
  });

  it('finds nothing wrong with weak aliases and metonyms that others bear', () => {
    assert.deepEqual(registry.findings, []);
  });

  const two = (second: string) =>
    ActorRegistry.of([
      ...parseActorFile('file:///c/actors/one.yaml', 'id: a\ntype: person\nname: Ada Weld\nalias: [A. Weld]\n').actors,
      ...parseActorFile('file:///c/actors/two.yaml', second).actors,
    ]);

  it('reports a strong name that two actors claim at both places, each naming the other', () => {
    const { findings } = two('id: b\ntype: person\nname: Agnes Weld\nalias: [a. weld]\n');
    assert.deepEqual(
      findings.map(({ uri, code, start, end }) => [uri, code, start, end]),
      [
        ['file:///c/actors/two.yaml', 'actor.duplicate-alias', 4, 5],
        ['file:///c/actors/one.yaml', 'actor.duplicate-alias', 4, 5],
      ],
    );
    assert.match(findings[0]!.message, /“b” here and “a” in one\.yaml/);
  });

  it('keeps the first of two actors with one id, and reports both', () => {
    const registry = two('id: a\ntype: person\nname: Agnes Weld\n');
    assert.equal(registry.byId('a')?.name, 'Ada Weld');
    assert.equal(registry.actors.length, 1);
    assert.equal(registry.findings.length, 2);
  });

  it('does not mind one actor that says a name twice', () => {
    assert.deepEqual(registryOf('id: a\ntype: person\nname: Ada\nalias: [ADA, Ada]\n').findings, []);
  });

  it('reports an event that is part of itself, once, and does not hang', () => {
    const registry = registryOf(
      ['a: b', 'b: c', 'c: b', 'd: a', 'e: e', 'f: gone']
        .map((pair) => pair.split(': '))
        .map(([id, of]) => `id: ${id}\ntype: event\nname: Event ${id}\npartOf: ${of}\n`)
        .join('---\n'),
    );
    assert.deepEqual(
      registry.findings.map(({ code, message }) => [code, message.slice(0, 9)]),
      [
        ['actor.invalid', '“Event b”'],
        ['actor.invalid', '“Event e”'],
      ],
    );
  });

  it('reports an actor that stands for its own name', () => {
    const { findings } = registryOf('id: a\ntype: place\nname: Aton\nstandsFor: [Aton]\n');
    assert.deepEqual(
      findings.map(({ code, message }) => [code, message.includes('“Aton” has a name of “Aton”')]),
      [['actor.invalid', true]],
    );
  });

  it('says what is wrong in other languages too', () => {
    const { findings } = registryOf('id: a\ntype: place\nname: Aton\n---\nid: b\ntype: place\nname: Aton\n');
    for (const { sentence, message, related } of findings) {
      assert.equal(inEnglish(sentence), message);
      assert.match(sentence.template, /^Two actors claim the name “\{0\}”/);
      assert.equal(related?.[0]?.sentence.template, '“{0}” claims the name “{1}” here too.');
    }
  });

  it('reports metonyms that lead in a circle, once, and does not hang', () => {
    const yaml =
      'id: a\ntype: place\nname: Sel\nstandsFor: [Arda]\n---\nid: b\ntype: state\nname: Arda\nstandsFor: [Sel]\n---\nid: c\ntype: state\nname: Cilo\nstandsFor: [Sel]\n';
    const found = registryOf(yaml).findings.map(({ message }) => message);
    assert.equal(found.length, 1);
    assert.match(found[0]!, /“standsFor”, which leads back/);
    const many = Array.from(
      { length: 2000 },
      (_, at) => `id: a${at}\ntype: state\nname: N${at}x\nstandsFor: [N${(at + 1) % 2000}x]\n`,
    );
    assert.equal(registryOf(many.join('---\n')).findings.length, 1);
  }).timeout(10_000);
});
