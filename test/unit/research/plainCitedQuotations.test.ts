import assert from 'node:assert/strict';
import { Research } from '../../../src/core/research.ts';
import type { DocumentLanguage } from '../../../src/core/text/language.ts';
import { MemoryFiles, stillClock } from '../../support/memoryFiles.ts';
import { sampleCorpus, sheetOf } from './sheet/sheetSample.ts';

async function verdicts(text: string, language: DocumentLanguage = 'markdown') {
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  const deaf = { status() {}, sources() {}, library() {}, actors() {}, findings() {} };
  const noStyles = { style: async () => undefined, locale: async () => undefined };
  const files = new MemoryFiles(sampleCorpus);
  const research = new Research({ files, styles: noStyles, clock: stillClock, log: silent }, deaf);
  await research.configure({ corpusFolders: ['file:///corpus'], bibliographyFiles: ['file:///refs.bib'] });
  const { quotations, findings } = await (await research.checks()).check({ text, language, uri: 'file:///d.md' });
  return {
    verdicts: quotations.map(({ verdict, citation }) => [verdict, citation?.items.map(({ key }) => key).join(' ')]),
    findings,
  };
}

const words = 'The dredging will not begin before the summer';
const note = '[^1]: Anna Reed, “The Harbour at Low Tide”, 11 March 2024.\n';
const url = 'https://news.example/harbour';

describe('Quotations with citations that have no key', () => {
  it('are checked against the source that a footnote names', async () => {
    const right = await verdicts(`She said: “${words}.”[^1]\n\n${note}`);
    assert.deepEqual(right.verdicts[0], ['marked-edit', 'reed2024']);
    const wrong = await verdicts(`She said: “${words.replace('begin', 'end')}”.[^1]\n\n${note}`);
    assert.deepEqual(wrong.verdicts[0], ['differs', 'reed2024']);
  });

  it('are checked against the source that a link leads to, also inside its text', async () => {
    assert.deepEqual((await verdicts(`She said “${words}” ([Reed](${url})).\n`)).verdicts, [['verbatim', 'reed2024']]);
    assert.deepEqual((await verdicts(`She said [“${words}”](${url}).\n`)).verdicts, [['verbatim', 'reed2024']]);
    assert.deepEqual(
      (await verdicts(`She [said that “the dredging will begin before the summer” there](${url}).\n`)).verdicts,
      [['differs', 'reed2024']],
    );
  });

  it('are checked against the source that an author and a year name in plain text', async () => {
    assert.deepEqual((await verdicts(`She said “${words}” (Reed 2024).\n`, 'plaintext')).verdicts, [
      ['verbatim', 'reed2024'],
    ]);
  });

  it('are not given the source of a footnote twice when the note cites by key', async () => {
    const { verdicts: found } = await verdicts(`She said “${words}”.[^1]\n\n[^1]: See @reed2024.\n`);
    assert.deepEqual(found, [['verbatim', 'reed2024']]);
  });

  it('get no fix that would write a key over a footnote or a link', async () => {
    const { findings } = await verdicts(
      `She said “nine of its boats to the south quay” ([Ito](https://doi.example/ito)) [Reed](${url}).\n`,
    );
    assert.ok(findings.flatMap(({ edits = [] }) => edits).every(({ text }) => !text.includes('@')));
  });

  it('count on the sheet, as do claims in the writer’s own words', async () => {
    const { rows, cited } = await sheetOf(
      `The ferry company moved nine boats to the [south quay](${url}). The navy lent two barges.[^1]\n\n${note}`,
    );
    assert.deepEqual(
      rows.filter(({ kind }) => kind === 'citation').map(({ sentence, source }) => [sentence, source?.key]),
      [
        ['The ferry company moved nine boats to the south quay.', 'reed2024'],
        ['The navy lent two barges.', 'reed2024'],
      ],
    );
    assert.deepEqual(cited, ['reed2024']);
  });
});
