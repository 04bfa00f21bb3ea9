import { sentence } from '../../text/sentence.ts';
import { Archive } from './archive.ts';
import { BookParts } from './epub/bookParts.ts';
import { type Contents, readContents } from './epub/contents.ts';
import { chaptersOf, contentsName, recordOfBook } from './epub/package.ts';
import { readMarkup } from './html/markup.ts';
import { layOut } from './layOut.ts';
import { type Reader, UnreadableFile } from './reader.ts';
import { xmlElements } from './xmlValues.ts';

/**
 * Books: the chapters in reading order, located by the page of the printed book where pages are marked, else by the chapter as the table of contents has it
 * and the paragraph in it; and the record of the package document.
 */
export const epubReader: Reader = {
  extensions: ['epub'],
  async read(bytes, signal) {
    const archive = await Archive.open(bytes, 'EPUB', (name) => /\.(?:xml|opf|ncx|x?html?|xht)$/i.test(name));
    if (/xmlenc#(?:aes|tripledes)/i.test(archive.text('META-INF/encryption.xml') ?? ''))
      throw new UnreadableFile(
        sentence`the book is locked (DRM), so its text cannot be read. Use a copy without a lock.`,
      );
    const name = await packageNameOf(archive);
    const description = name === undefined ? undefined : archive.text(name);
    if (name === undefined || description === undefined)
      throw new UnreadableFile(
        sentence`it names no package document, as every EPUB does. It may be damaged; fetch it again.`,
      );
    const elements = await xmlElements(description);
    const book = new BookParts(await contentsOf(archive, contentsName(elements, name)));
    for (const chapter of chaptersOf(elements, name)) {
      signal?.throwIfAborted();
      book.begin(chapter);
      await readMarkup(archive.text(chapter.name) ?? '', 'xhtml', book);
      book.end();
    }
    return {
      ...layOut(book.parts),
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

async function contentsOf(archive: Archive, name: string | undefined): Promise<Contents> {
  const markup = name === undefined ? undefined : archive.text(name);
  return name === undefined || markup === undefined
    ? { chapters: new Map(), pages: new Map() }
    : readContents(markup, name);
}
