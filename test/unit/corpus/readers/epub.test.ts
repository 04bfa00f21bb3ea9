import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chapterName } from '../../../../src/core/corpus/readers/epub/chapterName.ts';
import { epubReader } from '../../../../src/core/corpus/readers/epub.ts';
import type { Block } from '../../../../src/core/corpus/readers/reader.ts';
import { epubOf, zipOf } from '../../../support/archives.ts';
import { kinds, lines, readChecked, readOrRefuse } from '../../../support/reading.ts';

/** What is no heading, with its place where that is a chapter. */
function chapterLocators(blocks: readonly Block[]): string[] {
  return blocks.flatMap(({ role, text, locator }) =>
    role !== 'heading' && locator?.label === 'chapter' ? [`${text} | ${locator.value}`] : [],
  );
}

describe('the EPUB reader', function () {
  this.timeout(20_000);

  it('reads the chapters in order; the table of contents is clutter', async () => {
    const file = await readChecked(
      epubReader,
      epubOf([
        '<h1>One</h1><p>First&nbsp;words.<a id="x"/> And more.</p>',
        '<h1>Two</h1><blockquote><p>Said.</p></blockquote>',
      ]),
    );
    assert.deepEqual(lines(file.blocks), [
      'listItem: Contents line',
      'heading: One',
      'paragraph: First words. And more.',
      'heading: Two',
      'quote: Said.',
    ]);
    assert.equal(kinds(file)[0], 'clutter (navigation): Contents line');
  });

  it('gives the pages of the printed book where they are marked, on into the next chapter', async () => {
    const { blocks } = await readChecked(
      epubReader,
      epubOf([
        '<p>Before.</p><span epub:type="pagebreak" title="xii"/><p>On twelve, <span role="doc-pagebreak" aria-label="Page 13."></span>over to thirteen.</p><p>On thirteen.</p>',
        '<p>Still there.</p><div epub:type="pagebreak" id="page14"></div><p>Next.</p>',
      ]),
    );
    assert.deepEqual(blocks.map(({ text, locator }) => [text, locator?.label, locator?.value]).slice(1), [
      ['Before.', undefined, undefined],
      ['On twelve, over to thirteen.', 'page', 'xii'],
      ['On thirteen.', 'page', '13'],
      ['Still there.', 'page', '13'],
      ['Next.', 'page', '14'],
    ]);
  });

  it('locates by the chapter as the table of contents has it, and the paragraph in it, where no pages are marked', async () => {
    const nav = `<html><body><nav epub:type="toc"><ol><li><a href="ch%200.xhtml">Preface</a></li><li><a href="ch%201.xhtml">Part One</a><ol>
      <li><a href="ch%201.xhtml#c1">Chapter 1: The <i>Wall</i></a><ol><li><a href="ch%201.xhtml#s1">Its stones</a></li></ol></li>
      <li><a href="ch%202.xhtml">Chapter Two</a></li></ol></li></ol></nav></body></html>`;
    const chapters = [
      '<h1>Preface</h1><p>Before.</p>',
      '<h1>Part One</h1><h2 id="c1">The Wall</h2><p>It stood.</p><h3 id="s1">Its stones</h3><p>They were old.</p><ul><li>Flint.</li></ul>',
      '<h2>The Ferry</h2><p>It crossed.<a epub:type="noteref" href="#n">1</a></p><aside epub:type="footnote" id="n">Twice.</aside>',
      '<p>It still crossed.</p>',
    ];
    const { blocks } = await readChecked(epubReader, epubOf(chapters, undefined, { 'OPS/nav.xhtml': nav }));
    assert.deepEqual(chapterLocators(blocks), [
      'Before. | Preface ¶ 1',
      'It stood. | 1 ¶ 1',
      'They were old. | 1 ¶ 2',
      'Flint. | 1 ¶ 3',
      'It crossed. | 2 ¶ 1',
      'Twice. | 2',
      'It still crossed. | 2 ¶ 2',
    ]);
  });

  it('reads chapters and the list of pages from the NCX of EPUB 2', async () => {
    const book = (pages: string) =>
      zipOf({
        'META-INF/container.xml': '<container><rootfile full-path="b.opf"/></container>',
        'b.opf': `<package><manifest><item id="t" href="toc.ncx" media-type="application/x-dtbncx+xml"/><item id="a" href="a.html"/><item id="c" href="c.html"/></manifest>
          <spine toc="t"><itemref idref="c"/><itemref idref="a"/></spine><guide><reference type="toc" href="c.html"/></guide></package>`,
        'toc.ncx': `<ncx><navMap><navPoint><navLabel><text>IV. The Flood</text></navLabel><content src="a.html#x"/></navPoint></navMap>${pages}</ncx>`,
        'c.html': '<p><a href="a.html">The Flood</a></p>',
        'a.html': '<p>Alone.</p><h2><a name="x"/>The Flood</h2><p>It rose.</p><p id="p9">It fell.</p>',
      });
    const { blocks } = await readChecked(epubReader, book(''));
    assert.deepEqual(chapterLocators(blocks), ['It rose. | IV ¶ 1', 'It fell. | IV ¶ 2']);
    const list =
      '<pageList><pageTarget type="normal"><navLabel><text>9</text></navLabel><content src="a.html#p9"/></pageTarget></pageList>';
    const paged = await readChecked(epubReader, book(list));
    assert.equal(kinds(paged)[0], 'clutter (navigation): The Flood');
    assert.deepEqual(paged.blocks.at(-1)?.locator, { label: 'page', value: '9' });
    assert.deepEqual(paged.blocks.at(-2)?.locator, { label: 'chapter', value: 'IV ¶ 1' });
  });

  it('names chapters by the number the book gives them, and invents none', () => {
    for (const [entry, name] of [
      ['3. The River', '3'],
      ['Chapter Twelve', '12'],
      ['Kapitel 4 – Der Fluss', '4'],
      ['Глава 7. Река', '7'],
      ['XII', 'XII'],
      ['I Was There', 'I Was There'],
      ['1914 and After', '1914 and After'],
      ['Notes, Sources: and Thanks', 'Notes Sources'],
    ] as const)
      assert.equal(chapterName(entry), name);
  });

  it('keeps notes as notes and takes their numbers out of the text', async () => {
    const { blocks } = await readChecked(
      epubReader,
      epubOf([
        '<p>It held<a epub:type="noteref" href="#n1">1</a> since.</p><aside epub:type="footnote" id="n1"><p>Since 1953.</p></aside>',
      ]),
    );
    assert.deepEqual(lines(blocks).slice(1), ['paragraph: It held since.', 'footnote: Since 1953.']);
  });

  it('states what the package document does', async () => {
    const { stated } = await readChecked(
      epubReader,
      epubOf(
        ['<p>x</p>'],
        `<dc:title>The River</dc:title><dc:creator id="a">Ann Lowe</dc:creator><meta refines="#a" property="role">aut</meta>
         <dc:creator id="t">John Roe</dc:creator><meta refines="#t" property="role">trl</meta><dc:publisher>Tide Press</dc:publisher>
         <dc:date>2019-04-02</dc:date><dc:language>en</dc:language><dc:identifier>urn:uuid:1-2</dc:identifier><dc:identifier>urn:isbn:978-0-00-000000-2</dc:identifier>`,
      ),
    );
    assert.deepEqual(stated, {
      title: 'The River',
      author: [{ family: 'Lowe', given: 'Ann' }],
      translator: [{ family: 'Roe', given: 'John' }],
      publisher: 'Tide Press',
      issued: { 'date-parts': [[2019, 4, 2]] },
      language: 'en',
      ISBN: '978-0-00-000000-2',
    });
  });

  it('says what is wrong with a book it cannot read', async () => {
    const lock = {
      'META-INF/encryption.xml':
        '<encryption><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/></encryption>',
    };
    await assert.rejects(epubReader.read(epubOf(['<p>x</p>'], '', lock)), /locked \(DRM\)/);
    await assert.rejects(epubReader.read(zipOf({ mimetype: 'application/epub+zip' })), /no package document/);
    await assert.rejects(epubReader.read(epubOf(['<p>x</p>']).subarray(0, 500)), /damaged/);
  });

  it('reads a book with obscured fonts only, and one whose chapters are missing', async () => {
    const fonts = {
      'META-INF/encryption.xml':
        '<encryption><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></encryption>',
    };
    assert.equal((await readChecked(epubReader, epubOf(['<p>x</p>'], '', fonts))).blocks.length, 2);
    const empty = zipOf({
      'META-INF/container.xml': '<container><rootfile full-path="b.opf"/></container>',
      'b.opf':
        '<package><manifest><item id="a" href="../../../etc/a.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
    });
    assert.deepEqual((await readChecked(epubReader, empty)).blocks, []);
  });

  it('never fails on any bytes, nor on a damaged book', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => readOrRefuse(epubReader, bytes)),
      { numRuns: 100 },
    );
    const whole = epubOf(['<p>It rose for nine days.</p>']);
    const cut = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(cut, { minLength: 1, maxLength: 5 }), (changes) => {
        const damaged = whole.slice();
        for (const [at, byte] of changes) damaged[at] = byte;
        return readOrRefuse(epubReader, damaged);
      }),
      { numRuns: 100 },
    );
  });
});
