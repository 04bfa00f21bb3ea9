import assert from 'node:assert/strict';
import { syntaxFor } from '../../../../src/core/citations/syntax/byLanguage.ts';
import { draftQuotations } from '../../../../src/core/quotations/check/draft/draftQuotations.ts';
import { changedSources } from '../../../../src/core/quotations/check/provenance/changedSources.ts';
import {
  type ProvenanceRecord,
  passageHash,
  recordsFor,
} from '../../../../src/core/quotations/check/provenance/provenance.ts';
import { appendProvenance, readProvenance } from '../../../../src/core/quotations/check/provenance/provenanceFile.ts';
import { sourceFrom } from './support/corpus.ts';

const record: ProvenanceRecord = {
  key: 'river',
  label: 'paragraph',
  locator: '2',
  source: 'file:///corpus/river.txt',
  hash: passageHash('The dam stays closed until the autumn rains have begun in the hills.'),
  quoted: passageHash('stays closed until the autumn'),
  speaker: 'Anna Kline',
  when: '2026-01-02T03:04:05Z',
};

describe('Provenance', () => {
  it('is one line a record, read back as it was written', () => {
    const text = appendProvenance(appendProvenance('', record), { ...record, key: 'other' });
    assert.equal(text.split('\n').length, 3);
    assert.deepEqual(readProvenance(text), { records: [record, { ...record, key: 'other' }], findings: [] });
  });

  it('is not written twice, and follows a file without a line end', () => {
    const once = appendProvenance('', record);
    assert.equal(appendProvenance(once, record), once);
    assert.equal(readProvenance(appendProvenance(once.trimEnd(), { ...record, key: 'b' })).records.length, 2);
  });

  it('passes over broken lines with a finding on each, and over the marks of a conflict', () => {
    const text = `<<<<<<< ours\n${appendProvenance('', record)}=======\n{"key": 1}\nnot json\n{"key":"x"\n>>>>>>> theirs\n`;
    const { records, findings } = readProvenance(text);
    assert.deepEqual(records, [record]);
    assert.deepEqual(
      findings.map(({ code, start, end }) => [code, text.slice(start, end)]),
      [
        ['provenance.invalid', '{"key": 1}'],
        ['provenance.invalid', 'not json'],
        ['provenance.invalid', '{"key":"x"'],
      ],
    );
  });

  it('is looked up by key and place, the newest first', () => {
    const newer = { ...record, when: '2026-02-01T00:00:00Z' };
    assert.deepEqual(recordsFor([record, newer, { ...record, key: 'x' }], 'river'), [newer, record]);
    assert.deepEqual(recordsFor([record], 'river', { label: 'paragraph', value: '2' }), [record]);
    assert.deepEqual(recordsFor([record], 'river', { label: 'page', value: '2' }), []);
  });

  it('has the same hash for the same words in other typography', () => {
    assert.equal(passageHash('“It’s a well\u00ad-known – thing.”'), passageHash('"It\'s a well-known -- thing"'));
    assert.notEqual(passageHash('one two'), passageHash('one too'));
  });

  it('tells of a source whose passage is not what it was, once a citation', async () => {
    const draft = 'She wrote “stays closed until the autumn” [@river, para. 2].';
    const told = async (text: string, draftText = draft, records = [record]) => {
      const source = await sourceFrom('river', `The river\n\n${text}\n`);
      const citations = syntaxFor('markdown').find(draftText);
      return changedSources(citations, draftQuotations(draftText, 'markdown'), records, () => source).map(
        ({ code }) => code,
      );
    };
    const same = 'The dam stays closed until the autumn rains have begun in the hills.';
    assert.deepEqual(await told(same), []);
    assert.deepEqual(await told(same.replace(' rains', '\u00a0rains')), []);
    assert.deepEqual(await told(same.replace('hills', 'plain')), ['source.changed']);
    assert.deepEqual(await told(same.replace('hills', 'plain'), draft.replace('closed', 'open')), []);
    const { quoted, ...citationAlone } = record;
    assert.equal(typeof quoted, 'string');
    assert.deepEqual(await told('Other words.', 'As is known [@river, para. 2].', [citationAlone]), ['source.changed']);
    assert.deepEqual(await told('Other words.', 'As is known [@river, para. 3].', [citationAlone]), []);
  });
});
