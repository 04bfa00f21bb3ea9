import assert from 'node:assert/strict';
import { syntaxFor } from '../../../../src/core/citations/syntax/byLanguage.ts';
import { citingDrafts } from '../../../support/drafts.ts';

describe('the citations of a whole draft', () => {
  for (const { name, language, text, count } of citingDrafts()) {
    it(`are all found in ${name}, and nothing else`, () => {
      const found = syntaxFor(language)
        .find(text)
        .flatMap(({ items }) => items)
        .sort((a, b) => a.keySpan.start - b.keySpan.start)
        .map(({ key }) => key);
      assert.deepEqual(
        found.filter((key) => key.startsWith('no')),
        [],
      );
      const numbered = Array.from({ length: count }, (_, index) => `c${index + 1}`);
      assert.deepEqual(
        found.filter((key) => /^c\d+$/.test(key)),
        numbered,
      );
    });
  }
});
