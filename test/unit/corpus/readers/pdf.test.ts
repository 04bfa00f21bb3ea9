import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Breath } from '../../../../src/core/corpus/readers/breath.ts';
import { joinLines, vocabularyOf } from '../../../../src/core/corpus/readers/pdf/hyphens.ts';
import type { Line } from '../../../../src/core/corpus/readers/pdf/lines.ts';
import { pdfReader } from '../../../../src/core/corpus/readers/pdf.ts';
import { readSource } from '../../../../src/core/corpus/readSource.ts';
import { linesAt, type PdfParts, type PlacedText, pdfOf } from '../../../support/pdf.ts';
import { bytesOf, lines, readChecked, readOrRefuse } from '../../../support/reading.ts';

async function read(parts: PdfParts) {
  return readChecked(pdfReader, pdfOf(parts));
}

async function texts(...pages: readonly (readonly PlacedText[])[]): Promise<string[]> {
  return lines((await read({ pages })).blocks);
}

const full = 'The river rose for nine days before the council met and when it';
const left = [
  'The river rose for nine days',
  'before the council met, and',
  'when it met it did not agree',
  'on anything of much weight,',
  'so the wall',
];
const right = [
  'was left as it had been since',
  'the year of the great flood,',
  'when the men of the town had',
  'built it in a summer. It stood',
  'and it holds.',
];

