import assert from 'node:assert/strict';
import { recordKeyEdit, recordKeySpan } from '../../../src/core/corpus/recordKey.ts';

describe('the key in the record of a source', () => {
  it('is the id of a sidecar or of the front matter', () => {
    const sidecar = '# mine\ntitle: T\nid: doe\n';
    const span = recordKeySpan(sidecar, true)!;
    assert.equal(sidecar.slice(span.start, span.end), 'doe');
    const source = '---\nid: "doe"\ntitle: T\n---\n\nid: no\n';
    const inside = recordKeySpan(source, false)!;
    assert.equal(source.slice(inside.start, inside.end), 'doe');
  });

  it('is missing where none is stated, and in what cannot be read', () => {
    assert.equal(recordKeySpan('title: T\n', true), undefined);
    assert.equal(recordKeySpan('id: [doe\n', true), undefined);
    assert.equal(recordKeySpan('Text only.\nid: doe\n', false), undefined);
  });

  it('gets quotation marks where YAML needs them', () => {
    assert.equal(recordKeyEdit('id: doe\n', true, '12', false)?.text, '"12"');
    assert.equal(recordKeyEdit('id: "doe"\n', true, '12', false)?.text, '12');
    assert.equal(recordKeyEdit('id: doe\n', true, 'roe', true)?.text, 'roe');
  });
});
