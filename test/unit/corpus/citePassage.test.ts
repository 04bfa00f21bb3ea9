import assert from 'node:assert/strict';
import { syntaxFor } from '../../../src/core/citations/syntax/byLanguage.ts';
import { citeItemOf } from '../../../src/core/corpus/citePassage.ts';

const paragraph = { citationKey: 'weitz', locator: { label: 'paragraph', value: '13' }, section: 'Scenarios' } as const;

describe('citing a passage', () => {
  it('gives the paragraph, the section or nothing, as the setting says', () => {
    assert.deepEqual(citeItemOf(paragraph, 'paragraph'), { key: 'weitz', label: 'paragraph', locator: '13' });
    assert.deepEqual(citeItemOf(paragraph, 'section'), { key: 'weitz', label: 'section', locator: 'Scenarios' });
    assert.deepEqual(citeItemOf(paragraph, 'none'), { key: 'weitz' });
  });

  it('always gives the page of a source that has pages', () => {
    const page = { citationKey: 'report', locator: { label: 'page', value: 'iv' } } as const;
    assert.deepEqual(citeItemOf(page, 'none'), { key: 'report', label: 'page', locator: 'iv' });
  });

  it('cites the whole source for a place without a number', () => {
    assert.deepEqual(citeItemOf({ ...paragraph, locator: { label: 'paragraph', value: '' } }, 'paragraph'), {
      key: 'weitz',
    });
  });
});

describe('the section of a passage as its locator', () => {
  const titles = [
    'Why Iran?',
    'R&D: 50% of #1',
    'The “Axis” (2024)',
    'A_b *c* $d ~ ^e',
    'Größe — Maß',
    'Part [II]',
    'a `b` <c>',
    'p. 3',
    '2.1 Scope',
  ];
  const heads = [
    ['markdown', ''],
    ['quarto', ''],
    ['markdown', '---\nlang: de\n---\n\n'],
    ['latex', '\\usepackage{biblatex}\n'],
    ['latex', '\\usepackage{natbib}\n'],
    ['latex', ''],
    ['typst', ''],
  ] as const;
  for (const [language, head] of heads) {
    it(`is written and found again in ${language} after ${JSON.stringify(head)}, whatever its title`, () => {
      const syntax = syntaxFor(language);
      for (const section of titles) {
        const item = citeItemOf({ ...paragraph, section }, 'section');
        const written = syntax.write({ items: [item], mode: 'parenthetical' }, head);
        const [found, ...others] = syntax.find(`${head}Text ${written} and on.\n`);
        assert.deepEqual(others, [], written);
        assert.deepEqual([found?.items[0]?.label, found?.items[0]?.locator], ['section', section], written);
      }
    });
  }

  for (const language of ['rst', 'myst', 'asciidoc', 'org'] as const) {
    it(`is written and found again in ${language}, in words that it can hold`, () => {
      const syntax = syntaxFor(language);
      for (const section of ['Why Iran?', 'R&D: 50% of #1', 'Größe — Maß', 'The “Axis” of 2024', '2.1 Scope']) {
        const written = syntax.write(
          { items: [citeItemOf({ ...paragraph, section }, 'section')], mode: 'parenthetical' },
          '',
        );
        const [found] = syntax.find(`Text ${written} and on.\n`);
        assert.equal(found?.items[0]?.key, 'weitz', written);
        // What is printed is the same where a number at the head of the title is all the locator that is found.
        const { locator, suffix } = found!.items[0]!;
        assert.equal([locator, suffix].filter(Boolean).join(' '), section, written);
      }
    });
  }
});