describe('the PDF reader', function () {
  this.timeout(20_000);

  it('joins lines into paragraphs at short ends, indents and gaps', async () => {
    assert.deepEqual(
      await texts([
        ...linesAt(50, 700, [full, full, 'met it rose.']),
        ...linesAt(50, 664, [full, `${full} fell.`]),
        ...linesAt(62, 640, ['Indented begins here and goes to the very end of the line, o']),
        ...linesAt(50, 628, ['and goes on.']),
        ...linesAt(50, 590, ['After a gap.']),
      ]),
      [
        `paragraph: ${full} ${full} met it rose.`,
        `paragraph: ${full} ${full} fell.`,
        'paragraph: Indented begins here and goes to the very end of the line, o and goes on.',
        'paragraph: After a gap.',
      ],
    );
  });

  it('reads two columns one after the other, below a title over both', async () => {
    assert.deepEqual(
      await texts([
        { x: 120, y: 740, text: 'The River and the Town in Nine Days', size: 18 },
        ...linesAt(50, 700, left),
        ...linesAt(320, 700, right),
      ]),
      ['heading: The River and the Town in Nine Days', `paragraph: ${[...left, ...right].join(' ')}`],
    );
  });

  it('reads columns in bands when something wide stands between them', async () => {
    const blocks = await texts([
      ...linesAt(50, 740, left),
      ...linesAt(320, 740, right),
      {
        x: 50,
        y: 660,
        text: 'A wide line that goes over both of the columns of the page, from edge to edge of it all.',
      },
      ...linesAt(
        50,
        630,
        left.map((line) => `${line}!`),
      ),
      ...linesAt(320, 630, right),
    ]);
    const order = blocks.join(' ');
    assert.ok(order.indexOf('and it holds.') < order.indexOf('A wide line'));
    assert.ok(order.indexOf('A wide line') < order.indexOf('so the wall!'));
  });

  it('does not read a table as columns of text', async () => {
    const rows = [1, 2, 3, 4, 5].flatMap((row) => [
      { x: 50, y: 700 - 12 * row, text: `Day ${row}` },
      { x: 300, y: 700 - 12 * row, text: `${row}.2 m` },
    ]);
    assert.match((await texts(rows)).join(' '), /Day 1.*1\.2 m.*Day 2.*2\.2 m/);
  });

  it('joins what a line end divides, as the text itself spells it', async () => {
    const lines = ['a well-known gauge', 'an agreement', 'the co-', 'operation'].map((text) => ({ text }) as Line);
    const vocabulary = await vocabularyOf([{ label: '1', lines }], new Breath(undefined));
    assert.equal(joinLines('a well-', 'known wall', vocabulary), 'a well-known wall');
    assert.equal(joinLines('an agree-', 'ment held', vocabulary), 'an agreement held');
    assert.equal(joinLines('in nine\u00ad', 'teen days', vocabulary), 'in nineteen days');
    assert.equal(joinLines('the Franco-', 'German wall', vocabulary), 'the Franco-German wall');
    assert.equal(joinLines('the end -', 'and more', vocabulary), 'the end - and more');
    assert.equal(joinLines('one', 'two', vocabulary), 'one two');
  });

  it('keeps what stands on every page where that is most of the text, as on forms', async () => {
    const page = (number: number) => [
      { x: 50, y: 780, text: `Form of the harbour, page ${number}` },
      { x: 50, y: 700, text: 'Name of the boat' },
      { x: 300, y: 30, text: String(number) },
    ];
    const file = await read({ pages: [page(1), page(2), page(3)] });
    const found = file.blocks.map(({ text }) => text).join(' ');
    assert.match(found, /Form of the harbour, page 3.*Name of the boat/s);
  });

  it('drops running heads, feet and page numbers, and goes on over the page', async () => {
    const page = (number: number, body: readonly string[]) => [
      { x: 50, y: 780, text: `Journal of Rivers ${number}` },
      ...linesAt(50, 740, body),
      { x: 300, y: 30, text: number % 2 ? String(number) : `- ${number} -` },
    ];
    const file = await read({
      pages: [
        page(11, [full, full]),
        page(12, ['met nobody came.', 'Then it fell, as it had fallen in all the years before it, and so on.']),
        page(13, ['So it ends.']),
      ],
    });
    assert.deepEqual(
      file.blocks.map(({ text, locator }) => [text, locator?.label, locator?.value]),
      [
        [`${full} ${full} met nobody came.`, 'page', '1–2'],
        ['Then it fell, as it had fallen in all the years before it, and so on.', 'page', '2'],
        ['So it ends.', 'page', '3'],
      ],
    );
  });

  it('locates by the page label as printed', async () => {
    const pages = [1, 2, 3, 4].map((number) => linesAt(50, 700, [`This is ${'abcd'[number - 1]!.repeat(4)}.`]));
    const { passages } = await readSource(
      'file:///c/a.pdf',
      pdfOf({ pages, labels: '0 << /S /r >> 2 << /S /D /St 451 >>' }),
      pdfReader,
    );
    assert.deepEqual(
      passages.map(({ locator }) => `${locator.label} ${locator.value}`),
      ['page i', 'page ii', 'page 451', 'page 452'],
    );
  });

  it('keeps notes out of the sentence that goes on over the page, and their numbers out of the text', async () => {
    const file = await read({
      pages: [
        [
          ...linesAt(50, 740, [full, full]),
          { x: 50, y: 716, text: 'The wall' },
          { x: 91, y: 720, text: '1', size: 6 },
          { x: 98, y: 716, text: 'was left as it had been, and no one came to look at it' },
          ...linesAt(50, 90, ['1 See the gauge book of 1953, and', 'the one after it.'], 8),
        ],
        linesAt(50, 740, ['again that year.', `${full}.`]),
      ],
    });
    assert.deepEqual(lines(file.blocks), [
      `paragraph: ${full} ${full} The wall was left as it had been, and no one came to look at it again that year.`,
      'footnote: 1 See the gauge book of 1953, and the one after it.',
      `paragraph: ${full}.`,
    ]);
  });

  it('keeps exponents, and captions apart', async () => {
    assert.deepEqual(
      await texts([
        { x: 50, y: 700, text: 'It was 10' },
        { x: 90, y: 704, text: '6', size: 6 },
        { x: 98, y: 700, text: 'litres.' },
        ...linesAt(50, 650, ['Figure 2. The quay in March.']),
      ]),
      ['paragraph: It was 106 litres.', 'caption: Figure 2. The quay in March.'],
    );
  });

  it('states what XMP and the information dictionary state, and not when the file was made', async () => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="p"><dc:creator><rdf:Seq><rdf:li>Ann Lowe</rdf:li><rdf:li>John Roe</rdf:li></rdf:Seq></dc:creator>
      <prism:publicationName>Journal of Rivers</prism:publicationName><prism:coverDate>2021-03-05</prism:coverDate><prism:doi>10.1234/jr.7</prism:doi>
      </rdf:Description></rdf:RDF></x:xmpmeta>`;
    const info = '/Title (The River) /Author (Somebody Else) /CreationDate (D:20240101000000Z)';
    assert.deepEqual((await read({ pages: [linesAt(50, 700, ['x'])], info, xmp })).stated, {
      type: 'article-journal',
      title: 'The River',
      author: [
        { family: 'Lowe', given: 'Ann' },
        { family: 'Roe', given: 'John' },
      ],
      issued: { 'date-parts': [[2021, 3, 5]] },
      'container-title': 'Journal of Rivers',
      DOI: '10.1234/jr.7',
    });
    const bare = await read({
      pages: [linesAt(50, 700, ['x'])],
      info: '/Title (draft.indd) /Subject (J. Rivers 7, 11. doi:10.1234/jr.7.) /CreationDate (D:20240101)',
    });
    assert.deepEqual(bare.stated, { DOI: '10.1234/jr.7' });
  });

  it('says what is wrong with a file it cannot read', async () => {
    await assert.rejects(pdfReader.read(pdfOf({ pages: [[]], encrypted: true })), /protected by a password/);
    await assert.rejects(pdfReader.read(bytesOf('no PDF')), /no whole PDF/);
    await assert.rejects(pdfReader.read(new Uint8Array()), /empty/);
  });

  it('keeps a scanned file as a source without passages, with a finding', async () => {
    const { passages, findings } = await readSource('file:///c/scan.pdf', pdfOf({ pages: [[], []] }), pdfReader);
    assert.deepEqual(passages, []);
    assert.match(findings[0]!.message, /^scan\.pdf: it holds no text .* \(OCR\)/);
  });

  it('stops when cancelled', async () => {
    await assert.rejects(pdfReader.read(pdfOf({ pages: [[], []] }), AbortSignal.abort()), { name: 'AbortError' });
  });

  it('leaves the bytes it is given as they were', async () => {
    const bytes = Buffer.from(pdfOf({ pages: [linesAt(50, 700, ['x'])] }));
    const before = Buffer.from(bytes);
    await pdfReader.read(bytes);
    assert.deepEqual(bytes, before);
  });

  it('never fails on any bytes, nor on a damaged file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => readOrRefuse(pdfReader, bytes)),
      { numRuns: 50 },
    );
    const whole = pdfOf({ pages: [linesAt(50, 700, left)], labels: '0 << /S /r >>', info: '/Title (T)' });
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const damaged = whole.slice();
        for (const [at, byte] of changes) damaged[at] = byte;
        return readOrRefuse(pdfReader, damaged);
      }),
      { numRuns: 100 },
    );
  }).timeout(20_000);

  it('loses no word of any page', async () => {
    const text = fc.record({
      x: fc.integer({ min: 10, max: 580 }),
      y: fc.integer({ min: 10, max: 780 }),
      text: fc.stringMatching(/^[a-km-uw]{3,9}$/),
      size: fc.constantFrom(8, 10, 14),
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(text, { maxLength: 12, selector: ({ text }) => text }), async (page) => {
        const { text } = await read({ pages: [page] });
        for (const one of page)
          assert.ok(
            text.replace(/\s/g, '').includes(one.text) || page.some((other) => Math.abs(other.y - one.y) < 14),
            one.text,
          );
      }),
      { numRuns: 50 },
    );
  });
});
