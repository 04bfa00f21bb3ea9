import { l10n } from 'vscode';
import type { HitAnswer } from '../../core/answers.ts';
import { citeItemOf } from '../../core/corpus/citePassage.ts';
import type { ToView } from '../../webview/protocol.ts';
import type { ResearchClient } from '../../worker/client.ts';
import type { Citer } from '../citer.ts';
import { readSettings } from '../settings.ts';
import type { SourceOpener } from '../sourceOpener.ts';
import type { Target } from '../target.ts';
import { chooseWords } from '../wordsPicker.ts';

/** What is needed for that. */
export interface PassageActionsParts {
  readonly client: ResearchClient;
  readonly target: Target;
  readonly citer: Citer;
  readonly opener: SourceOpener;
}

/** What can be done with a passage of the search view, by its id. */
export class PassageActions {
  readonly #parts: PassageActionsParts;
  readonly #post: (message: ToView) => void;

  constructor(parts: PassageActionsParts, post: (message: ToView) => void) {
    this.#parts = parts;
    this.#post = post;
  }

  /** Rejects when it is gone. */
  async passage(id: string) {
    const passage = await this.#parts.client.request('passage', { id });
    if (!passage) throw new Error(l10n.t('That passage is gone: its source changed. Search again.'));
    return passage;
  }

  async open(id: string, preserveFocus: boolean): Promise<void> {
    const passage = await this.passage(id);
    await this.#parts.opener.open(passage.source, id, { preserveFocus });
  }

  async cite(id: string): Promise<void> {
    const editor = await this.#parts.target.shown();
    const item = citeItemOf(await this.passage(id), readSettings(editor.document).webLocator);
    const text = await this.#parts.citer.insertCitation(editor, { items: [item], mode: 'parenthetical' });
    this.#post({ type: 'said', text: l10n.t('Inserted {0}', text.trim()) });
  }

  /** `highlights` are the words of the passage that were searched for. */
  async quote(id: string, highlights: HitAnswer['highlights']): Promise<void> {
    const editor = await this.#parts.target.shown();
    const quoted = await chooseWords(this.#parts.client, await this.passage(id), highlights);
    if (!quoted) return;
    const item = citeItemOf(quoted.passage, readSettings(editor.document).webLocator);
    const text = await this.#parts.citer.insertQuotation(editor, quoted.words, {
      items: [item],
      mode: 'parenthetical',
    });
    this.#post({ type: 'said', text: l10n.t('Inserted {0}', text.trim()) });
  }

  async moreLike(id: string): Promise<void> {
    const query = await this.#parts.client.request('moreLike', { id });
    if (query !== undefined) this.#post({ type: 'focus', query });
    else this.#post({ type: 'said', text: l10n.t('No other passage has the rare words of this one.') });
  }
}
