import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { actorTypes, relationTypes } from '../../../../src/core/actors/actor.ts';
import {
  type ActorField,
  actorFields,
  actorTypeHelp,
  relationTypeHelp,
} from '../../../../src/core/actors/help/actorFields.ts';
import { actorFieldAt, actorIdAt, suggestInActor } from '../../../../src/core/actors/help/actorHelp.ts';

const sources = {
  actors: [{ id: 'weld', name: 'Ines Weld', type: 'person' }],
  citationKeys: [{ key: 'canals2020', description: 'Canals' }],
  today: '2026-01-02',
} as const;

/** What is suggested at `|`, up to three. */
function at(marked: string): string[] | undefined {
  const offset = marked.indexOf('|');
  const found = suggestInActor(marked.replace('|', ''), offset, sources);
  return found?.suggestions.slice(0, 3).map(({ label }) => label);
}

describe('suggestions in an actor file', () => {
  it('are the fields that the actor does not have', () => {
    assert.deepEqual(at('|'), ['id', 'type', 'name']);
    assert.deepEqual(at('id: a\n|\nname: A\n'), ['type', 'alias', 'weakAlias']);
    assert.deepEqual(at('id: a\ntype: person\nname: A\n---\ni|'), ['id', 'type', 'name']);
    assert.deepEqual(at('id: a\nrole:\n  - { title: T }\nna|'), ['type', 'name', 'alias']);
  });

  it('are the fields of an entry, in braces and below a dash', () => {
    assert.deepEqual(at('relation:\n  - { type: ally, | }'), ['to', 'start', 'end']);
    assert.deepEqual(at('relation: [{ | }]'), ['type', 'to', 'start']);
    assert.deepEqual(at('relation:\n  - |'), ['type', 'to', 'start']);
    assert.deepEqual(at('relation:\n  - type: ally\n    |'), ['to', 'start', 'end']);
    assert.deepEqual(at('relation:\n- type: ally\n  |'), ['to', 'start', 'end']);
    assert.deepEqual(at('tension:\n  - on: oil\n    sides:\n      - { | }'), ['text', 'source', 'locator']);
    assert.deepEqual(at('tension:\n  - on: oil\n    |'), ['sides']);
  });

  it('are types, ids, keys, countries and today where these belong', () => {
    assert.deepEqual(at('type: |'), ['person', 'organization', 'state']);
    assert.deepEqual(at('relation:\n  - { type: |'), ['ally', 'party', 'supplies']);
    assert.deepEqual(at('relation:\n  - { type: ally, to: w| }'), ['weld']);
    assert.deepEqual(at('role:\n  - title: T\n    of: |'), ['weld']);
    assert.deepEqual(at('party: [a, |]'), ['weld']);
    assert.deepEqual(at('party:\n  - |'), ['weld']);
    assert.deepEqual(at('position:\n  - { on: x, source: |'), ['canals2020']);
    assert.deepEqual(at('start: |'), ['2026-01-02']);
    const countries = suggestInActor('country: ', 9, sources)!.suggestions;
    assert.ok(countries.length > 240 && countries.length < 260, String(countries.length));
    assert.ok(countries.some(({ insert }) => insert === '"no"'));
  });

  it('are none in free text, comments and quotes', () => {
    for (const text of ['summary: |', '# ty|', 'name: "x: |', 'id: a # |', 'alias: [|'])
      assert.equal(at(text), undefined, text);
  });

  it('never fail', () => {
    const piece = fc.constantFrom(
      'relation:',
      '\n',
      '  ',
      '- ',
      '{ ',
      '[',
      '}',
      'type: ',
      'to: ',
      '"',
      '#',
      '---\n',
      'tension:',
      'sides:',
      ',',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(60), (pieces, place) => {
        const text = pieces.join('');
        const offset = Math.min(place, text.length);
        const found = suggestInActor(text, offset, sources);
        assert.ok(!found || (found.start <= offset && offset <= found.end));
      }),
    );
  });
});

describe('what stands in an actor file', () => {
  const text = 'id: a\nrelation:\n  - { type: ally, to: weld }\nparty: [weld]\n';

  it('is a field with its description', () => {
    const field = actorFieldAt(text, text.indexOf('to:') + 1)?.field;
    assert.match(field?.description ?? '', /id of the other actor/);
    assert.match(actorFieldAt(text, text.indexOf('type') + 1)?.field.description ?? '', /kind of tie/);
    assert.equal(actorFieldAt(text, text.indexOf('ally') + 1), undefined);
  });

  it('is the id of another actor', () => {
    for (const place of [text.indexOf('weld') + 1, text.lastIndexOf('weld')])
      assert.equal(actorIdAt(text, place)?.id, 'weld');
    assert.equal(actorIdAt(text, text.indexOf('ally')), undefined);
  });
});

describe('the table of fields', () => {
  interface Schema {
    readonly description: string;
    readonly properties?: Readonly<Record<string, Schema>>;
    readonly items?: Schema;
  }
  const schema: Schema = JSON.parse(
    readFileSync(new URL('../../../../media/schemas/actor.schema.json', import.meta.url), 'utf8'),
  );

  it('says what the schema says', () => {
    const ofTable = (fields: readonly ActorField[]): unknown =>
      Object.fromEntries(
        fields.map(({ name, description, fields: inner }) => [name, [description, ofTable(inner ?? [])]]),
      );
    const ofSchema = (part: Schema | undefined): unknown =>
      Object.fromEntries(
        Object.entries(part?.properties ?? {}).map(([name, field]) => [
          name,
          [field.description, ofSchema(field.items)],
        ]),
      );
    assert.deepEqual(ofTable(actorFields), ofSchema(schema));
  });

  it('explains every type', () => {
    assert.deepEqual(Object.keys(actorTypeHelp), actorTypes);
    assert.deepEqual(Object.keys(relationTypeHelp), relationTypes);
  });
});
