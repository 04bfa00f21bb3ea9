import { l10n, Selection, type TextDocument, type TextEditor, Uri } from 'vscode';
import type { Citation, FoundCitation } from '../core/citations/citation.ts';
import { rewrite } from '../core/citations/editItem.ts';
import { escapeHtml } from '../core/citations/forms/link.ts';
import type { FileEdit } from '../core/citations/library/plan.ts';
import type { CitePlanRequest } from '../core/research/planCitation.ts';
import { endAfter, type TextEdit } from '../core/text/edit.ts';
import type { ResearchClient } from '../worker/client.ts';
import { bibliographiesOf } from './bibliographies.ts';
import { languageOf, syntaxOf } from './drafts.ts';
import { movedBy, ownEdits, spaced, writeDraft } from './draftWriting.ts';
import { currentText } from './files.ts';
import { formattingOf } from './formatting.ts';
import { preambleOf } from './latexPreamble.ts';
import { type PlainForm, plainCitation, plainFormOf } from './plainForms.ts';
import type { WrittenCitations } from './writtenCitations.ts';

/** The bibliography files a draft gets when it has none. */
const defaultBibliographies = ['references.json', 'references.bib'];

/** Writes citations and quotations into drafts, with the bibliography entry they need, in one undoable step. */
export class Citer {
  readonly #client: ResearchClient;
  readonly #written: WrittenCitations;

  constructor(client: ResearchClient, written: WrittenCitations) {
    this.#client = client;
    this.#written = written;
  }

