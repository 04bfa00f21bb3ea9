import { sentence } from '../../../text/sentence.ts';
import { UnreadableFile } from '../reader.ts';
import { PdfData } from './cmaps.ts';
import { trueSizes } from './trueSizes.ts';

/** A run of text where it stands on the page: baseline and left edge in points from the lower left corner. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The size of the font in points. */
  readonly size: number;
  readonly rightToLeft: boolean;
  /** A name that the runs of one font on a page share. */
  readonly font: string;
}

export interface PdfFile {
  readonly pageCount: number;
  /** As printed, by page; `undefined` when the file states none. */
  readonly labels: readonly string[] | undefined;
  /** Entries of the information dictionary and, by their prefixed names in lower case (`dc:title`), of the XMP metadata. */
  readonly metadata: ReadonlyMap<string, string | readonly string[]>;
  /** The upright text of a page, counted from 0. Rejects when the page is damaged. */
  page(index: number): Promise<readonly PdfText[]>;
  /** Lets go of what is kept of the pages read so far; those to come are read all the same. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

/** The one way to PDF.js, which is loaded when the first PDF is opened. Rejects with {@link UnreadableFile}. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  if (bytes.length === 0) throw new UnreadableFile(sentence`the file is empty.`);
  const { getDocumentProxy } = await import('unpdf');
  // PDF.js keeps and may detach the buffer it is given, and takes no Node Buffer: it gets a copy.
  const document = await getDocumentProxy(new Uint8Array(bytes), quiet).catch((error: unknown) => {
    throw refusal(error);
  });
  const labels = await document.getPageLabels().catch(() => null);
  const { info, metadata } = await document.getMetadata().catch(() => ({ info: {}, metadata: undefined }));
  return {
    pageCount: document.numPages,
    labels: labels ?? undefined,
    metadata: new Map([...Object.entries(info), ...((metadata ?? []) as Iterable<[string, unknown]>)].filter(isText)),
    async page(index) {
      const page = await document.getPage(index + 1);
      const { items } = await page.getTextContent();
      page.cleanup();
      const texts = items.flatMap((item) => ('str' in item ? upright(item) : []));
      const sizes = trueSizes(texts);
      return texts.map((text, index) => ({ ...text, size: sizes[index]! }));
    },
    forget: () => document.cleanup().catch(() => undefined),
    close: () => document.loadingTask.destroy(),
  };
}

const quiet = {
  verbosity: 0,
  isEvalSupported: false,
  disableFontFace: true,
  useWorkerFetch: false,
  enableXfa: false,
  useWasm: false,
  cMapPacked: false,
  BinaryDataFactory: PdfData,
} as const;

function isText(entry: readonly [string, unknown]): entry is [string, string | readonly string[]] {
  const [, value] = entry;
  return typeof value === 'string' || (Array.isArray(value) && value.every((part) => typeof part === 'string'));
}

interface PdfItem {
  readonly str: string;
  readonly dir: string;
  readonly width: number;
  readonly transform: readonly number[];
  readonly fontName: string;
}

/** Text that is turned (watermarks, stamps on the margin, wide tables) is left out: it has no place in the lines. */
function upright({ str, dir, width, transform, fontName }: PdfItem): PdfText[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  const size = Math.hypot(c, d);
  if (str.trim() === '' || Math.abs(b) > Math.abs(a) * 0.1 || d <= 0 || ![x, y, width, size].every(Number.isFinite))
    return [];
  return [{ text: str, x, y, width, size, rightToLeft: dir === 'rtl', font: fontName }];
}

function refusal(error: unknown): UnreadableFile {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return new UnreadableFile(
      sentence`it is protected by a password. Save a copy without one, for example by printing it to a PDF.`,
    );
  return new UnreadableFile(
    sentence`it is no whole PDF file. It may be damaged or only half copied; fetch or save it again.`,
  );
}
