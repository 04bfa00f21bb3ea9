import { layOut } from './layOut.ts';
import { type Line, linesOf } from './pdf/lines.ts';
import { openPdf, type PdfFile } from './pdf/openPdf.ts';
import { paragraphsOf } from './pdf/paragraphs.ts';
import { recordOfPdf } from './pdf/recordOfPdf.ts';
import { withoutRunningHeads } from './pdf/runningHeads.ts';
import type { Reader } from './reader.ts';

/** A file with more is no article or report; its first pages are read. */
const mostPages = 10_000;

/** PDF: paragraphs in reading order, located by the page as printed, without running heads; pages without a label are counted from 1. */
export const pdfReader: Reader = {
  extensions: ['pdf'],
  async read(bytes, signal) {
    const file = await openPdf(bytes);
    try {
      const { pages, problem } = await linesOfPages(file, signal);
      const found = withoutRunningHeads(pages).map((lines, index) => ({
        label: file.labels?.[index]?.trim() || String(index + 1),
        lines,
      }));
      const { text, blocks } = layOut(paragraphsOf(found));
      return {
        text,
        textHome: 'reader',
        blocks,
        stated: recordOfPdf(file.metadata),
        usualType: 'document',
        marked: true,
        furnished: false,
        problem,
      };
    } finally {
      await file.close();
    }
  },
};

/** The lines of each page; a page that cannot be read is empty and told of. */
async function linesOfPages(
  file: PdfFile,
  signal?: AbortSignal,
): Promise<{ readonly pages: Line[][]; readonly problem?: string }> {
  const pages: Line[][] = [];
  const failed: number[] = [];
  const count = Math.min(file.pageCount, mostPages);
  for (let index = 0; index < count; index++) {
    signal?.throwIfAborted();
    try {
      pages.push(linesOf(await file.page(index)));
    } catch {
      failed.push(index + 1);
      pages.push([]);
    }
  }
  return { pages, problem: problemOf(pages, failed, file.pageCount) };
}

function problemOf(pages: readonly Line[][], failed: readonly number[], count: number): string | undefined {
  if (failed.length > 0)
    return `${failed.length === 1 ? 'page' : 'pages'} ${failed.slice(0, 10).join(', ')} could not be read. Fetch or save the file again.`;
  if (count > mostPages) return `only the first ${mostPages} of its ${count} pages are read.`;
  if (pages.every((lines) => lines.length === 0))
    return 'it holds no text that can be read, as scanned pages do not. Run text recognition (OCR) on it and save it again.';
  return undefined;
}
