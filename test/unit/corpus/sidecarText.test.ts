import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRecord } from '../../../src/core/corpus/record.ts';
import { fieldLines, withFields } from '../../../src/core/corpus/sidecarText.ts';
import { parseYaml } from '../../../src/core/text/yaml.ts';

const day = { 'date-parts': [[2025, 6, 24]] };
const recordIn = (text: string) => readRecord(parseYaml(text)[0]).record;

describe('the text of a sidecar', function () {
  this.timeout(20_000);

  it('has names and dates as a person writes them', () => {
    assert.equal(fieldLines('author', [{ family: 'Doe', given: 'Jane' }]), 'author: Jane Doe\n');
    assert.equal(fieldLines('issued', day), 'issued: 2025-06-24\n');
    assert.equal(
      fieldLines('author', [{ family: 'Doe', given: 'Jane' }, { literal: 'Ministry of Defence' }]),
      'author:\n- Jane Doe\n- literal: Ministry of Defence\n',
    );
  });

  it('gets new fields at its end and keeps the rest, comments too', () => {
    const text = '# mine\ntitle: Rivers # a note\n';
    assert.equal(
      withFields(text, { URL: 'https://a.example/x', accessed: day }),
      `${text}URL: "https://a.example/x"\naccessed: 2025-06-24\n`,
    );
    assert.equal(withFields('title: A', { id: 'a' }), 'title: A\nid: a\n');
  });

  it('has a field replaced where it stands, under whichever of its names', () => {
    assert.equal(
      withFields('url: "https://old.example" # old\naccessed: 2024-01-01\ntitle: A\n', {
        URL: 'https://new.example',
        accessed: day,
      }),
      'url: "https://new.example" # old\naccessed: 2025-06-24\ntitle: A\n',
    );
    assert.equal(
      withFields('accessed:\n  date-parts: [[2024]]\ntitle: A\n', { accessed: day }),
      'accessed:\n  2025-06-24\ntitle: A\n',
    );
  });

  it('is left alone when it cannot be edited', () => {
    for (const text of ['{title: A}', '- a\n', 'title: [', 'just words\n'])
      assert.throws(() => withFields(text, { id: 'a' }), /Mend it first/, text);
  });

  it('gives back what was written into it', () => {
    const name = fc.record(
      { family: fc.string({ minLength: 1 }), given: fc.string({ minLength: 1 }) },
      { noNullPrototype: true },
    );
    const date = fc
      .tuple(fc.integer({ min: 1000, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map((parts) => ({ 'date-parts': [parts] }));
    const words = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(words, words, fc.array(name, { minLength: 1, maxLength: 3 }), date, (title, URL, author, issued) => {
        const text = withFields('# x\n', { title, URL, author, issued });
        const read = recordIn(text) as typeof expected;
        const expected = { title, URL, author, issued };
        assert.deepEqual({ ...read }, expected);
        assert.deepEqual(recordIn(withFields(text, { issued: day })), { ...expected, issued: day });
      }),
    );
  });
});
