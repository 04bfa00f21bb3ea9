import assert from 'node:assert/strict';
import type { Citation } from '../../../src/core/citations/citation.ts';
import { stopsOf } from '../../../src/core/citations/stops.ts';
import { syntaxFor } from '../../../src/core/citations/syntax/byLanguage.ts';
import type { DocumentLanguage } from '../../../src/core/text/language.ts';

/** The citation as it is written, and as it reads with page 33 at each of its stops in turn. */
function filled(language: DocumentLanguage, citation: Citation, head = ''): string[] {
  const written = syntaxFor(language).write(citation, head);
  const stops = stopsOf(written, citation, language, head);
  return [
    written,
    ...stops.map(({ at, before, after }) => `${written.slice(0, at)}${before}33${after}${written.slice(at)}`),
  ];
}

const plain: Citation = { mode: 'parenthetical', items: [{ key: 'doe' }] };

describe('the places of a citation where a locator can still be typed', () => {
  it('are there in every language, with what a locator needs around it', () => {
    assert.deepEqual(filled('markdown', plain), ['[@doe]', '[@doe, 33]']);
    assert.deepEqual(filled('quarto', { ...plain, mode: 'narrative' }), ['@doe', '@doe [33]']);
    assert.deepEqual(filled('latex', plain, '\\usepackage{biblatex}\n'), ['\\autocite{doe}', '\\autocite[33]{doe}']);
    assert.deepEqual(filled('latex', plain, '\\usepackage{natbib}\n'), ['\\citep{doe}', '\\citep[p.~33]{doe}']);
    assert.deepEqual(filled('typst', plain), ['@doe', '@doe[p. 33]']);
    assert.deepEqual(filled('myst', plain), ['{cite:p}`doe`', '{cite:p}`doe{p. 33}`']);
    assert.deepEqual(filled('rst', plain), [':cite:p:`doe`', ':cite:p:`doe{p. 33}`']);
    assert.deepEqual(filled('asciidoc', plain), ['cite:[doe]', 'cite:[doe(33)]']);
    assert.deepEqual(filled('org', plain), ['[cite:@doe]', '[cite:@doe p. 33]']);
  });

  it('are one for each source that has none, before its suffix', () => {
    const citation: Citation = {
      mode: 'parenthetical',
      items: [{ key: 'doe' }, { key: 'roe', label: 'chapter', locator: '2' }, { key: 'poe', prefix: 'also' }],
    };
    assert.deepEqual(filled('markdown', citation), [
      '[@doe; @roe, chap. 2; also @poe]',
      '[@doe, 33; @roe, chap. 2; also @poe]',
      '[@doe; @roe, chap. 2; also @poe, 33]',
    ]);
  });

  it('stand in the brackets that are there already', () => {
    const citation: Citation = { mode: 'parenthetical', items: [{ key: 'doe', prefix: 'see' }] };
    assert.deepEqual(filled('latex', citation, '\\usepackage{biblatex}\n'), [
      '\\autocite[see][]{doe}',
      '\\autocite[see][33]{doe}',
    ]);
  });

  it('are none where the citation would have to be written in another way', () => {
    const citation: Citation = { mode: 'parenthetical', items: [{ key: 'doe' }, { key: 'roe' }] };
    assert.deepEqual(filled('latex', citation, '\\usepackage{biblatex}\n'), ['\\autocite{doe,roe}']);
    assert.deepEqual(filled('plaintext', plain).length, 1);
  });

  it('give the citation with that locator', () => {
    for (const language of ['markdown', 'typst', 'myst', 'rst', 'asciidoc', 'org'] as const) {
      const [, located = ''] = filled(language, plain);
      const [found] = syntaxFor(language).find(`Text ${located} and on.`);
      assert.equal(found?.items[0]?.locator, '33', language);
    }
  });
});
