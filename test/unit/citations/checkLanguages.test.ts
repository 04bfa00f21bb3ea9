import assert from 'node:assert/strict';
import { checkCitations } from '../../../src/core/citations/check.ts';
import { syntaxFor } from '../../../src/core/citations/syntax/byLanguage.ts';
import { locatorTerms } from '../../../src/core/citations/syntax/locatorTerms.ts';
import type { DocumentLanguage } from '../../../src/core/text/language.ts';

/** In each: a key nobody knows, and one whose source ends at paragraph 20. */
const drafts: readonly (readonly [language: DocumentLanguage, text: string])[] = [
  ['markdown', 'Said [@weirr]. Said [@weir, para. 99].\n'],
  ['quarto', 'Said @weirr. Said @weir [para. 99].\n'],
  ['latex', '\\usepackage{biblatex}\nSaid \\autocite{weirr}. Said \\autocite[para.~99]{weir}.\n'],
  ['latex', '\\usepackage{natbib}\nSaid \\citet{weirr}. Said \\citep[see][para.~99]{weir}.\n'],
  ['typst', 'Said @weirr[p. 2]. Said #cite(<weir>, supplement: [para. 99]).\n'],
  ['myst', 'Said {cite:t}`weirr`. Said {cite:p}`weir{para. 99}`.\n'],
  ['rst', 'Said :cite:t:`weirr`. Said :cite:p:`weir{para. 99}`.\n'],
  ['asciidoc', 'Said cite:[weirr]. Said cite:[weir(para. 99)].\n'],
  ['org', 'Said [cite/t:@weirr]. Said [cite:@weir para. 99].\n'],
];

describe('the citations of each language', () => {
  for (const [language, text] of drafts) {
    it(`are checked in ${language}: unknown keys, and places that a source does not have`, () => {
      const context = {
        text,
        terms: locatorTerms('en'),
        lastLocator: () => ({ label: 'paragraph', value: '20' }) as const,
        notInBibliography: new Set<string>(),
      };
      const findings = checkCitations(syntaxFor(language).find(text), new Set(['weir']), () => ['weir'], context);
      assert.deepEqual(
        findings.map(({ code, start, end, edits = [] }) => [code, text.slice(start, end), edits.length]),
        [
          ['citation.unknown-key', 'weirr', 1],
          ['citation.bad-locator', '99', 0],
        ],
      );
    });
  }
});
