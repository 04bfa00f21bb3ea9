import assert from 'node:assert/strict';
import { frontMatter } from '../../../src/core/text/frontMatter.ts';

describe('front matter', () => {
  it('is the YAML between the rules at the head, with its place', () => {
    for (const end of ['\n', '\r\n']) {
      const text = ['---', 'title: T', '---', '', 'Text.'].join(end);
      const head = frontMatter(text)!;
      assert.equal(head.yaml, `title: T${end}`);
      assert.equal(text.slice(head.yamlStart, head.yamlStart + head.yaml.length), head.yaml);
      assert.equal(text.slice(head.end), `${end}Text.`);
    }
  });

  it('may be closed by dots, stand behind a byte order mark, and be empty', () => {
    assert.equal(frontMatter('\uFEFF---\ntitle: T\n...\nText.')?.yaml, 'title: T\n');
    assert.equal(frontMatter('---\n---\nText.')?.yaml, '');
  });

  it('is none when it is never closed, or when a blank line makes the first line a rule, as pandoc has it', () => {
    assert.equal(frontMatter('---\ntitle: T\n\nText.'), undefined);
    assert.equal(frontMatter('---\n\ntitle: T\n---\n\nText.'), undefined);
    assert.equal(frontMatter('Text.\n---\ntitle: T\n---\n'), undefined);
  });
});
