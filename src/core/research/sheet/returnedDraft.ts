import type { Library } from '../../citations/library/library.ts';
import { readerFor } from '../../corpus/readers/byExtension.ts';
import type { FileStore } from '../../ports.ts';
import { printedNames, returnedMarkdown } from '../../quotations/sheet/claims/returnedMarkdown.ts';
import { type DocumentLanguage, documentLanguage } from '../../text/language.ts';
import { SaidError, saidBy } from '../../text/saidError.ts';
import { joinedSentence } from '../../text/sentence.ts';

/** A draft as it was read from its file. */
export interface ReturnedDraft {
  readonly text: string;
  readonly language: DocumentLanguage;
  /** Set where the lines are of the making, so that people count paragraphs: each has a line of its own and an empty one behind it. */
  readonly paragraphs: boolean;
}

/**
 * The text of a draft's file. Of a Word file, the citations that its text prints become citations of Markdown, as far as the words say what they cite. Rejects,
 * naming the file, when it cannot be read.
 */
export async function readReturned(
  uri: string,
  files: FileStore,
  library: Library,
  signal?: AbortSignal,
): Promise<ReturnedDraft> {
  const bytes = await files.read(uri, signal);
  const reader = /\.doc[xm]$/i.test(uri) ? readerFor(uri) : undefined;
  if (!reader) {
    const text = new TextDecoder().decode(bytes);
    return { text, language: documentLanguage('', uri), paragraphs: false };
  }
  try {
    const { blocks } = await reader.read(bytes, signal);
    const text = returnedMarkdown(blocks, { names: printedNames(library.rows), has: (key) => library.has(key) });
    return { text, language: 'markdown', paragraphs: true };
  } catch (error) {
    signal?.throwIfAborted();
    const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    throw new SaidError(joinedSentence([name, saidBy(error)], ': '));
  }
}
