import assert from 'node:assert/strict';
import { checkCitations } from '../../../src/core/citations/check.ts';
import { syntaxFor } from '../../../src/core/citations/syntax/byLanguage.ts';
import { locatorTerms } from '../../../src/core/citations/syntax/locatorTerms.ts';
import type { DocumentLanguage } from '../../../src/core/text/language.ts';

function check(text: string, language: DocumentLanguage = 'markdown', missing: string[] = []) {
  const context = {
    text,
    terms: locatorTerms(undefined),
    lastLocator: (key: string) => (key === 'doe' ? ({ label: 'paragraph', value: '41' } as const) : undefined),
    notInBibliography: new Set(missing),
  };
  return checkCitations(syntaxFor(language).find(text), { has: () => true }, () => [], context);
}

describe('the check of locators', () => {
  it('finds a label without a value', () => {
    for (const [text, language] of [
      ['A [@doe, p.].', 'markdown'],
      ['A [@doe, {para. }].', 'markdown'],
      ['A [@doe, ¶].', 'markdown'],
      ['A \\autocite[para.]{doe}.', 'latex'],
      ['A @doe[p.].', 'typst'],
    ] as const) {
      const [finding] = check(text, language);
      assert.equal(finding?.code, 'citation.bad-locator', text);
      assert.match(finding.message, /no value/);
    }
  });

  it('finds a paragraph past the last one of the source, at its number', () => {
    const text = 'A [@doe, para. 41] and [@doe, para. 42].';
    const findings = check(text);
    assert.deepEqual(
      findings.map(({ start, end }) => text.slice(start, end)),
      ['42'],
    );
    assert.match(findings[0]!.message, /last paragraph of “doe” is 41/);
    const latex = 'A \\autocite[para.~42]{doe}.';
    const [found] = check(latex, 'latex');
    assert.equal(latex.slice(found!.start, found!.end), '42');
  });

  it('finds a page that is none', () => {
    assert.match(check('A [@doe, {p. xyz}].')[0]!.message, /“xyz” is no page/);
    assert.match(check('A [@doe, 0].')[0]!.message, /no page 0/);
    assert.match(check('A [@doe, 35-33].')[0]!.message, /backwards/);
  });

  it('is content with what places look like', () => {
    for (const text of [
      'A [@doe, 33].',
      'A [@doe, 133-35].',
      'A [@doe, xiv].',
      'A [@doe, {pp. iv, 3, passim}].',
      'A [@doe, sec. 99].',
      'A [@doe, note].',
      'A [@doe, and others].',
      'A [@roe, para. 4000].',
      'A [@doe, 7000].',
      'A [@doe, S12].',
    ])
      assert.deepEqual(check(text), [], text);
  });
});

describe('the check of the bibliography', () => {
  it('hints once at a key that is known but has no entry there', () => {
    const findings = check('A [@doe] and [@doe; @roe].', 'markdown', ['doe']);
    assert.deepEqual(
      findings.map(({ code, severity, start }) => [code, severity, start]),
      [['citation.not-in-bibliography', 'hint', 4]],
    );
  });
});
