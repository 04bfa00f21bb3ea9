import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citedAt, keyProblem, renameCited } from '../../../src/core/citations/rename.ts';
import { syntaxFor } from '../../../src/core/citations/syntax/byLanguage.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import type { DocumentLanguage } from '../../../src/core/text/language.ts';

function renamed(text: string, language: DocumentLanguage, newKey: string, key = 'doe'): string {
  return applyEdits(text, renameCited(text, language, key, newKey));
}

describe('renaming a key in a document', () => {
  it('changes the keys and nothing else', () => {
    const text = 'A [see @doe, 3; @doeX] and -@doe, `@doe`, doe@doe.org, doe.';
    assert.equal(renamed(text, 'markdown', 'roe'), 'A [see @roe, 3; @doeX] and -@roe, `@doe`, doe@doe.org, doe.');
    assert.equal(renamed('\\cite{a,doe, b} % \\cite{doe}', 'latex', 'roe'), '\\cite{a,roe, b} % \\cite{doe}');
    assert.equal(renamed('@doe[p. 3] #cite(<doe>)', 'typst', 'roe'), '@roe[p. 3] #cite(<roe>)');
  });

  it('puts braces where Pandoc wants them, and leaves those there are', () => {
    assert.equal(renamed('A [@doe].', 'markdown', 'roe..x'), 'A [@{roe..x}].');
    assert.equal(renamed('A [@{doe}].', 'markdown', 'roe'), 'A [@{roe}].');
  });

  it('writes the long form where Typst has no short one for the new key', () => {
    assert.equal(renamed('A @doe[p. 3].', 'typst', 'a/b'), 'A #cite(label("a/b"), supplement: [p. 3]).');
  });

  it('refuses what the document would not be read with', () => {
    assert.throws(() => renamed('A @doe.', 'quarto', 'fig-one'), /fig-one/);
  });

  it('finds what is cited with the new key, for any key that is allowed', () => {
    const texts = { markdown: 'A [see @doe, 3; @x] and @doe.', latex: 'A \\cite[3]{x,doe}.', typst: 'A @doe[p. 3] b.' };
    const key = fc.stringMatching(/^[A-Za-z][A-Za-z0-9:.+_/-]{0,12}$/).filter((each) => each !== 'x');
    fc.assert(
      fc.property(key, fc.constantFrom('markdown', 'latex', 'typst'), (newKey, language) => {
        fc.pre(
          !/^(?:fig|tab|tbl|table|eq|eqn|equation|sec|section|chap|ch|lst|lis|thm|lem|def|cor|prop|prf|app|fn|alg)[:-]/i.test(
            newKey,
          ),
        );
        const before = syntaxFor(language)
          .find(texts[language])
          .flatMap(({ items }) => items);
        const after = syntaxFor(language)
          .find(renamed(texts[language], language, newKey))
          .flatMap(({ items }) => items);
        assert.deepEqual(
          after.map(({ key: found, locator }) => [found, locator]),
          before.map(({ key: found, locator }) => [found === 'doe' ? newKey : found, locator]),
        );
      }),
    );
  });

  it('tells where a key is cited', () => {
    const text = 'A [@doe] and `@doe` and @doe.';
    assert.deepEqual(
      citedAt(text, 'markdown', 'doe').map(({ keySpan }) => keySpan.start),
      [text.indexOf('doe'), text.lastIndexOf('doe')],
    );
  });
});

describe('a new key', () => {
  it('is refused with what is wrong about it', () => {
    assert.match(keyProblem(' ', false)!, /empty/);
    assert.match(keyProblem('a b', false)!, /a space/);
    assert.match(keyProblem('a,b', false)!, /“,”/);
    assert.match(keyProblem('a#b', true)!, /“#” in a \.bib file/);
  });

  it('may have what the format allows', () => {
    assert.equal(keyProblem('doe:2020-x_1', true), undefined);
    assert.equal(keyProblem('a#b', false), undefined);
    assert.equal(keyProblem('мюллер2020', true), undefined);
  });
});
