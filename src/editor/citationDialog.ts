import { l10n, type TextEditor } from 'vscode';
import type { Citation, CiteItem, FoundCitation } from '../core/citations/citation.ts';
import { documentFormatting } from '../core/citations/documentFormatting.ts';
import { locatorTerms } from '../core/citations/syntax/locatorTerms.ts';
import { groupBy } from '../core/groupBy.ts';
import type { ResearchClient } from '../worker/client.ts';
import { citationsBefore } from './citationsIn.ts';
import { languageOf } from './drafts.ts';
import { type PickedEntries, pickEntries } from './entryPicker.ts';
import { formattingOf } from './formatting.ts';
import type { Mirror } from './mirror.ts';
import { pickPlace } from './placePicker.ts';
import { RowSearch } from './rowSearch.ts';
import type { WrittenCitations } from './writtenCitations.ts';

/** Asks for a citation: its sources, then the place in each; everywhere with what the citation will look like. */
export class CitationDialog {
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;
  readonly #written: WrittenCitations;

  constructor(client: ResearchClient, mirror: Mirror, written: WrittenCitations) {
    this.#client = client;
    this.#mirror = mirror;
    this.#written = written;
  }

  /**
   * A new citation at the cursor of `editor`, or what `existing` becomes: one without items when all its sources are taken away. `undefined` when the
   * user gives up.
   */
  async ask(editor: TextEditor, existing?: FoundCitation): Promise<Citation | undefined> {
    const preview = this.#previewAt(editor, existing);
    // One source may be cited for two places.
    const before = groupBy(existing?.items.map(plain) ?? [], ({ key }) => key);
    const compose = ({ keys, mode }: PickedEntries): Citation => ({
      ...(existing?.mode === mode && existing.command ? { command: existing.command } : {}),
      mode,
      items: keys.flatMap((key) => before.get(key) ?? [{ key }]),
    });
    const picked = await pickEntries({
      search: new RowSearch(this.#client, this.#mirror),
      draft: editor.document,
      title: existing ? l10n.t('Edit this citation') : l10n.t('Insert a citation'),
      chosen: [...before.keys()],
      mode: existing?.mode ?? 'parenthetical',
      preview: (choice) => preview(compose(choice)),
    });
    return picked && this.#askPlaces(editor, compose(picked), preview);
  }

  async #askPlaces(
    { document }: TextEditor,
    citation: Citation,
    preview: (citation: Citation) => Promise<string | undefined>,
  ): Promise<Citation | undefined> {
    const terms = locatorTerms(documentFormatting(document.getText(), languageOf(document)).locale);
    const items = [...citation.items];
    for (const [index, item] of items.entries()) {
      const withItem = (changed: CiteItem): Citation => ({ ...citation, items: items.with(index, changed) });
      const placed = await pickPlace({
        item,
        title: l10n.t('Cite'),
        step: index + 1,
        totalSteps: items.length,
        terms,
        preview: (changed) => preview(withItem(changed)),
      });
      if (!placed) return undefined;
      items[index] = placed;
    }
    return { ...citation, items };
  }

  /** Renders as the citation would stand at the cursor; a question that is late is dropped. */
  #previewAt({ document, selection }: TextEditor, existing?: FoundCitation) {
    const offset = existing?.start ?? document.offsetAt(selection.active);
    const earlier = citationsBefore(document, offset, this.#written);
    let asked: AbortController | undefined;
    return async (citation: Citation): Promise<string | undefined> => {
      asked?.abort();
      if (!citation.items.every(({ key }) => this.#mirror.row(key))) return undefined;
      asked = new AbortController();
      const request = { citation, earlier, ...formattingOf(document) };
      return (await this.#client.request('renderCitation', request, asked.signal)).text;
    };
  }
}

function plain({ key, label, locator, prefix, suffix, suppressAuthor }: CiteItem): CiteItem {
  return { key, label, locator, prefix, suffix, suppressAuthor };
}
