import assert from 'node:assert/strict';
import { cmapOf } from '../../../../src/core/corpus/readers/pdf/cmaps.ts';
import { pdfReader } from '../../../../src/core/corpus/readers/pdf.ts';
import { readSource } from '../../../../src/core/corpus/readSource.ts';
import { inEnglish } from '../../../../src/core/text/sentence.ts';
import { cidFont, linesAt, pdfOf } from '../../../support/pdf.ts';
import { readChecked } from '../../../support/reading.ts';

/** Codes of one page in a font with this predefined encoding, read. */
async function shown(encoding: string, collection: string, codes: string): Promise<string> {
  const { text } = await readChecked(
    pdfReader,
    pdfOf({ font: cidFont(encoding, collection), pages: [[{ x: 50, y: 700, text: codes }]] }),
  );
  return text;
}

describe('fonts of a PDF', function () {
  this.timeout(60_000);

  it('are read in the predefined encodings of Chinese, Japanese and Korean, which are not in the file', async () => {
    for (const [encoding, collection, codes, text] of [
      ['UniGB-UCS2-H', 'GB1', '\x4e\x2d\x65\x87', '中文'],
      ['UniGB-UTF16-V', 'GB1', '\x4e\x2d\x65\x87', '中文'],
      ['GBK-EUC-H', 'GB1', '\xd6\xd0\xce\xc4', '中文'],
      ['GBKp-EUC-H', 'GB1', 'A\xd6\xd0\x81\x40', 'A中丂'],
      ['Identity-H', 'GB1', '\x00\x22\x00\x23', 'AB'],
      ['UniJIS-UCS2-H', 'Japan1', '\x65\xe5\x67\x2c', '日本'],
      ['UniJIS-UTF16-H', 'Japan1', '\x30\x42', 'あ'],
      ['90ms-RKSJ-H', 'Japan1', 'Ab\x93\xfa\x96\x7b\xb1', 'Ab日本ｱ'],
      ['90msp-RKSJ-H', 'Japan1', '\x93\xfa', '日'],
      ['EUC-H', 'Japan1', '\xc6\xfc\xcb\xdc', '日本'],
      ['H', 'Japan1', '\x46\x7c\x4b\x5c', '日本'],
      ['UniKS-UCS2-H', 'Korea1', '\xd5\x5c\xae\x00', '한글'],
      ['KSCms-UHC-H', 'Korea1', '\xc7\xd1\xb1\xdb', '한글'],
      ['UniCNS-UCS2-H', 'CNS1', '\x4e\x2d\x65\x87', '中文'],
      ['ETen-B5-H', 'CNS1', '\xa4\xa4\xa4\xe5', '中文'],
      ['B5pc-H', 'CNS1', '\xa4\xa4\xa4\xe5', '中文'],
    ] as const)
      assert.equal(await shown(encoding, collection, codes), text, encoding);
  });

  it('have no encoding by a name that is in no standard', async () => {
    for (const name of ['Adobe-Other-UCS2', 'UniXX-UCS2-H', 'GBK-EUC', 'constructor-H', '../H', 'KSC-Johab-H'])
      assert.equal(await cmapOf(name), undefined, name);
  });

  it('give one finding and no passages where they do not say which letters they show', async () => {
    const codes = Array.from(
      'The river rose for nine days.',
      (letter) => `\0${String.fromCharCode(letter.charCodeAt(0) - 29)}`,
    );
    const bytes = pdfOf({ font: cidFont('Identity-H', 'Identity'), pages: [linesAt(50, 700, [codes.join('')])] });
    const { passages, findings } = await readSource('file:///c/glyphs.pdf', bytes, pdfReader);
    assert.deepEqual(passages, []);
    assert.equal(findings.length, 1);
    assert.match(
      findings[0]!.message,
      /^glyphs\.pdf: the fonts of page 1 do not say which letters they show, .* \(OCR\) .*, for example with ocrmypdf --force-ocr/,
    );
  });
});

/** A word of three letters, another for each number below 676. */
function wordOf(index: number): string {
  return `o${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}`;
}

describe('a PDF of many pages', function () {
  this.timeout(60_000);
  const page = linesAt(50, 700, ['The river rose for nine days.', 'Then it fell.']);

  it('is read page by page, with room for others between them', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const pages = Array.from({ length: 300 }, (_, index) => linesAt(50, 700, [`It rose ${wordOf(index)} times.`]));
    const { blocks } = await readChecked(pdfReader, pdfOf({ pages }));
    clearInterval(timer);
    assert.equal(blocks.length, 300);
    assert.ok(turns > 5, `${turns} turns`);
  });

  it('is left between two pages when reading is cancelled', async () => {
    const abort = new AbortController();
    const bytes = pdfOf({ pages: Array.from({ length: 300 }, () => page) });
    setTimeout(() => abort.abort(new Error('enough')), 0);
    await assert.rejects(pdfReader.read(bytes, abort.signal), /enough/);
  });

  it('says how many of its pages are images where most are', async () => {
    const { blocks, problem } = await readChecked(pdfReader, pdfOf({ pages: [page, [], [], []] }));
    assert.equal(blocks.length, 1);
    assert.match(inEnglish(problem!), /^3 of its 4 pages are images without text/);
  });
});