  /** Inserts `citation` at every cursor of `editor`. Returns the text inserted at one. Rejects, with nothing written, when it cannot. */
  async insertCitation(editor: TextEditor, citation: Citation): Promise<string> {
    const { document } = editor;
    const form = plainFormOf(document);
    if (form) return this.#insertPlain(editor, citation, form);
    if (languageOf(document) !== 'plaintext') {
      const head = await preambleOf(document);
      return this.#insert(editor, citation, (offset) =>
        syntaxOf(document).write(citation, head + document.getText(), head.length + offset),
      );
    }
    return this.#insertRendered(editor, citation, '');
  }

  /** Inserts `words` as a quotation followed by its citation; otherwise as {@link insertCitation}. */
  async insertQuotation(editor: TextEditor, words: string, citation: Citation): Promise<string> {
    const { document } = editor;
    const form = plainFormOf(document);
    if (form) return this.#insertPlain(editor, citation, form, words);
    if (languageOf(document) !== 'plaintext') {
      const head = await preambleOf(document);
      return this.#insert(editor, citation, (offset) =>
        syntaxOf(document).writeQuotation(words, citation, head + document.getText(), head.length + offset),
      );
    }
    return this.#insertRendered(editor, citation, `“${isHtml(document) ? escapeHtml(words) : words}” `);
  }

  /** As a footnote or a link: a cursor after another in the draft has the higher number. */
  async #insertPlain(editor: TextEditor, citation: Citation, form: PlainForm, words?: string): Promise<string> {
    const { document, selections } = editor;
    const { version } = document;
    const offsets = selections.map(({ active }) => document.offsetAt(active)).sort((a, b) => a - b);
    const { texts, more } = await plainCitation(this.#client, document, citation, form, offsets.length, words);
    if (document.version !== version) throw changedMeanwhile();
    const isMark = form === 'footnote' && words === undefined;
    return this.#insert(editor, citation, (offset) => texts[offsets.indexOf(offset)]!, { more, touching: isMark });
  }

  /**
   * Writes `citation` in place of `found`, which was found in the given version of the document; without it that one is removed. Returns the text
   * that stands there now. Rejects, with nothing written, when it cannot.
   */
  async replaceCitation(
    editor: TextEditor,
    found: FoundCitation,
    version: number,
    citation: Citation | undefined,
  ): Promise<string> {
    const { document } = editor;
    const head = await preambleOf(document);
    const text = document.getText();
    if (document.version !== version) throw changedMeanwhile();
    const edit: TextEdit = citation
      ? movedBy(-head.length, rewrite(head + text, languageOf(document), movedBy(head.length, found), citation))
      : { start: found.start - (text[found.start - 1] === ' ' ? 1 : 0), end: found.end, text: '' };
    // What stands there already needs no entry: it may be one nobody knows.
    const known = new Set(found.items.map(({ key }) => key));
    const added = citation?.items.map(({ key }) => key).filter((key) => !known.has(key)) ?? [];
    await this.edit(editor, [edit], added);
    return edit.text;
  }

  /** Adds the entries of `keys` to the bibliography of the draft, and writes the keys down, without touching its prose. */
  async addEntries(document: TextDocument, keys: readonly string[]): Promise<void> {
    const plan = await this.#plan(document, keys);
    await writeDraft(document, ownEdits(document, plan), plan);
    await this.#tell(document, plan);
  }

  /**
   * Applies `edits` to the draft together with the entries of `keys`; each cursor goes behind one of them, not behind those in `more`. With `namesBibliography`
   * the edits make the draft name its bibliography themselves.
   */
  async edit(
    editor: TextEditor,
    edits: readonly TextEdit[],
    keys: readonly string[],
    namesBibliography = false,
    more: readonly TextEdit[] = [],
  ): Promise<void> {
    const { document } = editor;
    const { version } = document;
    const plan = await this.#plan(document, keys);
    if (document.version !== version) throw changedMeanwhile();
    const own = namesBibliography ? [] : ownEdits(document, plan);
    const atEnd = own.filter((edit) => edit.start > 0 && edit.start === document.getText().length);
    const all = [...own.filter((edit) => !atEnd.includes(edit)), ...edits, ...atEnd, ...more];
    const ends = edits.map((edit) => endAfter(edit, all));
    await writeDraft(document, all, plan);
    await this.#tell(document, plan);
    editor.selections = ends.map((end) => {
      const position = document.positionAt(end);
      return new Selection(position, position);
    });
  }

  /** What to ask the worker about `keys` for this draft: its bibliography files as they are now, open or saved. */
  async planRequest(document: TextDocument, keys: readonly string[]): Promise<CitePlanRequest> {
    const named = await bibliographiesOf(document);
    const beside = document.isUntitled
      ? []
      : defaultBibliographies.map((name) => Uri.joinPath(document.uri, '..', name));
    return {
      // What needs no processor needs no bibliography file either.
      language: plainFormOf(document) ? 'plaintext' : languageOf(document),
      documentUri: document.uri.toString(),
      documentText: document.getText(),
      bibliographies: await Promise.all(named.map(readable)),
      beside: await Promise.all(beside.map(readable)),
      keys,
    };
  }

  /** Rendered text: a style for notes says "ibid." where the citations before the cursor, as far as Ibid wrote them, want it. */
  async #insertRendered(editor: TextEditor, citation: Citation, before: string): Promise<string> {
    const { document } = editor;
    const standing = this.#written.standing(document);
    const rendered = new Map<number, string>();
    for (const { active } of editor.selections) {
      const offset = document.offsetAt(active);
      const earlier = standing.filter(({ start }) => start < offset).map((each) => each.citation);
      const request = { citation, earlier, ...formattingOf(document) };
      const { text, html } = await this.#client.request('renderCitation', request);
      rendered.set(offset, isHtml(document) ? html : text);
    }
    const inserted = await this.#insert(editor, citation, (offset) => before + rendered.get(offset)!);
    await this.#written.remember(document, [...rendered.values()], citation);
    return inserted;
  }

  async #insert(
    editor: TextEditor,
    citation: Citation,
    writtenAt: (offset: number) => string,
    { more = [], touching = false }: { readonly more?: readonly TextEdit[]; readonly touching?: boolean } = {},
  ): Promise<string> {
    const { document } = editor;
    const insertions = editor.selections.map(({ active }): TextEdit => {
      const offset = document.offsetAt(active);
      return {
        start: offset,
        end: offset,
        text: touching ? writtenAt(offset) : spaced(document, active, writtenAt(offset)),
      };
    });
    await this.edit(
      editor,
      insertions,
      citation.items.map((item) => item.key),
      false,
      more,
    );
    return insertions[0]!.text;
  }

  /** Tells of the files written beside the draft: the watcher would do so too late for a citation that follows at once. */
  async #tell(document: TextDocument, plan: readonly FileEdit[]): Promise<void> {
    const uris = plan.map((file) => file.uri).filter((uri) => uri !== document.uri.toString());
    if (uris.length > 0) await this.#client.request('filesChanged', { uris });
  }

  async #plan(document: TextDocument, keys: readonly string[]): Promise<readonly FileEdit[]> {
    if (keys.length === 0) return [];
    return this.#client.request('planCitation', await this.planRequest(document, keys));
  }
}

function isHtml(document: TextDocument): boolean {
  return document.languageId === 'html';
}

/** What is said when a document is no longer what an edit was made for. */
export function changedMeanwhile(): Error {
  return new Error(l10n.t('The draft changed meanwhile; nothing was written. Try again.'));
}

async function readable(uri: Uri): Promise<{ uri: string; text?: string }> {
  return { uri: uri.toString(), text: await currentText(uri) };
}
