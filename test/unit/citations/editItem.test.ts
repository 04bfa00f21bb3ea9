import assert from 'node:assert/strict';
import type { Locator } from '../../../src/core/citations/citation.ts';
import { itemAt, locatorEdit, rewrite } from '../../../src/core/citations/editItem.ts';
import { syntaxFor } from '../../../src/core/citations/syntax/byLanguage.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import type { DocumentLanguage } from '../../../src/core/text/language.ts';

const paragraph: Locator = { label: 'paragraph', value: '13' };

function withLocator(text: string, key: string, language: DocumentLanguage, locator = paragraph): string {
  const edit = locatorEdit(text, language, { start: text.indexOf(key), key }, locator);
  assert.ok(edit);
  return applyEdits(text, [edit]);
}

describe('the locator of a cite item', () => {
  it('is set in every language, whatever else the citation says stays', () => {
    assert.equal(withLocator('A [see @doe; @roe, 5].', 'doe', 'markdown'), 'A [see @doe, para. 13; @roe, 5].');
    assert.equal(withLocator('A [see @doe; @roe, 5].', 'roe', 'markdown'), 'A [see @doe; @roe, para. 13].');
    assert.equal(withLocator('As @doe says.', 'doe', 'quarto'), 'As @doe [para. 13] says.');
    assert.equal(withLocator('As @doe[p. 7] says.', 'doe', 'typst'), 'As @doe[para. 13] says.');
    const preamble = '\\usepackage{biblatex}\n';
    assert.equal(
      withLocator(`${preamble}A \\parencite[see][]{doe}.`, 'doe', 'latex'),
      `${preamble}A \\parencite[see][para.~13]{doe}.`,
    );
  });

  it('is written with the label of the language of the document', () => {
    const text = '---\nlang: de\n---\n\nText [@doe].';
    assert.match(withLocator(text, 'doe', 'markdown'), /\[@doe, Abs\. 13\]/);
  });

  it('keeps brackets inside a footnote', () => {
    assert.equal(withLocator('A^[See [@doe].]', 'doe', 'markdown'), 'A^[See [@doe, para. 13].]');
  });

  it('is not set where the key does not stand any more', () => {
    assert.equal(locatorEdit('A [@doe].', 'markdown', { start: 3, key: 'doe' }, paragraph), undefined);
    assert.equal(locatorEdit('A [@doe].', 'markdown', { start: 4, key: 'roe' }, paragraph), undefined);
  });

  it('is refused by a citation that only lists its entry', () => {
    const text = '\\nocite{doe}';
    assert.throws(() => locatorEdit(text, 'latex', { start: 8, key: 'doe' }, paragraph), /no place for a locator/);
  });

  it('belongs to the item whose key is at the cursor', () => {
    const text = 'A [@doe; @roe].';
    const found = syntaxFor('markdown').find(text);
    assert.equal(itemAt(found, text.indexOf('roe') + 3)?.item.key, 'roe');
    assert.equal(itemAt(found, text.indexOf('@roe')), undefined);
  });
});

describe('a citation that is written anew', () => {
  /** The draft with its last citation as part of the sentence. */
  function narrative(text: string, language: DocumentLanguage): string {
    const found = syntaxFor(language).find(text).at(-1)!;
    return applyEdits(text, [rewrite(text, language, found, { mode: 'narrative', items: found.items })]);
  }

  it('stays code in Typst where it is code', () => {
    const text = '#let source = cite(<doe>)\n';
    const [found] = syntaxFor('typst').find(text);
    assert.equal(applyEdits(text, [rewrite(text, 'typst', found!, found!)]), '#let source = [@doe]\n');
    assert.equal(narrative('As $ x #cite(<doe>) $', 'typst'), 'As $ x #[#cite(<doe>, form: "prose")] $');
  });

  it('stays reStructuredText in MyST, also where Pandoc’s brackets are used elsewhere', () => {
    for (const language of ['myst', 'markdown'] as const)
      assert.equal(
        narrative('As [@roe].\n\n```{eval-rst}\nSee :cite:p:`doe`', language),
        'As [@roe].\n\n```{eval-rst}\nSee :cite:t:`doe`',
      );
  });

  it('is refused in a command that the text defines, whatever becomes of it', () => {
    assert.throws(() => narrative('\\newcites{sec}{Secondary}\n\\citepsec[see][3]{doe}', 'latex'), /\\citepsec is/);
  });
});
