import { docxReader } from './docx.ts';
import { epubReader } from './epub.ts';
import { htmlReader } from './html.ts';
import { markdownReader } from './markdown.ts';
import { pdfReader } from './pdf.ts';
import type { Reader } from './reader.ts';
import { subtitleReader } from './subtitles.ts';
import { textReader } from './text.ts';

const readers: readonly Reader[] = [
  markdownReader,
  textReader,
  htmlReader,
  pdfReader,
  docxReader,
  epubReader,
  subtitleReader,
];

/** The reader for a file, by its extension; `undefined` for a format Ibid does not read. */
export function readerFor(uri: string): Reader | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(uri)?.[1]?.toLowerCase();
  return readers.find((reader) => extension !== undefined && reader.extensions.includes(extension));
}
