import { l10n, type TextEditor } from 'vscode';
import type { PassageAnswer } from '../../core/answers.ts';
import { citeItemOfPassages } from '../../core/corpus/citePassage.ts';
import type { ResearchClient } from '../../worker/client.ts';
import type { Citer } from '../citer.ts';
import type { Mirror } from '../mirror.ts';
import { readSettings } from '../settings.ts';
import type { Target } from '../target.ts';
import { chooseWords } from '../wordsPicker.ts';
import { activeSource } from './activeSource.ts';
import type { SourceDocuments } from './sourceDocuments.ts';
import { passagesIn, wordsIn } from './sourceSelection.ts';

/** What the citer of sources needs of the rest. */
export interface SourceCiterParts {
  readonly client: ResearchClient;
  readonly mirror: Mirror;
  readonly target: Target;
  readonly citer: Citer;
  readonly documents: SourceDocuments;
}

/** Cites out of an opened source into the draft. */
export class SourceCiter {
  readonly #parts: SourceCiterParts;

  constructor(parts: SourceCiterParts) {
    this.#parts = parts;
  }

  /** Whether the active editor shows a source. */
  get isHere(): boolean {
    return activeSource(this.#parts.mirror) !== undefined;
  }

  /** Cites the passages of the selection, or that at the cursor. Resolves to the text written into the draft; rejects when there is nothing to cite. */
  async cite(): Promise<string> {
    const { passages } = await this.#selected();
    return this.#parts.citer.insertCitation(await this.#parts.target.shown(), this.#citationOf(passages));
  }

  /**
   * Quotes the selected words and cites their passages; without a selection asks which words of the passage at the cursor. Resolves to the text written
   * into the draft, `undefined` when the user gives up. Rejects when what is selected is no evidence.
   */
  async quote(): Promise<string | undefined> {
    const { editor, passages } = await this.#selected();
    const target = await this.#parts.target.shown();
    const [first] = passages;
    const asks = editor.selection.isEmpty || first!.kind !== 'body';
    const words = asks
      ? (await chooseWords(this.#parts.client, first!))?.words
      : wordsIn(editor.document, editor.selection, passages);
    if (words === undefined) return undefined;
    if (words === '') throw new Error(l10n.t('No word is selected.'));
    return this.#parts.citer.insertQuotation(target, words, this.#citationOf(asks ? [first!] : passages));
  }

  #citationOf(passages: readonly PassageAnswer[]) {
    const { webLocator } = readSettings(this.#parts.target.required().document);
    return { items: [citeItemOfPassages(passages, webLocator)], mode: 'parenthetical' } as const;
  }

  /** The selected passages: those that are evidence if any is, else the others; at least one. */
  async #selected(): Promise<{ readonly editor: TextEditor; readonly passages: readonly PassageAnswer[] }> {
    const { client, mirror, documents } = this.#parts;
    await client.request('ready', undefined);
    const here = activeSource(mirror);
    if (!here) throw new Error(l10n.t('No source is open here. Open one and put the cursor into the passage.'));
    const passages = await passagesIn(client, documents, here.editor.document, here.editor.selection);
    if (passages.length === 0) throw new Error(l10n.t('There is no passage here. Put the cursor into a paragraph.'));
    return { editor: here.editor, passages };
  }
}
