import assert from 'node:assert/strict';
import { frontMatterStyleEdit } from '../../../../src/core/citations/bibliography/frontMatterStyle.ts';
import { applyEdits } from '../../../../src/core/text/edit.ts';

function withStyle(text: string, style: string): string | undefined {
  const edit = frontMatterStyleEdit(text, style);
  return edit && applyEdits(text, [edit]);
}

describe('The style in the front matter', () => {
  it('is replaced where the document names one, and nothing else', () => {
    assert.equal(
      withStyle('---\ncsl: old.csl\nlang: de\n---\nText\n', 'styles/new.csl'),
      '---\ncsl: styles/new.csl\nlang: de\n---\nText\n',
    );
    assert.equal(
      withStyle('---\r\ntitle: T\r\ncsl:  "csl"  \r\n---\r\n', 'my style.csl'),
      '---\r\ntitle: T\r\ncsl:  "my style.csl"  \r\n---\r\n',
    );
  });

  it('is an address that Pandoc can read for a bundled style', () => {
    assert.equal(
      withStyle('---\ncsl: a.csl\n---\n', 'mla'),
      '---\ncsl: https://www.zotero.org/styles/modern-language-association\n---\n',
    );
  });

  it('is not added where there is none', () => {
    for (const text of ['', 'csl: x\n', '---\ntitle: T\n---\ncsl: x\n', '---\ncsl:\n---\n']) {
      assert.equal(withStyle(text, 'apa'), undefined, text);
    }
  });
});
