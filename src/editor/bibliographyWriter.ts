import { l10n, type TextEditor } from 'vscode';
import { commandNamesFile } from '../core/citations/bibliography/command.ts';
import { insertCommand, insertList } from '../core/citations/bibliography/insertion.ts';
import { findRenderedList } from '../core/citations/bibliography/renderedList.ts';
import { bibliographyReferences } from '../core/citations/library/locate.ts';
import type { ResearchClient } from '../worker/client.ts';
import { changedMeanwhile } from './changedMeanwhile.ts';
import { allKeysCitedIn, keysCitedIn } from './citationsIn.ts';
import type { Citer } from './citer.ts';
import { languageOf } from './drafts.ts';
import { formattingOf } from './formatting.ts';
import type { Mirror } from './mirror.ts';
import { readSettings } from './settings.ts';
import type { WrittenCitations } from './writtenCitations.ts';

/** Where LaTeX and Typst look for a bibliography that no document has named yet. */
const defaultFile = 'references.bib';

/** Writes the bibliography into drafts: the language's own command, or the list of references as a style prints it. */
export class BibliographyWriter {
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;
  readonly #citer: Citer;
  readonly #written: WrittenCitations;

  constructor(client: ResearchClient, mirror: Mirror, citer: Citer, written: WrittenCitations) {
    this.#client = client;
    this.#mirror = mirror;
    this.#citer = citer;
    this.#written = written;
  }

  /**
   * The rendered list where `style` is given, the language has no command, or a list stands there that is to be renewed; else the command. Resolves to
   * the text that stands in the draft then. One undo step; rejects, with nothing written, when it cannot.
   */
  async insert(editor: TextEditor, style?: string): Promise<string> {
    const { document } = editor;
    const language = languageOf(document);
    const earlier = findRenderedList(document.getText(), language);
    if (style !== undefined || earlier || language === 'plaintext') {
      return this.#list(editor, style ?? earlier?.style);
    }
    return this.#command(editor);
  }

  async #command(editor: TextEditor): Promise<string> {
    const { document } = editor;
    const spot = spotOf(editor);
    const path = bibliographyReferences(spot.text, spot.language)[0]?.path ?? defaultFile;
    const inserted = insertCommand(spot, path)!;
    const keys = this.#known(keysCitedIn(document, this.#written));
    if (inserted.edit) {
      const namesBibliography = commandNamesFile(spot.text, spot.language);
      await this.#citer.edit(editor, [inserted.edit], keys, { namesBibliography });
    } else if (keys.length > 0) await this.#citer.addEntries(document, keys);
    return inserted.text;
  }

  async #list(editor: TextEditor, style: string | undefined): Promise<string> {
    const { document } = editor;
    const { version } = document;
    const keys = this.#known(await allKeysCitedIn(this.#client, document, this.#written));
    const spot = spotOf(editor);
    if (keys.length === 0) throw new Error(nothingCited(spot.language === 'plaintext'));
    const formatting = formattingOf(document, style);
    const references = await this.#client.request('bibliography', { keys, ...formatting });
    if (document.version !== version) throw changedMeanwhile();
    const name = style ?? readSettings(document).style;
    const inserted = insertList(spot, { style: name, references }, this.#written.list(document));
    if (inserted.edit) await this.#citer.edit(editor, [inserted.edit], []);
    if (spot.language === 'plaintext') await this.#written.rememberList(document, inserted.text);
    return inserted.text;
  }

  #known(keys: readonly string[]): string[] {
    return keys.filter((key) => this.#mirror.row(key) !== undefined);
  }
}

function spotOf({ document, selection }: TextEditor) {
  return { text: document.getText(), language: languageOf(document), offset: document.offsetAt(selection.active) };
}

function nothingCited(inPlainText: boolean): string {
  return inPlainText
    ? l10n.t(
        'No citation that Ibid wrote stands in this document, so there are no references to list. In plain text only those are known, as long as their words are not changed.',
      )
    : l10n.t('This document cites nothing that Ibid knows, so there are no references to list.');
}
