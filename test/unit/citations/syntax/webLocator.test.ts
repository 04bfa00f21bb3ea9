import assert from 'node:assert/strict';
import { syntaxFor } from '../../../../src/core/citations/syntax/byLanguage.ts';
import { citeItemOf } from '../../../../src/core/corpus/citePassage.ts';

const passage = {
  citationKey: 'doe',
  locator: { label: 'paragraph', value: '13' },
  section: 'The War at Sea',
} as const;
const heads = { latex: '\\usepackage{biblatex}\n' } as const;

describe('the place of a passage without pages', () => {
  for (const language of ['markdown', 'quarto', 'myst', 'latex', 'typst', 'rst', 'asciidoc', 'org'] as const) {
    it(`is written and found again in ${language}, as the setting wants it`, () => {
      for (const webLocator of ['paragraph', 'section', 'none'] as const) {
        const item = citeItemOf(passage, webLocator);
        const head = language === 'latex' ? heads.latex : '';
        const syntax = syntaxFor(language);
        const written = syntax.write({ mode: 'parenthetical', items: [item] }, head);
        const [found] = syntax.find(`${head}Text ${written} and on.`);
        assert.equal(found?.items[0]?.locator, item.locator, written);
        if (item.locator !== undefined) assert.equal(found?.items[0]?.label, item.label, written);
      }
    });
  }
});
