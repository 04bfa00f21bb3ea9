import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseActorFile } from '../../../src/core/actors/actorFile.ts';
import { unknownReferences } from '../../../src/core/actors/references.ts';
import { ActorRegistry } from '../../../src/core/actors/registry.ts';

const uri = 'file:///corpus/actors/a.yaml';
const head = 'id: a\ntype: person\nname: Ada\n';

/** The findings as `line: message`. */
function findings(text: string): string[] {
  return parseActorFile(uri, text).findings.map(({ start, message, code, uri: where }) => {
    assert.equal(code, 'actor.invalid');
    assert.equal(where, uri);
    return `${text.slice(0, start).split('\n').length}: ${message}`;
  });
}

describe('actor files', () => {
  it('need only id, type and name', () => {
    const { actors, findings: none } = parseActorFile(uri, head);
    assert.deepEqual(none, []);
    assert.equal(actors.length, 1);
    assert.deepEqual(actors[0]?.alias, []);
    assert.deepEqual(actors[0]?.idSpan, { start: 4, end: 5 });
    assert.equal(actors[0]?.uri, uri);
  });

  it('hold several actors, and one with a mistake does not keep the others out', () => {
    const text = `${head}---\nid: b\ntype: persn\nname: Ben\n---\nid: c\nbad: [1\n---\nid: d\ntype: state\nname: D\n`;
    const { actors } = parseActorFile(uri, text);
    assert.deepEqual(
      actors.map(({ id }) => id),
      ['a', 'd'],
    );
    const [type, yaml, ...rest] = findings(text);
    assert.match(type!, /^6: .*“type” must be one of person, .*it is “persn”/);
    assert.match(yaml!, /not valid YAML/);
    assert.deepEqual(rest, []);
  });

  it('say what is missing', () => {
    assert.deepEqual(findings('id: a\n'), [
      '1: “type” is missing; every actor needs one.',
      '1: “name” is missing; every actor needs one.',
    ]);
    assert.match(findings('- a\n- b\n')[0]!, /Expected an actor/);
    assert.match(
      findings('id: two words\ntype: person\nname: Ada\n')[0]!,
      /^1: “id” must be one word, such as “two-words”/,
    );
  });

  it('leave unknown keys alone', () => {
    assert.deepEqual(findings(`${head}birthDate: 1815\nnotes: { any: [thing] }\n`), []);
  });

  it('take dates in part, and keep an actor whose date is wrong', () => {
    const { actors, findings: none } = parseActorFile(uri, `${head}start: 2025\nend: 2025-06-13\nsigned: 2025-01\n`);
    assert.deepEqual(none, []);
    assert.deepEqual([actors[0]?.start, actors[0]?.end, actors[0]?.signed], ['2025', '2025-06-13', '2025-01']);
    assert.match(findings(`${head}start: 13 June 2025\n`)[0]!, /^4: “start” must be a date .*it is “13 June 2025”/);
    assert.equal(findings(`${head}signed: 2025-02-30\n`).length, 1);
    assert.equal(findings(`${head}signed: 2025-13\n`).length, 1);
    assert.match(findings(`${head}start: 2025-06\nend: 2024\n`)[0]!, /^5: “end” \(2024\) is before “start”/);
    assert.equal(parseActorFile(uri, `${head}start: never\n`).actors.length, 1);
  });

  it('find a wrong relation, Q-number and tension where they stand, and keep the rest', () => {
    const text = `${head}wikidataId: 159
relation:
  - { type: likes, to: b }
  - { type: ally, to: c, source: weld, locator: 4 }
tension:
  - on: oil
    sides:
      - { text: dear }
`;
    const [number, relation, tension, ...rest] = findings(text);
    assert.match(number!, /^4: “wikidataId” must be a Q-number/);
    assert.match(relation!, /^6: “type” must be one of ally, .*it is “likes”/);
    assert.match(tension!, /^1?\d: A tension needs at least two sides/);
    assert.deepEqual(rest, []);
    assert.deepEqual(parseActorFile(uri, text).actors[0]?.relation, [
      { type: 'ally', to: 'c', source: 'weld', locator: '4' },
    ]);
  });

  it('drop empty names and names without a letter, each with a finding', () => {
    const text = `${head}alias: [Ada L., "", "…"]\nwidth: 1\nweakAlias: Lovelace\n`;
    assert.deepEqual(findings(text), ['4: “alias” has an empty name.', '4: “…” is no name: it has no letter.']);
    const [actor] = parseActorFile(uri, text).actors;
    assert.deepEqual([actor?.alias, actor?.weakAlias], [['Ada L.'], ['Lovelace']]);
    assert.match(findings(`${head}alias: ${'word '.repeat(40)}\n`)[0]!, /more than 24 words/);
  });

  it('warn of a name that is a common word, and keep it', () => {
    const text = `${head}alias: [Will, WHO, the]\nweakAlias: [Will Power, May]\n`;
    assert.deepEqual(
      findings(text).map((each) => each.slice(0, 12)),
      ['4: “Will” is', '4: “the” is ', '5: “May” is '],
    );
    assert.deepEqual(parseActorFile(uri, text).actors[0]?.alias, ['Will', 'WHO', 'the']);
    assert.ok(parseActorFile(uri, text).findings.every(({ severity }) => severity === 'warning'));
  });

  it('list the ids they refer to, and of those the ones that nobody has', () => {
    const text = `${head}partOf: b\nparty: [a, Some One, c-d]\nrole:\n  - { title: T, of: The Office }\nrelation:\n  - { type: ally, to: x }\n`;
    const { actors, references } = parseActorFile(uri, text);
    const unknown = unknownReferences(references, ActorRegistry.of(actors));
    assert.deepEqual(
      unknown.map(({ start, end }) => text.slice(start, end)),
      ['x', 'c-d', 'b'],
    );
    assert.match(unknown[0]!.message, /^“to” names “x”/);
  });

  it('find fault with a field of the wrong kind', () => {
    assert.match(findings(`${head}summary: [one]\n`)[0]!, /^4: “summary” must be a text/);
    assert.match(findings(`${head}alias: { a: b }\n`)[0]!, /^4: “alias” must be a list/);
    assert.match(findings(`${head}role: minister\n`)[0]!, /^4: “role” must be a list of entries/);
    assert.match(findings('id: [a]\ntype: person\nname: Ada\n')[0]!, /^1: “id” must be a text/);
  });

  it('find fault with anchors that grow without measure and with endless nesting', () => {
    const grow = 'bcdefghi'.split('').map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at]},`.repeat(9)}]`);
    assert.equal(findings(`a: &a [x]\n${grow.join('\n')}\n`).length, 1);
    assert.ok(findings(`id: ${'['.repeat(20_000)}\n`).length > 0);
  });

  it('never throw, and place every finding inside the text', () => {
    const line = fc.constantFrom(
      'id: a',
      'type: person',
      'name: Ada',
      'name:',
      'alias: [x',
      'alias: [x, {}]',
      'role: [1]',
      'role:',
      '  - title: T',
      '---',
      '...',
      'a: *b',
      'tension: [{ on: [], sides: {} }]',
      'start: {}',
      '? [a]',
      ': b',
      '\t',
      '"',
      'relation: { type: ally, to: x }',
      '%YAML 1.3',
      '!!js x',
      'position: null',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 10 }), (lines) => {
        const text = lines.join('\n');
        for (const { start, end } of parseActorFile(uri, text).findings)
          assert.ok(start >= 0 && start <= end && end <= text.length + 1);
      }),
    );
  });
});
