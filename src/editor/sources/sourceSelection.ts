import type { Range, TextDocument } from 'vscode';
import type { PassageAnswer } from '../../core/answers.ts';
import { passagesAt } from '../../core/corpus/evidence.ts';
import { selectedWords } from '../../core/corpus/selectedWords.ts';
import type { ResearchClient } from '../../worker/client.ts';
import type { SourceDocuments } from './sourceDocuments.ts';

/** The passages of an opened source that `range` touches: those that are evidence if any is, else the others. */
export async function passagesIn(
  client: ResearchClient,
  documents: SourceDocuments,
  document: TextDocument,
  range: Range,
): Promise<readonly PassageAnswer[]> {
  const placed = await documents.passagesOf(document);
  const touched = passagesAt(placed, document.offsetAt(range.start), document.offsetAt(range.end));
  const evidence = touched.filter(({ kind }) => kind === 'body');
  const chosen = evidence.length > 0 ? evidence : touched;
  const found = await Promise.all(chosen.map(({ id }) => client.request('passage', { id })));
  return found.filter((passage) => passage !== undefined);
}

/** The words of `passages` that `range` covers, in order; half a word counts whole. */
export function wordsIn(document: TextDocument, range: Range, passages: readonly PassageAnswer[]): string {
  const text = document.getText();
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return passages
    .map(({ span, text: words }) =>
      selectedWords(text.slice(span.start, span.end), words, from - span.start, to - span.start),
    )
    .filter((words) => words !== '')
    .join(' ');
}
