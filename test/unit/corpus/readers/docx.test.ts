import assert from 'node:assert/strict';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { docxReader } from '../../../../src/core/corpus/readers/docx.ts';
import { docxOf, wordParagraph, zipOf } from '../../../support/archives.ts';
import { bytesOf, kinds, lines, readChecked, readOrRefuse } from '../../../support/reading.ts';

const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;

describe('the Word reader', function () {
  this.timeout(20_000);

  it('reads what programs write that name the prefixes in their own way, or none, and strict documents', async () => {
    const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const heading = (p: string) => `<${p}:pPr><${p}:outlineLvl ${p}:val="0"/></${p}:pPr>`;
    const documents = [
      `<a:document xmlns:a="${transitional}"><a:body><a:p>${heading('a')}<a:r><a:t>Tides</a:t></a:r></a:p><a:p><a:r><a:t>It rose.</a:t><a:br/><a:t>Twice.</a:t></a:r></a:p></a:body></a:document>`,
      `<document xmlns="${strict}" xmlns:s="${strict}"><body><p>${heading('s')}<r><t>Tides</t></r></p><p><r><t>It rose.</t><br/><t>Twice.</t></r></p></body></document>`,
    ];
    for (const document of documents) {
      const file = await readChecked(docxReader, zipOf({ 'word/document.xml': document }));
      assert.deepEqual(lines(file.blocks), ['heading: Tides', 'paragraph: It rose. Twice.']);
    }
  });

  it('joins a large first letter with its paragraph', async () => {
    const cap = wordParagraph('T', '<w:framePr w:dropCap="drop" w:lines="3"/>');
    const file = await readChecked(
      docxReader,
      docxOf(cap + wordParagraph('he river rose.') + wordParagraph('It fell.')),
    );
    assert.deepEqual(lines(file.blocks), ['paragraph: The river rose.', 'paragraph: It fell.']);
  });

  it('reads paragraphs with the roles of their styles, in any language of Word', async () => {
    const styles =
      style('Titel', 'Title') +
      style('berschrift1', 'heading 1') +
      style('Own', 'House head', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>') +
      style('Child', 'Child', '<w:basedOn w:val="berschrift1"/>') +
      style('Zitat', 'Quote') +
      style('Bild', 'caption');
    const file = await readChecked(
      docxReader,
      docxOf(
        wordParagraph('The river', styled('Titel')) +
          wordParagraph('Nine days', styled('berschrift1')) +
          wordParagraph('It rose.') +
          wordParagraph('And stayed', styled('Own')) +
          wordParagraph('Held', styled('Child')) +
          wordParagraph('Said.', styled('Zitat')) +
          wordParagraph('Point.', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
          wordParagraph('Figure 1. The quay', styled('Bild')),
        { styles },
      ),
    );
    assert.deepEqual(lines(file.blocks), [
      'heading: The river',
      'heading: Nine days',
      'paragraph: It rose.',
      'heading: And stayed',
      'heading: Held',
      'quote: Said.',
      'listItem: Point.',
      'caption: Figure 1. The quay',
    ]);
    assert.equal(kinds(file)[0], 'title: The river');
    assert.equal(kinds(file).at(-1), 'clutter (caption): Figure 1. The quay');
  });

  it('joins runs, and reads tracked changes as accepted', async () => {
    const { blocks } = await readChecked(
      docxReader,
      docxOf(
        `<w:p><w:r><w:t xml:space="preserve">It </w:t></w:r><w:del><w:r><w:delText>sank</w:delText></w:r></w:del><w:ins><w:r><w:t>ro</w:t></w:r></w:ins><w:r><w:t>se</w:t><w:tab/><w:t>by</w:t><w:br/><w:t>one</w:t><w:noBreakHyphen/><w:t>third &amp; more</w:t></w:r><w:moveFrom><w:r><w:t> moved</w:t></w:r></w:moveFrom></w:p>`,
      ),
    );
    assert.deepEqual(lines(blocks), ['paragraph: It rose by one-third & more']);
  });

  it('reads tables by row and a text box once', async () => {
    const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`;
    const box = (kind: string) => `<mc:${kind}><w:txbxContent>${wordParagraph('Boxed.')}</w:txbxContent></mc:${kind}>`;
    const { blocks } = await readChecked(
      docxReader,
      docxOf(
        `<w:tbl><w:tr>${cell('Day')}${cell('Level')}</w:tr><w:tr>${cell('1')}${cell('3.2 m')}</w:tr></w:tbl>
         <w:p><w:r><w:t>Around.</w:t></w:r><w:r><mc:AlternateContent>${box('Choice')}${box('Fallback')}</mc:AlternateContent></w:r></w:p>`,
      ),
    );
    assert.deepEqual(lines(blocks), [
      'table: Day | Level',
      'table: 1 | 3.2 m',
      'paragraph: Boxed.',
      'paragraph: Around.',
    ]);
  });

  it('numbers foot- and endnotes as Word prints them', async () => {
    const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const note = (kind: string, id: number, text: string) =>
      `<w:${kind} w:id="${id}">${wordParagraph(text)}</w:${kind}>`;
    const { blocks } = await readChecked(
      docxReader,
      docxOf(
        `<w:p><w:r><w:t>One.</w:t></w:r>${reference('footnote', 7)}${reference('endnote', 2)}<w:r><w:t> Two.</w:t></w:r>${reference('footnote', 3)}</w:p>`,
        {
          footnotes: note('footnote', 3, 'Second note.') + note('footnote', 7, 'First note.'),
          endnotes: note('endnote', 2, 'End note.'),
        },
      ),
    );
    assert.deepEqual(
      blocks.map(({ text, role, locator }) => [text, role, locator?.value]),
      [
        ['One. Two.', 'paragraph', undefined],
        ['First note.', 'footnote', '1'],
        ['Second note.', 'footnote', '2'],
        ['End note.', 'footnote', '1'],
      ],
    );
  });

  it('states title, authors and language, and no date: when a file was made is not when its text was issued', async () => {
    const core =
      '<dc:title>The river</dc:title><dc:creator>Ann Lowe; John Roe</dc:creator><dc:language>en-GB</dc:language><dcterms:created>2020-01-01T00:00:00Z</dcterms:created>';
    assert.deepEqual((await readChecked(docxReader, docxOf(wordParagraph('x'), { core }))).stated, {
      title: 'The river',
      author: [
        { family: 'Lowe', given: 'Ann' },
        { family: 'Roe', given: 'John' },
      ],
      language: 'en-GB',
    });
    const noise = '<dc:title>Microsoft Word - draft.doc</dc:title><dc:creator>Windows User</dc:creator>';
    assert.deepEqual((await readChecked(docxReader, docxOf(wordParagraph('x'), { core: noise }))).stated, {});
  });

  it('says what is wrong with a file it cannot read', async () => {
    const whole = docxOf(wordParagraph('x'));
    await assert.rejects(docxReader.read(new Uint8Array()), /empty/);
    await assert.rejects(docxReader.read(whole.subarray(0, whole.length / 2)), /damaged or only half copied/);
    await assert.rejects(docxReader.read(bytesOf('no archive')), /damaged/);
    await assert.rejects(docxReader.read(zipOf({ 'a.xml': '<a/>' })), /no Word document/);
    await assert.rejects(docxReader.read(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0)), /password/);
  });

  it('refuses a zip bomb by the number of its entries, the sizes it states, and what it comes to when it states less', async () => {
    const names = Array.from({ length: 20_001 }, (_, index) => [`${index}`, new Uint8Array()]);
    const many = zipSync(Object.fromEntries(names), { level: 0 });
    await assert.rejects(docxReader.read(many), /more than 20000 files/);
    const honest = zipOf({ 'word/document.xml': new Uint8Array(101_000_000) });
    assert.ok(honest.length < 110_000);
    await assert.rejects(docxReader.read(honest), /unpacks to more than 100 MB/);
    const lying = honest.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 46 < lying.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    await assert.rejects(docxReader.read(lying), /unpacks to more than 100 MB/);
  }).timeout(60_000);

  it('notices a damaged part by its checksum', async () => {
    const stored = zipSync(
      { 'word/document.xml': bytesOf('<w:document><w:p><w:t>rose</w:t></w:p></w:document>') },
      { level: 0 },
    );
    const at = Buffer.from(stored).indexOf('rose');
    stored[at] = 'n'.charCodeAt(0);
    await assert.rejects(docxReader.read(stored), /damaged/);
  });

  it('never fails on any bytes, nor on a damaged document', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => readOrRefuse(docxReader, bytes)),
      { numRuns: 100 },
    );
    const whole = docxOf(wordParagraph('It rose for nine days.'), { core: '<dc:title>T</dc:title>' });
    const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(flips, (changes) => {
        const damaged = whole.slice();
        for (const [at, byte] of changes) damaged[at] = byte;
        return readOrRefuse(docxReader, damaged);
      }),
      { numRuns: 100 },
    );
  });
});
