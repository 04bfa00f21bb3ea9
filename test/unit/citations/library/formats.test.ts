import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BibliographyFile } from '../../../../src/core/citations/library/bibliographyFile.ts';
import { formatOf } from '../../../../src/core/citations/library/bibliographyFormat.ts';
import { readCslJson } from '../../../../src/core/citations/library/cslJson.ts';
import { readCslYaml } from '../../../../src/core/citations/library/cslYaml.ts';
import { readRis } from '../../../../src/core/citations/library/ris.ts';

const keys = (file: BibliographyFile) => file.entries.map(({ key }) => key);
const places = (text: string, file: BibliographyFile) =>
  file.findings.map(({ code, start }) => [code, text.slice(0, start).split('\n').length]);

describe('the format of a bibliography file', () => {
  it('is told by its name', () => {
    assert.equal(formatOf('file:///a/My%20Library.BIB'), 'bib');
    assert.equal(formatOf('references.json'), 'csl-json');
    assert.equal(formatOf('a/b.yml'), 'csl-yaml');
    assert.equal(formatOf('x.ris'), 'ris');
    assert.equal(formatOf('notes.md'), undefined);
    assert.equal(formatOf('bib'), undefined);
  });
});

describe('CSL JSON', () => {
  const text = `[
  {
    "id": "doe2020",
    "type": "book",
    "author": [{ "family": "Doe", "given": "Jane" }],
    "title": "A [b] {c} \\"d\\"",
    "issued": { "date-parts": [["2020", 5]] }
  },
  { "id": 7, "type": "webpage", "title": "Seven" }
]`;

  it('gives entries with their place and record', async () => {
    const file = readCslJson(text);
    assert.deepEqual(keys(file), ['doe2020', '7']);
    assert.deepEqual(file.findings, []);
    const [doe] = file.entries;
    assert.equal(text.slice(doe!.keyStart, doe!.keyStart + 7), 'doe2020');
    assert.equal(doe!.label, 'Doe 2020 · A [b] {c} "d"');
    const item = await file.item(doe!, []);
    assert.deepEqual(item.issued, { 'date-parts': [[2020, 5]] });
  });

  it('keeps the entries around one that is broken, and says where it is', () => {
    const broken = text
      .replace('"title": "Seven"', '"title": Seven')
      .replace('\n]', ',\n  { "id": "last", "type": "book" }\n]');
    const file = readCslJson(broken);
    assert.deepEqual(keys(file), ['doe2020', 'last']);
    assert.deepEqual(places(broken, file), [['bibliography.broken-entry', 9]]);
  });

  it('keeps the entries after one that is never closed, when each stands on lines of its own', () => {
    const broken =
      '[\n  {\n    "id": "a",\n    "title": "open\n  },\n  {\n    "id": "b",\n    "author": [{\n  {\n    "id": "c"\n  }\n]\n';
    const file = readCslJson(broken);
    assert.deepEqual(keys(file), ['c']);
    assert.deepEqual(places(broken, file), [
      ['bibliography.broken-entry', 2],
      ['bibliography.broken-entry', 6],
    ]);
  });

  it('keeps the entries before the place where the file breaks off', () => {
    const broken = text.slice(0, text.indexOf('"title": "Seven"'));
    const file = readCslJson(broken);
    assert.deepEqual(keys(file), ['doe2020']);
    assert.equal(file.findings.length, 2);
  });

  it('takes lists under items, and says when there is none', () => {
    assert.deepEqual(keys(readCslJson('{"a": 1, "items": [{"id": "x"}]}')), ['x']);
    assert.match(readCslJson('{"id": "x"}').findings[0]!.message, /list of records/);
    assert.deepEqual(readCslJson(' \n').findings, []);
  });

  it('survives values of the wrong kind', async () => {
    const file = readCslJson(
      '[{"id":"a","author":"Doe","title":5,"issued":"2020-05/2021","editor":[null,{"family":""}],"accessed":null}]',
    );
    assert.equal(file.entries[0]!.label, 'Doe 2020 · 5');
    const item = await file.item(file.entries[0]!, []);
    assert.deepEqual(item.issued, { 'date-parts': [[2020, 5], [2021]] });
    assert.equal(item.editor, undefined);
  });

  it('finds what was written, and never throws', async () => {
    const record = fc.record({ id: fc.stringMatching(/^[a-z]{1,8}$/), title: fc.string(), note: fc.jsonValue() });
    await fc.assert(
      fc.asyncProperty(fc.array(record), fc.constantFrom(0, 2), async (records, indent) => {
        const file = readCslJson(JSON.stringify(records, undefined, indent));
        assert.deepEqual(
          keys(file),
          records.map(({ id }) => id),
        );
        assert.deepEqual(file.findings, []);
      }),
    );
    fc.assert(fc.property(fc.string(), (rest) => void readCslJson(`[{"id":"a"},${rest}`)));
  });
});

