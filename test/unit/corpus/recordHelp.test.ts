import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readField } from '../../../src/core/corpus/recordFields.ts';
import { fieldAt, recordBlock, suggestInRecord } from '../../../src/core/corpus/recordHelp.ts';
import { recordField, recordFields, recordTypes } from '../../../src/core/corpus/recordSchema.ts';

function suggested(marked: string) {
  const offset = marked.indexOf('|');
  const yaml = marked.replace('|', '');
  const found = suggestInRecord(yaml, offset, '2025-06-24');
  return (
    found && { ...found, labels: found.suggestions.map(({ label }) => label), text: yaml.slice(found.start, found.end) }
  );
}

describe('help in a record', () => {
  it('offers the fields that are not there yet, those of every source first', () => {
    const found = suggested('title: A\nau|\n')!;
    assert.equal(found.text, 'au');
    assert.ok(!found.labels.includes('title'));
    assert.deepEqual(found.labels.slice(0, 2), ['type', 'author']);
    assert.equal(found.suggestions[1]!.insert, 'author: ');
  });

  it('takes the place of the whole name and adds no second colon', () => {
    const found = suggested('pub|lisher: A\n')!;
    assert.equal(found.text, 'publisher');
    assert.equal(found.suggestions.find(({ label }) => label === 'publisher')!.insert, 'publisher');
  });

  it('offers the types behind `type:` and forms of dates behind dates', () => {
    assert.deepEqual(suggested('type: art|icle')!.labels, Object.keys(recordTypes));
    assert.equal(suggested('type: art|icle')!.text, 'article');
    assert.ok(suggested('issued: |')!.labels.includes('YYYY-MM-DD'));
    assert.ok(!suggested('issued: |')!.labels.includes('2025-06-24'));
    assert.equal(suggested('accessed: |')!.labels[0], '2025-06-24');
  });

  it('offers nothing in values that are free, in comments and in nested lines', () => {
    for (const marked of ['title: A|', '# ti|', '  fam|', 'author: [Ja|', 'issued: 2025 |']) {
      assert.equal(suggested(marked), undefined, marked);
    }
  });

  it('offers dates that a record reads as dates', () => {
    for (const { insert } of suggested('accessed: |')!.suggestions) {
      const typed = insert.replace(/\$\{(\d):(\w+)\}/g, (_, number: string, form: string) =>
        form === 'YYYY' ? '2025' : number.padStart(2, '0'),
      );
      const { value } = readField('accessed', typed);
      assert.ok(typeof value === 'object' && value !== null && 'date-parts' in value, typed);
    }
  });

  it('knows the field a cursor is on, and none in its value', () => {
    const yaml = 'title: A\ncontainer-title: B\nnonsense: C\n';
    assert.equal(fieldAt(yaml, yaml.indexOf('iner'))?.field.name, 'container-title');
    assert.deepEqual([fieldAt(yaml, 2)?.start, fieldAt(yaml, 2)?.end], [0, 5]);
    assert.equal(fieldAt(yaml, 7), undefined);
    assert.equal(fieldAt(yaml, yaml.indexOf('nons')), undefined);
  });

  it('finds the record in a sidecar and in front matter', () => {
    assert.deepEqual(recordBlock('title: A\n', true), { yaml: 'title: A\n', start: 0 });
    assert.deepEqual(recordBlock('---\ntitle: A\n---\nText', false), { yaml: 'title: A\n', start: 4 });
    assert.equal(recordBlock('Text', false), undefined);
  });
});

interface Schema {
  readonly properties: Readonly<
    Record<string, { readonly description: string; readonly $ref?: string; readonly enum?: string[] }>
  >;
  readonly definitions: Readonly<Record<string, unknown>>;
}

describe('the schema of records', () => {
  const at = (path: string) => new URL(`../../../${path}`, import.meta.url);
  const schema: Schema = JSON.parse(readFileSync(at('media/schemas/source.schema.json'), 'utf8'));
  const { contributes } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

  it('has the fields, their descriptions and the types of the table', () => {
    assert.deepEqual(
      Object.keys(schema.properties),
      recordFields.map(({ name }) => name),
    );
    for (const { name, description, kind } of recordFields) {
      assert.equal(schema.properties[name]!.description, description);
      if (kind !== 'type') assert.equal(schema.properties[name]!.$ref, `#/definitions/${kind}`);
    }
    assert.deepEqual(schema.properties.type!.enum, Object.keys(recordTypes));
  });

  it('is offered for the sidecars of every format but not for actor files', () => {
    const own = contributes.yamlValidation.find(({ url }: { url: string }) => url.endsWith('source.schema.json'));
    for (const format of ['txt', 'pdf', 'docx', 'epub', 'html', 'htm', 'vtt', 'srt']) {
      assert.ok(own.fileMatch.includes(`**/corpus/**/*.${format}.yaml`), format);
    }
    assert.ok(!own.fileMatch.some((pattern: string) => /\*\.yaml$/.test(pattern) && !/\.\w+\.yaml$/.test(pattern)));
  });

  it('has each field once', () => {
    assert.equal(new Set(recordFields.map(({ name }) => name)).size, recordFields.length);
    assert.equal(recordField('title')?.kind, 'text');
    assert.equal(recordField('nonsense'), undefined);
  });
});
