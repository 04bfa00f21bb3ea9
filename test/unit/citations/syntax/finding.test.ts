import assert from 'node:assert/strict';
import fc from 'fast-check';
import { syntaxFor } from '../../../../src/core/citations/syntax/byLanguage.ts';
import type { DocumentLanguage } from '../../../../src/core/text/language.ts';

describe('finding', () => {
  it('never fails, and gives places in order that hold the keys, whatever the text', () => {
    const piece = fc.constantFrom(
      '@a',
      '[',
      ']',
      '{',
      '}',
      ';',
      '\\cite',
      '\\autocites',
      '#cite(<k>',
      ')',
      '`',
      '$',
      '%',
      '\n',
      '\n\n',
      '    ',
      '```',
      '<!--',
      '-->',
      '\\',
      '"',
      ' ',
      'x',
      '*',
      'http://a.b/',
      '---\n',
      '[cite:',
      'cite:[k',
      ':cite:p:`k',
      '{cite:p}`k',
      '::\n',
      '.. x::\n',
      '#+begin_src\n',
      '----\n',
      '(3)',
    );
    const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        text,
        fc.constantFrom<DocumentLanguage>(
          ...(['markdown', 'quarto', 'myst', 'latex', 'typst', 'rst', 'asciidoc', 'org', 'plaintext'] as const),
        ),
        (draft, language) => {
          let from = 0;
          for (const { start, end, items } of syntaxFor(language).find(draft)) {
            assert.ok(from <= start && start < end && end <= draft.length);
            for (const { key, keySpan } of items) {
              assert.equal(draft.slice(keySpan.start, keySpan.end), key);
              assert.ok(start <= keySpan.start && keySpan.end <= end);
            }
            from = end;
          }
        },
      ),
    );
  });
});
