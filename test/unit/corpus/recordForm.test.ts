import assert from 'node:assert/strict';
import { mergeMetadata } from '../../../src/core/corpus/metadata.ts';
import { readRecord } from '../../../src/core/corpus/record.ts';
import { recordFile, recordForm, shownValue } from '../../../src/core/corpus/recordForm.ts';
import type { Origin } from '../../../src/core/corpus/source.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { frontMatter } from '../../../src/core/text/frontMatter.ts';
import { parseYaml } from '../../../src/core/text/yaml.ts';

type Layer = { readonly origin: Origin; readonly record: Record<string, unknown> };

const source = (uri: string, ...layers: Layer[]) => ({ uri, metadata: mergeMetadata(layers) });
const inferred = { title: 'The River', author: [{ family: 'Doe', given: 'Jane' }, { literal: 'Water Board' }] };

/** The text after the edits, with a bar at the cursor. */
function filled(of: ReturnType<typeof source>, text?: string): string {
  const { edits, cursor } = recordForm(of, text);
  const after = applyEdits(text ?? '', edits);
  return `${after.slice(0, cursor)}|${after.slice(cursor)}`;
}

describe('the form of a record', () => {
  it('begins a sidecar with what was found as comments, with its origin, and a line for each missing field', () => {
    const pdf = source(
      'file:///c/the%20river.pdf',
      { origin: 'file', record: { title: 'The River', issued: { 'date-parts': [[2025, 6]] } } },
      { origin: 'inferred', record: { author: inferred.author, type: 'report' } },
    );
    assert.equal(
      filled(pdf),
      [
        '# The record of the river.pdf.',
        '# What follows after # was found, not given; write it without # to state it.',
        '# type: report (inferred)',
        '# title: The River (from the file)',
        '# author: Jane Doe; Water Board (inferred)',
        '# issued: 2025-06 (from the file)',
        'publisher: |',
        '',
      ].join('\n'),
    );
  });

  it('claims nothing: what it writes is read as an empty record', () => {
    const trap = source('file:///c/a.pdf', { origin: 'file', record: { title: 'One\nauthor: Two\u2028id: three' } });
    const { edits } = recordForm(trap, undefined);
    const [yaml] = parseYaml(applyEdits('', edits));
    assert.deepEqual(readRecord(yaml), { record: {}, findings: [] });
  });

  it('adds lines for what is missing behind a sidecar that is there, and goes to the first', () => {
    const text = 'id: doe2025 # mine\ntitle: The River';
    const given = { origin: 'given', record: { id: 'doe2025', title: 'The River' } } as const;
    const expected = `${text}\nauthor: |\nissued: \npublisher: \nURL: \n`;
    assert.equal(
      filled({ ...source('file:///c/a.pdf', given), ...{ sidecar: 'file:///c/a.pdf.yaml' } }, text),
      expected,
    );
  });

  it('goes to a line that was begun and adds it no second time', () => {
    const text = 'author:\ntitle: The River\n';
    const one = {
      ...source('file:///c/a.pdf', { origin: 'given', record: { title: 'The River' } }),
      sidecar: 'file:///c/a.pdf.yaml',
    };
    assert.equal(filled(one, text), 'author:|\ntitle: The River\nissued: \npublisher: \nURL: \n');
  });

  it('is in the front matter of Markdown, which is made where there is none', () => {
    const markdown = source('file:///c/a.md', { origin: 'inferred', record: inferred });
    const made = filled(markdown, '# The River\n');
    assert.match(made, /^---\n# What follows[^\n]*\n# type: webpage \(inferred\)\n# title: The River \(inferred\)\n/);
    assert.match(made, /\nissued: \|\npublisher: \nURL: \n---\n\n# The River\n$/);
    const there = filled(markdown, '---\ntitle: The River\n---\n\nText.\n');
    assert.equal(there, '---\ntitle: The River\nissued: |\npublisher: \nURL: \n---\n\nText.\n');
    assert.equal(frontMatter(there.replace('|', ''))?.yamlStart, 4);
  });

  it('changes nothing when nothing is missing', () => {
    const record = {
      title: 'T',
      author: inferred.author,
      issued: { literal: 'May' },
      publisher: 'P',
      URL: 'https://example.org',
    };
    const whole = { ...source('file:///c/a.txt', { origin: 'given', record }), sidecar: 'file:///c/a.txt.yaml' };
    assert.deepEqual(recordForm(whole, 'title: T\n'), { edits: [], cursor: 0 });
  });

  it('is in the sidecar of a source that has one, else beside the file, for Markdown in it', () => {
    assert.equal(recordFile({ uri: 'file:///c/a.md', sidecar: 'file:///c/a.md.yaml' }), 'file:///c/a.md.yaml');
    assert.equal(recordFile({ uri: 'file:///c/a.md' }), 'file:///c/a.md');
    assert.equal(recordFile({ uri: 'file:///c/a.PDF' }), 'file:///c/a.PDF.yaml');
  });

  it('shows values as people write them, on one line and not at any length', () => {
    assert.equal(
      shownValue({
        'date-parts': [
          [2025, 6, 1],
          [2025, 6, 3],
        ],
      }),
      '2025-06-01/2025-06-03',
    );
    assert.equal(shownValue({ literal: 'Spring' }), 'Spring');
    assert.equal(
      shownValue([{ family: 'Beethoven', 'non-dropping-particle': 'van', given: 'Ludwig' }]),
      'Ludwig van Beethoven',
    );
    assert.equal(shownValue('one\ntwo'), 'one two');
    assert.ok(shownValue('x'.repeat(5000)).length < 300);
  });
});
