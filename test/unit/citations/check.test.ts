import assert from 'node:assert/strict';
import { checkCitations } from '../../../src/core/citations/check.ts';
import { syntaxFor } from '../../../src/core/citations/syntax/byLanguage.ts';

const known = new Set(['weitz', 'jones']);

describe('the check of citations', () => {
  it('reports every place of an unknown key and offers the nearest ones there', () => {
    const text = 'A claim [@weits, 3; @jones] and @weits.';
    let asked = 0;
    const findings = checkCitations(syntaxFor('markdown').find(text), known, () => {
      asked++;
      return ['weitz'];
    });
    assert.deepEqual(
      findings.map(({ code, start, end }) => [code, start, text.slice(start, end)]),
      [
        ['citation.unknown-key', text.indexOf('weits'), 'weits'],
        ['citation.unknown-key', text.lastIndexOf('weits'), 'weits'],
      ],
    );
    assert.match(findings[0]!.message, /weits/);
    const [edit, ...others] = findings[0]!.edits!;
    assert.deepEqual(others, []);
    assert.equal(edit!.title, 'Change to “weitz”');
    assert.deepEqual([edit!.text, edit!.start, edit!.end], ['weitz', findings[0]!.start, findings[0]!.end]);
    assert.equal(asked, 1);
  });

  it('offers nothing when nothing is near, and is content with known keys', () => {
    const find = (text: string) => checkCitations(syntaxFor('latex').find(text), known, () => []);
    assert.equal(find('\\cite{nobody}')[0]?.edits, undefined);
    assert.deepEqual(find('\\cite{weitz,jones}'), []);
  });
});
