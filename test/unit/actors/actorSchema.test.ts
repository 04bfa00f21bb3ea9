import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { actorTypes, relationTypes } from '../../../src/core/actors/actor.ts';
import { parseActorFile } from '../../../src/core/actors/actorFile.ts';
import { actorFiles } from '../sample/sample.ts';

interface Schema {
  readonly description?: string;
  readonly required?: readonly string[];
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
const schemaFile = new URL('../../../media/schemas/actor.schema.json', import.meta.url);
const schema: Schema = JSON.parse(readFileSync(schemaFile, 'utf8'));
const everyField = `
id: a
type: treaty
name: A
alias: [B]
weakAlias: [C]
standsFor: [D]
except: [E]
role: [{ title: T, of: o, start: 2024, end: 2025, source: s, locator: 1, by: b, inferred: i }]
country: ru
wikidataId: Q1
summary: S
relation: [{ type: ally, to: x, start: 2024, end: 2025, status: s, source: s, locator: 1, by: b, inferred: i }]
position: [{ on: o, text: t, date: 2024, source: s, locator: 1, by: b, inferred: i }]
tension: [{ on: o, sides: [{ text: t, source: s, locator: 1, by: b, inferred: i }, { text: u }] }]
start: 2024
end: 2025
dateText: d
signed: 2025
participant: [p]
party: [q]
partOf: e
obliges: [{ text: t, source: s, locator: 1, by: b, inferred: i }]
doesNotOblige: [{ text: t, source: s, locator: 1, by: b, inferred: i }]
`;

describe('the schema of actor files', () => {
  it('is the one the manifest offers for them', () => {
    const [contributed] = manifest.contributes.yamlValidation;
    assert.equal(new URL(`../../../${contributed.url}`, import.meta.url).href, schemaFile.href);
  });

  it('has the types, the relation types and the required fields of the parser', () => {
    assert.deepEqual(schema.properties?.type?.enum, actorTypes);
    assert.deepEqual(schema.properties?.relation?.items?.properties?.type?.enum, relationTypes);
    assert.deepEqual(schema.required, ['id', 'type', 'name']);
  });

  it('has every field the parser reads, at every depth, and no other', () => {
    const { actors, findings } = parseActorFile('', everyField);
    assert.deepEqual(findings, []);
    const { uri: _uri, idSpan: _span, ...actor } = actors[0]!;
    assert.deepEqual(fieldsOf(actor), schemaFields(schema));
  });

  it('describes every field', () => {
    const undescribed = (part: Schema): string[] =>
      Object.entries(part.properties ?? {}).flatMap(([name, field]) => [
        ...(field.description ? [] : [name]),
        ...undescribed(field),
        ...undescribed(field.items ?? {}),
      ]);
    assert.deepEqual(undescribed(schema), []);
  });

  it('knows all that the sample files use', () => {
    const known = new Set(schemaFields(schema));
    const used = actorFiles().flatMap(([, text]) =>
      parseActorFile('', text).actors.flatMap(({ uri: _uri, idSpan: _span, ...actor }) => fieldsOf(actor)),
    );
    assert.deepEqual(
      used.filter((field) => !known.has(field)),
      [],
    );
  });
});

/** The paths of all fields, sorted: `role.title`. */
function fieldsOf(value: unknown, prefix = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((each) => fieldsOf(each, prefix)))].sort();
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .flatMap(([name, field]) => [`${prefix}${name}`, ...fieldsOf(field, `${prefix}${name}.`)])
    .sort();
}

function schemaFields(part: Schema, prefix = ''): string[] {
  return Object.entries(part.properties ?? {})
    .flatMap(([name, field]) => [
      `${prefix}${name}`,
      ...schemaFields(field, `${prefix}${name}.`),
      ...schemaFields(field.items ?? {}, `${prefix}${name}.`),
    ])
    .sort();
}
