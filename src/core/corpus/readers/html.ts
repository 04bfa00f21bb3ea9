import { decodeMarkup } from '../decode.ts';
import { Breath } from './breath.ts';
import { HtmlParts } from './html/htmlParts.ts';
import { judgeParts } from './html/judgeParts.ts';
import { mainElements } from './html/mainContent.ts';
import { MarkedMarkup } from './html/markedMarkup.ts';
import { type Attributes, readMarkup } from './html/markup.ts';
import { PageMetadata } from './html/pageMetadata.ts';
import { recordOfPage } from './html/recordOfPage.ts';
import { layOut } from './layOut.ts';
import type { Reader } from './reader.ts';

/** Web pages: all their text in reading order, with the article told from the furniture, and the metadata in their head. Nothing in a page is run. */
export const htmlReader: Reader = {
  extensions: ['html', 'htm', 'xhtml'],
  async read(bytes, signal) {
    const parts = new HtmlParts();
    const marked = new MarkedMarkup();
    const metadata = new PageMetadata();
    const listener = {
      open(name: string, attributes: Attributes) {
        parts.open(name, attributes);
        marked.open(name, attributes);
        metadata.open(name, attributes);
      },
      text(text: string) {
        parts.text(text);
        marked.text(text);
        metadata.text(text);
      },
      close(name: string) {
        parts.close(name);
        marked.close(name);
        metadata.close(name);
      },
    };
    const breath = new Breath(signal);
    await readMarkup(decodeMarkup(bytes), 'html', listener, breath);
    await breath.take();
    parts.end();
    signal?.throwIfAborted();
    const main = await mainElements(marked, breath);
    signal?.throwIfAborted();
    const { text, blocks } = layOut(judgeParts(parts.parts, main));
    return {
      text,
      textHome: 'reader',
      blocks,
      stated: recordOfPage(metadata),
      marked: blocks.some(({ role }) => role === 'heading'),
      furnished: true,
    };
  },
};