describe('CSL YAML', () => {
  const text = `---
# Mine
references:
- id: doe2020
  type: book
  author:
  - family: Doe
    given: Jane
  issued:
    date-parts:
    - - 2020
      - 5
  title: >-
    A long
    title

# another
- id: roe
  title: "Second: one"
  issued:
  - year: 1999
nocite: x
...
`;

  it('gives entries with their place and record', async () => {
    const file = readCslYaml(text);
    assert.deepEqual(keys(file), ['doe2020', 'roe']);
    assert.deepEqual(file.findings, []);
    const [doe, roe] = file.entries;
    assert.equal(text.slice(doe!.keyStart, doe!.keyStart + 7), 'doe2020');
    assert.ok(text.slice(doe!.start, doe!.end).endsWith('    title'));
    assert.deepEqual((await file.item(doe!, [])).issued, { 'date-parts': [[2020, 5]] });
    assert.equal(roe!.label, '“Second: one” 1999 · Second: one');
  });

  it('keeps the entries around one that is broken, and says where it is', () => {
    const broken = text.replace('title: "Second: one"', 'title: "Second').replace('nocite', '- id: last\nnocite');
    const file = readCslYaml(broken);
    assert.deepEqual(keys(file), ['doe2020', 'last']);
    assert.equal(file.findings[0]!.code, 'bibliography.broken-entry');
    assert.ok((places(broken, file)[0]![1] as number) >= 19);
  });

  it('takes a list at the top, and one written in brackets', () => {
    assert.deepEqual(keys(readCslYaml('- id: a\n- id: b\n')), ['a', 'b']);
    assert.deepEqual(keys(readCslYaml('references: [{id: a}, {id: b}]\n')), ['a', 'b']);
    assert.deepEqual(keys(readCslYaml('nocite:\n- x\nreferences:\n  - id: a\n')), ['a']);
  });

  it('never throws', () => {
    const piece = fc.constantFrom('references:', '\n', '- ', 'id: a', '  ', ':', '[', '"', '#', '---', '&a', '*a');
    fc.assert(fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => void readCslYaml(pieces.join(''))));
  });
});

describe('RIS', () => {
  const text = `TY  - JOUR
ID  - doe2020
AU  - Doe, Jane
AU  - {World Bank}
TI  - A title
JO  - Journal
DA  - 2020/05/06/
SP  - 1
EP  - 9
UR  - https://example.org
ER  - 

TY  - NEWS
A1  - Roe, Richard
T1  - No key here
Y1  - 1999
ER  - 
`;

  it('gives entries with their record; one without ID gets the key a first citation would give it', async () => {
    const file = readRis(text);
    assert.deepEqual(keys(file), ['doe2020', 'roe1999no']);
    const item = await file.item(file.entries[0]!, []);
    assert.equal(item.type, 'article-journal');
    assert.equal(item.page, '1-9');
    assert.deepEqual(item.issued, { 'date-parts': [[2020, 5, 6]] });
    assert.equal(text.slice(file.entries[0]!.keyStart).slice(0, 7), 'doe2020');
  });

  it('reads a record that is never closed, and says so', () => {
    const broken = text.replace('ER  - \n\n', '');
    const file = readRis(broken);
    assert.deepEqual(keys(file), ['doe2020', 'roe1999no']);
    assert.deepEqual(places(broken, file), [['bibliography.broken-entry', 1]]);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (rest) => void readRis(`TY  - JOUR\n${rest}\nER  - `)));
  });
});
