import assert from 'node:assert/strict';
import { checkPlainCitations } from '../../../../src/core/citations/forms/checkPlain.ts';
import { noteIndex } from '../../../../src/core/citations/forms/noteIndex.ts';
import { type PlainLanguage, plainCitations } from '../../../../src/core/citations/forms/plainCitations.ts';
import { locatorTerms } from '../../../../src/core/citations/syntax/locatorTerms.ts';

const lookup = {
  notes: noteIndex([{ key: 'weir', label: 'Weir n.d. · The balance of a strait', search: '' }]),
  keyOfAddress: async () => undefined,
  locatorOf: () => undefined,
};
const lastLocator = () => ({ label: 'paragraph', value: '20' }) as const;

async function underlined(text: string, language: PlainLanguage): Promise<string[]> {
  const found = await plainCitations(text, language, lookup);
  const findings = checkPlainCitations(found, { text, terms: locatorTerms('en'), lastLocator });
  return findings.map(({ code, start, end, message }) => `${code} ${text.slice(start, end)}: ${message}`);
}

const beyond = 'citation.bad-locator 99: There is no paragraph 99: the last paragraph of “weir” is 20.';

describe('the places that notes and words cite', () => {
  it('are underlined where the source has no such place, once a note', async () => {
    assert.deepEqual(await underlined('A[^1] b[^1].\n\n[^1]: (Weir, n.d., para. 99).\n', 'markdown'), [beyond]);
    assert.deepEqual(await underlined('A (Weir, n.d., para. 99). B (Weir, n.d., para. 9).', 'plaintext'), [beyond]);
  });

  it('are left to the keys where a note cites by keys', async () => {
    assert.deepEqual(await underlined('A[^1].\n\n[^1]: See @weir [para. 99].\n', 'markdown'), []);
  });
});
