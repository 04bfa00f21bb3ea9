import { type Sentence, sentence } from '../../text/sentence.ts';
import { Breath } from './breath.ts';
import { layOut, type Part } from './layOut.ts';
import { guttersOf } from './pdf/columns.ts';
import { type Line, linesOf } from './pdf/lines.ts';
import { openPdf, type PdfFile } from './pdf/openPdf.ts';
import { paragraphsOf } from './pdf/paragraphs.ts';
import { recordOfPdf } from './pdf/recordOfPdf.ts';
import { withoutRunningHeads } from './pdf/runningHeads.ts';
import { usableTexts } from './pdf/usableText.ts';
import type { Reader } from './reader.ts';

/** A file with more is no article or report; its first pages are read. */
const mostPages = 10_000;
/** After so many pages PDF.js lets go of what it keeps of the fonts and objects seen. */
const pagesKept = 200;

/** PDF: paragraphs in reading order, located by the page as printed, without running heads; pages without a label are counted from 1. */
export const pdfReader: Reader = {
  extensions: ['pdf'],
  async read(bytes, signal) {
    signal?.throwIfAborted();
    const file = await openPdf(bytes);
    const breath = new Breath(signal);
    try {
      const read = await readPages(file, breath);
      const found = (await withoutRunningHeads(read.pages, breath)).map((lines, index) => ({
        label: file.labels?.[index]?.trim() || String(index + 1),
        lines,
      }));
      const parts = await paragraphsOf(found, breath);
      const { text, blocks } = layOut(parts);
      return {
        text,
        textHome: 'reader',
        blocks,
        stated: recordOfPdf(file.metadata),
        usualType: 'document',
        marked: true,
        furnished: false,
        problem: problemOf(read, parts, file.pageCount),
      };
    } finally {
      await file.close();
    }
  },
};

interface ReadPages {
  /** The lines of each page, none for one that has no usable text. */
  readonly pages: readonly (readonly Line[])[];
  /** Pages that are damaged, and those in fonts without a way to Unicode, counted from 1. */
  readonly failed: readonly number[];
  readonly unmapped: readonly number[];
}

/** Page by page: of each only its lines are kept. */
async function readPages(file: PdfFile, breath: Breath): Promise<ReadPages> {
  const pages: Line[][] = [];
  const failed: number[] = [];
  const unmapped: number[] = [];
  const count = Math.min(file.pageCount, mostPages);
  for (let index = 0; index < count; index++) {
    await breath.take();
    try {
      const texts = usableTexts(await file.page(index));
      if (!texts) unmapped.push(index + 1);
      pages.push(linesOf(texts ?? [], guttersOf));
    } catch {
      failed.push(index + 1);
      pages.push([]);
    }
    if ((index + 1) % pagesKept === 0) await file.forget();
  }
  return { pages, failed, unmapped };
}

function problemOf(
  { pages, failed, unmapped }: ReadPages,
  parts: readonly Part[],
  count: number,
): Sentence | undefined {
  if (failed.length > 0) return sentence`${named(failed)} could not be read. Fetch or save the file again.`;
  if (unmapped.length > 0)
    return sentence`the fonts of ${named(unmapped)} do not say which letters they show, so there is no text to read. Run text recognition (OCR) on the file, for example with ocrmypdf --force-ocr, and save it again.`;
  if (count > mostPages) return sentence`only the first ${mostPages} of its ${count} pages are read.`;
  const empty = pages.flatMap((lines, index) => (lines.length === 0 ? [index + 1] : []));
  if (parts.length === 0)
    return sentence`it holds no text that can be read: its pages are images without text, as scanned pages are, or empty. Run text recognition (OCR) on the file, for example with ocrmypdf, and save it again.`;
  if (empty.length > pages.length / 2)
    return sentence`${empty.length} of its ${pages.length} pages are images without text, as scanned pages are, or empty. Run text recognition (OCR) on the file, for example with ocrmypdf --skip-text, and save it again.`;
  return undefined;
}

/** `page 2`, `pages 2, 5`, `pages 2, 5, 6 and 17 more`. */
function named(pages: readonly number[]): Sentence {
  const more = pages.length - 10;
  const first = pages.slice(0, 10).join(', ');
  if (more > 0) return sentence`pages ${first} and ${more} more`;
  return pages.length === 1 ? sentence`page ${first}` : sentence`pages ${first}`;
}
