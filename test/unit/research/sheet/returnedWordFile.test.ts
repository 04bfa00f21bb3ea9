import assert from 'node:assert/strict';
import { docxOf, wordParagraph } from '../../../support/archives.ts';
import { sheetDesk } from './sheetSample.ts';

describe('A Word file that came back', () => {
  it('is checked as a draft: its printed citations, its quotations, counted by paragraphs', async () => {
    const body = [
      'The mayor said that “the dredging will not begin before the autumn” (Reed 2024).',
      'Two barges were lent by the navy (Reed 2024).',
    ];
    const uri = 'file:///returned.docx';
    const desk = await sheetDesk({ [uri]: docxOf(body.map((text) => wordParagraph(text)).join('')) });
    const { rows, counts, cited } = await desk.sheet({ uri, name: 'returned.docx' });
    assert.equal(counts, 'paragraphs');
    assert.deepEqual(cited, ['reed2024']);
    assert.deepEqual(
      rows.map(({ kind, verdict, line, source }) => [kind, verdict, line, source?.key]),
      [
        ['quotation', 'differs', 1, 'reed2024'],
        ['citation', 'paraphrase', 2, 'reed2024'],
      ],
    );
    assert.deepEqual(
      rows[0]!.marks.map(([start, end]) => rows[0]!.sentence.slice(start, end)),
      ['the', 'autumn'],
    );
  });
});
