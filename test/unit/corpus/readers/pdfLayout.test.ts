import assert from 'node:assert/strict';
import type { PdfText } from '../../../../src/core/corpus/readers/pdf/openPdf.ts';
import { trueSizes } from '../../../../src/core/corpus/readers/pdf/trueSizes.ts';
import { usableTexts } from '../../../../src/core/corpus/readers/pdf/usableText.ts';
import { pdfReader } from '../../../../src/core/corpus/readers/pdf.ts';
import { linesAt, type PlacedText, pdfOf } from '../../../support/pdf.ts';
import { lines, readChecked } from '../../../support/reading.ts';

async function texts(...pages: readonly (readonly PlacedText[])[]): Promise<string[]> {
  return lines((await readChecked(pdfReader, pdfOf({ pages }))).blocks);
}

function text(words: string, font = 'f1', size = 10): PdfText {
  return { text: words, x: 0, y: 0, width: words.length * 4.6, size, rightToLeft: false, font };
}

const left = [
  'The harbour of the town was dug by',
  'hand before the war, and for many',
  'years nobody thought of a crane or',
  'of a road to it, so that each load',
  'was carried up by men who lived by',
];
const right = [
  'it and by nothing else. When it was',
  'sold the men were given a month of',
  'wages and the deed to the oldest of',
  'the sheds, which none of them would',
  'live in until the roof was mended.',
];

describe('the layout of a PDF', function () {
  this.timeout(20_000);

  it('has columns with less than the width of a letter between them, also where their lines stand at one height', async () => {
    const beside = 217;
    assert.deepEqual(await texts([...linesAt(50, 700, left), ...linesAt(beside, 700, right)]), [
      `paragraph: ${left.join(' ')} ${right.join(' ')}`,
    ]);
  });

  it('lets a sentence go on behind the caption at the head of the next column', async () => {
    for (const [last, below] of [
      ['of the sale.', 670],
      ['of the sale', 674],
    ] as const) {
      const caption = ['Figure 2: The harbour in the year', last];
      const page = [...linesAt(50, 700, left), ...linesAt(250, 700, caption, 8), ...linesAt(250, below, right)];
      assert.deepEqual(await texts(page), [
        `paragraph: ${left.join(' ')} ${right.join(' ')}`,
        `caption: ${caption.join(' ')}`,
      ]);
    }
  });

  it('has accents on their letters that are set as signs of their own', async () => {
    const words = 'Gr\u00a8obner met Fran\u00b8cois and the \u00b4Ecole of Ren\u00b4e here.';
    const [paragraph] = await texts([{ x: 50, y: 700, text: words }]);
    assert.equal(paragraph, 'paragraph: Gröbner met François and the École of René here.');
  });

  it('keeps an acute accent that stands for an apostrophe or for minutes', async () => {
    const words = 'it\u00b4s true of Peter\u00b4s boat at 60\u00b0 45\u00b4 E, we\u00b4re told.';
    const [paragraph] = await texts([{ x: 50, y: 700, text: words }]);
    assert.equal(paragraph, `paragraph: ${words}`);
  });

  it('has sizes that the widths of letters confirm, whatever the units of a font are', () => {
    const told = trueSizes([
      text('The harbour of the town was dug by hand', 'f1', 120),
      text('before the war', 'f2', 120),
      text('A', 'f3', 120),
      text('and for many years', 'f4', 10),
    ]);
    assert.ok(
      told.slice(0, 3).every((size) => size > 8 && size < 13),
      told.join(' '),
    );
    assert.equal(told[3], 10);
    assert.equal(new Set(told.slice(0, 3)).size, 1);
  });

  it('keeps the prose of a page whose formulas are in a font without a way to Unicode', () => {
    const prose = [text('The proof that is given in this note uses elementary'), text('techniques')];
    const formula = [text('\u0001\u0003', 'symbols'), text('\u0007 \u0002\u0001', 'symbols')];
    assert.deepEqual(usableTexts([...prose, ...formula]), prose);
    assert.equal(usableTexts([...formula, text('12')]), undefined);
    assert.deepEqual(usableTexts([]), []);
  });
});
