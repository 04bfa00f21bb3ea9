import { Archive } from './archive.ts';
import { type Chapter, chaptersOf, recordOfBook } from './epub/package.ts';
import { HtmlParts } from './html/htmlParts.ts';
import { readMarkup } from './html/markup.ts';
import { layOut, type Part } from './layOut.ts';
import { type Reader, UnreadableFile } from './reader.ts';
import { xmlElements } from './xmlValues.ts';

/** Books: the chapters in reading order, with the page numbers of the printed book where they are marked, and the record of the package document. */
export const epubReader: Reader = {
  extensions: ['epub'],
  async read(bytes, signal) {
    const archive = await Archive.open(bytes, 'EPUB', (name) => /\.(?:xml|opf|x?html?|xht)$/i.test(name));
    if (/xmlenc#(?:aes|tripledes)/i.test(archive.text('META-INF/encryption.xml') ?? ''))
      throw new UnreadableFile('the book is locked (DRM), so its text cannot be read. Use a copy without a lock.');
    const name = await packageNameOf(archive);
    const description = name === undefined ? undefined : archive.text(name);
    if (name === undefined || description === undefined)
      throw new UnreadableFile('it names no package document, as every EPUB does. It may be damaged; fetch it again.');
    const elements = await xmlElements(description);
    const parts: Part[] = [];
    let page: string | undefined;
    for (const chapter of chaptersOf(elements, name)) {
      signal?.throwIfAborted();
      const read = await readChapter(archive, chapter, page);
      page = read.page;
      parts.push(...read.parts);
    }
    return {
      ...layOut(parts),
      textHome: 'reader',
      stated: recordOfBook(elements),
      usualType: 'book',
      marked: true,
      furnished: false,
    };
  },
};

async function packageNameOf(archive: Archive): Promise<string | undefined> {
  const container = await xmlElements(archive.text('META-INF/container.xml') ?? '');
  return container.find(({ name }) => name === 'rootfile')?.attributes['full-path'];
}

/** The parts of a chapter that begins on `page`, and the page it ends on. */
async function readChapter(
  archive: Archive,
  { name, isContents }: Chapter,
  page: string | undefined,
): Promise<{ readonly parts: readonly Part[]; readonly page: string | undefined }> {
  const found = new HtmlParts(page);
  await readMarkup(archive.text(name) ?? '', 'xhtml', found);
  found.end();
  const parts = found.parts.map(({ role, text, locator, furniture }): Part => {
    const reason = isContents ? 'navigation' : furniture.find((element) => element.reason === 'navigation')?.reason;
    return { role, text, ...(locator ? { locator } : {}), ...(reason ? { clutter: reason } : {}) };
  });
  return { parts, page: found.page };
}
