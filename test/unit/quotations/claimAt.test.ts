import assert from 'node:assert/strict';
import { claimAt } from '../../../src/core/quotations/claimAt.ts';
import { contrastOf } from '../../../src/core/quotations/contrast.ts';
import type { DocumentLanguage } from '../../../src/core/text/language.ts';

function at(marked: string, language: DocumentLanguage = 'markdown'): string | undefined {
  const start = marked.indexOf('|');
  const second = marked.indexOf('|', start + 1);
  const text = marked.replaceAll('|', '');
  return claimAt(text, language, { start, end: second < 0 ? start : second - 1 });
}

describe('the claim at the cursor of a draft', () => {
  it('is the sentence without its citations', () => {
    assert.equal(
      at('One came. Two gates |were mended in March [@paper, para. 2]. Three went.'),
      'Two gates were mended in March.',
    );
    assert.equal(at('Two gates |were mended \\autocite[12]{paper}.', 'latex'), 'Two gates were mended.');
    assert.equal(at('Two gates |were mended @paper[p. 12].', 'typst'), 'Two gates were mended.');
  });

  it('is looked for in its paragraph, over the ends of lines', () => {
    assert.equal(at('# Gates\n\nTwo gates\nwere |mended.\n\nMore.\n'), 'Two gates were mended.');
    assert.equal(at('Two gates\r\nwere |mended.\r\n\r\nMore.\r\n'), 'Two gates were mended.');
  });

  it('is what is selected', () => {
    assert.equal(at('Two |gates [@paper, p. 4] were| mended.'), 'gates were');
  });

  it('is nothing where no words are', () => {
    for (const text of ['', '|', '\n|\n', 'One.\n\n|\n\nTwo.', 'One |[@paper]| two.'])
      assert.equal(at(text), undefined, text);
  });

  it('agrees with a source of the same words, whatever place it cites', () => {
    const claim = at('Two gates |were mended in March [@paper, para. 2].')!;
    assert.equal(contrastOf(claim, 'Two gates were mended in March, and a third is at the smith’s.').stance, 'agrees');
  });
});
