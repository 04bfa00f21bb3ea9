import assert from 'node:assert/strict';
import { keyEdit, readRecord } from '../../../src/core/corpus/record.ts';
import { parseDate, parseName } from '../../../src/core/corpus/recordFields.ts';
import { parseYaml } from '../../../src/core/text/yaml.ts';

const record = (yaml: string) => readRecord(parseYaml(yaml)[0]);

describe('a record', () => {
  it('takes the fields as a person writes them', () => {
    const { record: read, findings } = record(
      'title: On Rivers\nauthor: [Jane Doe, "van Dam, Piet", Unesco]\ndate: 2025-06\nurl: https://x.example/a\nvolume: 3\n',
    );
    assert.deepEqual(findings, []);
    assert.deepEqual(read, {
      title: 'On Rivers',
      author: [{ family: 'Doe', given: 'Jane' }, { family: 'van Dam', given: 'Piet' }, { literal: 'Unesco' }],
      issued: { 'date-parts': [[2025, 6]] },
      URL: 'https://x.example/a',
      volume: '3',
    });
  });

  it('takes them as CSL JSON has them', () => {
    const { record: read } = record(
      'author:\n  - family: Doe\n    given: Jane\nissued:\n  date-parts: [[2025, 6, 24]]\n',
    );
    assert.deepEqual(read, { author: [{ family: 'Doe', given: 'Jane' }], issued: { 'date-parts': [[2025, 6, 24]] } });
  });

  it('leaves out what is not bibliographic, and what is empty', () => {
    assert.deepEqual(record('bibliography: a.bib\ncsl: x.csl\ntitle:\nauthor: []\n').record.title, undefined);
    assert.deepEqual(Object.keys(record('format: html\ntoc: true\ntitle: T\n').record), ['title']);
  });

  it('makes each mistake a finding at its place, and keeps the other fields', () => {
    const text = 'title: T\nauthor: { family: [x] }\nissued: { year: 2025 }\n';
    const { record: read, findings } = record(text);
    assert.deepEqual(read, { title: 'T' });
    assert.deepEqual(
      findings.map((finding) => text.slice(finding.start, finding.end)),
      ['{ family: [x] }', '{ year: 2025 }'],
    );
    assert.match(findings[0]!.message, /author: expected a name/);
    assert.match(findings[1]!.message, /issued: expected a date/);
  });

  it('is empty with a finding when it is no map or no YAML', () => {
    for (const text of ['- a\n- b\n', 'title: [never closed\n', 'a: 1\na: 2\n']) {
      const { record: read, findings } = record(text);
      assert.deepEqual(read, {});
      assert.ok(findings.length > 0, text);
    }
  });
});

describe('dates', () => {
  it('may be partial, a range, or about', () => {
    assert.deepEqual(parseDate('2025'), { 'date-parts': [[2025]] });
    assert.deepEqual(parseDate('2024-12/2025-01'), {
      'date-parts': [
        [2024, 12],
        [2025, 1],
      ],
    });
    assert.deepEqual(parseDate('1848~'), { 'date-parts': [[1848]], circa: true });
  });

  it('are kept in words when they are none', () => {
    for (const text of ['last spring', '2025-13', '2025-02-99', '24 June 2025'])
      assert.deepEqual(parseDate(text), { literal: text });
  });
});

describe('names', () => {
  it('keep particles with the family, and institutions whole', () => {
    assert.deepEqual(parseName('Ludwig van Beethoven'), { family: 'van Beethoven', given: 'Ludwig' });
    assert.deepEqual(parseName('{Doctors Without Borders}'), { literal: 'Doctors Without Borders' });
    assert.deepEqual(parseName('Plato'), { literal: 'Plato' });
  });
});

describe('the key of a source cited for the first time', () => {
  const plain = { text: 'Text.', hasFrontMatter: false };
  const apply = (text: string, { start, text: line }: { start: number; text: string }) =>
    text.slice(0, start) + line + text.slice(start);

  it('goes into a new sidecar of a text', () => {
    assert.deepEqual(keyEdit('doe', plain), { place: 'sidecar', create: true, start: 0, text: 'id: doe\n' });
  });

  it('goes to the head of a sidecar that is there, its comments untouched', () => {
    const sidecar = '---\n# mine\ntitle: T\n';
    const edit = keyEdit('doe', plain, sidecar);
    assert.equal(edit.place, 'sidecar');
    assert.equal(apply(sidecar, edit), '---\nid: doe\n# mine\ntitle: T\n');
  });

  it('goes into the front matter of a Markdown source, or makes one', () => {
    const withHead = '---\ntitle: T\n---\n\nText.';
    assert.equal(
      apply(withHead, keyEdit('doe', { text: withHead, hasFrontMatter: true })),
      '---\nid: doe\ntitle: T\n---\n\nText.',
    );
    assert.equal(apply('Text.', keyEdit('doe', { text: 'Text.', hasFrontMatter: true })), '---\nid: doe\n---\n\nText.');
  });
});
