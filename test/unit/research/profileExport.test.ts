import assert from 'node:assert/strict';
import { sampleDesk } from '../../support/profilePages.ts';

interface Line {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** What FollowTheMoney's schemata have, as far as the export uses them. */
const thing = [
  'name',
  'alias',
  'weakAlias',
  'country',
  'wikidataId',
  'summary',
  'notes',
  'proof',
  'description',
  'sourceUrl',
  'publisher',
];
const interest = ['role', 'status', 'startDate', 'endDate', 'description', 'sourceUrl'];
const schemata: Readonly<Record<string, readonly string[]>> = {
  Person: thing,
  Organization: thing,
  PublicBody: thing,
  Asset: thing,
  Address: [...thing, 'full'],
  Contract: [...thing, 'contractDate'],
  Event: [...thing, 'startDate', 'endDate', 'involved'],
  Position: [...thing, 'organization'],
  Document: [...thing, 'title', 'author', 'date'],
  Occupancy: ['holder', 'post', 'startDate', 'endDate', 'description', 'sourceUrl'],
  UnknownLink: [...interest, 'subject', 'object'],
  Membership: [...interest, 'member', 'organization'],
  Representation: [...interest, 'agent', 'client'],
};
const entityProperties = [
  'proof',
  'involved',
  'organization',
  'holder',
  'post',
  'subject',
  'object',
  'member',
  'agent',
  'client',
];

describe('the export of actors as FollowTheMoney', () => {
  let lines: Line[];
  let actors: number;

  before(async () => {
    const answer = (await sampleDesk()).exported();
    actors = answer.actors;
    assert.ok(answer.text.endsWith('\n'));
    lines = answer.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  });

  it('has a line for every actor of the sample, each id once', () => {
    assert.equal(new Set(lines.map(({ id }) => id)).size, lines.length);
    const own = lines.filter(({ id }) => !/\.(?:role|relation|part)\.|^source\./.test(id));
    assert.equal(own.length, actors);
  });

  it('uses schemata and properties that there are, with lists of texts', () => {
    for (const { id, schema, properties } of lines) {
      assert.ok(schemata[schema], `${id}: ${schema}`);
      for (const [name, values] of Object.entries(properties)) {
        assert.ok(schemata[schema].includes(name), `${id}: ${schema}.${name}`);
        assert.ok(
          values.length > 0 && values.every((value) => typeof value === 'string' && value !== ''),
          `${id}.${name}`,
        );
      }
    }
  });

  it('has states as public bodies, with their codes', () => {
    const russia = lines.find(({ id }) => id === 'russia');
    assert.equal(russia?.schema, 'PublicBody');
    assert.ok(russia.properties.alias?.includes('Russian Federation'));
  });

  it('links only what is in it', () => {
    const ids = new Set(lines.map(({ id }) => id));
    for (const { id, properties } of lines)
      for (const name of entityProperties)
        for (const value of properties[name] ?? []) assert.ok(ids.has(value), `${id}.${name} names ${value}`);
  });

  it('makes an office of a role, and says what bears a relation out', () => {
    const office = lines.find(({ id }) => id === 'dmitry-peskov.role.1');
    assert.deepEqual([office?.schema, office?.properties.holder], ['Occupancy', ['dmitry-peskov']]);
    const speaks = lines.find(({ id }) => id === 'dmitry-peskov.relation.1');
    assert.equal(speaks?.schema, 'Representation');
    assert.match(speaks.properties.description?.[0] ?? '', /¶ 13$/);
    assert.ok(lines.find(({ id }) => id === 'dmitry-peskov')?.properties.proof?.includes('source.weitzmoscow'));
  });
});
