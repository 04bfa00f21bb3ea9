import assert from 'node:assert/strict';
import { frontMatter } from '../../../src/core/text/frontMatter.ts';
import { parseYaml } from '../../../src/core/text/yaml.ts';

describe('YAML with places', () => {
  it('keeps scalars as written: dates, versions, no', () => {
    const [document] = parseYaml('issued: 2025-06\nversion: 1.10\nlanguage: no\nempty:\n');
    assert.deepEqual(document?.value, { issued: '2025-06', version: '1.10', language: 'no', empty: '' });
  });

  it('says where a value or its key stands, shifted by where the YAML begins', () => {
    const text = 'id: a\nalias: [x, yy]\n';
    const [document] = parseYaml(text, 100);
    assert.deepEqual(document?.spanOf(['alias', 1]), {
      start: 100 + text.indexOf('yy'),
      end: 102 + text.indexOf('yy'),
    });
    assert.deepEqual(document?.spanOf(['alias'], 'key'), { start: 106, end: 111 });
  });

  it('falls back to the nearest enclosing place', () => {
    const [document] = parseYaml('role:\n  - title: x\n');
    const role = document!.spanOf(['role', 0, 'of']);
    assert.deepEqual(role, document!.spanOf(['role', 0]));
  });

  it('reports a mistake in one document and reads the others', () => {
    const documents = parseYaml('id: a\n---\nid: b\nbad: [1, 2\n---\nid: c\n');
    assert.deepEqual(
      documents.map((document) => document.value),
      [{ id: 'a' }, undefined, { id: 'c' }],
    );
    const [problem] = documents[1]!.problems;
    assert.ok(problem && problem.start >= 10 && problem.end > problem.start && problem.message !== '');
  });

  it('reports a key written twice', () => {
    assert.equal(parseYaml('id: a\nid: b\n')[0]?.problems.length, 1);
  });

  it('refuses anchors that grow without measure', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'.split('').map((name, index) => {
        const before = `*${'abcdefgh'[index]}`;
        return `${name}: &${name} [${Array(9).fill(before).join(', ')}]`;
      }),
    ].join('\n');
    const [document] = parseYaml(bomb);
    assert.equal(document?.value, undefined);
    assert.equal(document?.problems.length, 1);
  });
});

describe('front matter', () => {
  it('is the block between the fences at the head', () => {
    const text = '---\ntitle: T\n---\nBody\n';
    assert.deepEqual(frontMatter(text), { start: 0, end: 17, yaml: 'title: T\n', yamlStart: 4 });
  });

  it('may be closed by three dots, end the file, or have CRLF', () => {
    assert.equal(frontMatter('---\na: b\n...\n')?.yaml, 'a: b\n');
    assert.equal(frontMatter('---\r\na: b\r\n---')?.yaml, 'a: b\r\n');
  });

  it('is neither a rule further down nor a block never closed', () => {
    assert.equal(frontMatter('Text\n---\na: b\n---\n'), undefined);
    assert.equal(frontMatter('---\na: b\n'), undefined);
  });
});
