import assert from 'node:assert/strict';
import type { FoundCitation } from '../../../../src/core/citations/citation.ts';
import { syntaxFor } from '../../../../src/core/citations/syntax/byLanguage.ts';
import type { DocumentLanguage } from '../../../../src/core/text/language.ts';
import { syntaxCases, syntaxFiles } from '../../../support/syntaxCases.ts';

function withoutPlaces({ start: _start, end: _end, items, ...rest }: FoundCitation): unknown {
  return { ...rest, items: items.map(({ keySpan: _keySpan, ...item }) => item) };
}

for (const file of syntaxFiles()) {
  const language = /^[a-z]+/.exec(file)![0] as DocumentLanguage;
  const syntax = syntaxFor(language);
  const { head, cases } = syntaxCases(file);

  describe(`citations as in ${file}`, () => {
    for (const { markup, canonical, citation } of cases) {
      it(`${markup} is found whole, with its parts, and written ${canonical === markup ? 'back' : canonical}`, () => {
        const text = `${head}Text ${markup} and on.\n`;
        const [found, ...others] = syntax.find(text);
        assert.deepEqual(others, []);
        assert.ok(found);
        assert.equal(text.slice(found.start, found.end), markup);
        assert.deepEqual(withoutPlaces(found), citation);
        assert.equal(syntax.write(found, text), canonical);
      });

      it(`${canonical} stays as it is`, () => {
        const text = `${head}Text ${canonical} and on.\n`;
        const [found] = syntax.find(text);
        assert.equal(syntax.write(found!, text), canonical);
      });
    }
  });
}
