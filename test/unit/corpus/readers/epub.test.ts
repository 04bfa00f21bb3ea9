import assert from 'node:assert/strict';
import fc from 'fast-check';
import { epubReader } from '../../../../src/core/corpus/readers/epub.ts';
import { epubOf, zipOf } from '../../../support/archives.ts';
import { kinds, lines, readChecked, readOrRefuse } from '../../../support/reading.ts';

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
