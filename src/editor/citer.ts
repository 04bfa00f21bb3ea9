import { Selection, type TextDocument, type TextEditor, window } from 'vscode';
import type { Citation, FoundCitation } from '../core/citations/citation.ts';
import { rewrite } from '../core/citations/editItem.ts';
import type { PlainCitation } from '../core/citations/forms/plainCitations.ts';
import { type LocatorStop, stopsOf } from '../core/citations/stops.ts';
import { fullStopBefore } from '../core/citations/syntax/latex/fullStop.ts';
import { endAfter, type TextEdit } from '../core/text/edit.ts';
import { changedMeanwhile } from './changedMeanwhile.ts';
import type { Provenance } from './checks/provenance.ts';
import type { CitationWords } from './citationWords.ts';
import { languageOf } from './drafts.ts';
import { movedBy, ownEdits, spaced, withOwnEdits, writeDraft } from './draftWriting.ts';
import type { EntryPlanner } from './entryPlanner.ts';
import { preambleOf } from './latexPreamble.ts';
import { plainFormOf } from './plainForms.ts';
import { leaveWhenWrittenOn, type SnippetEdit } from './snippetStops.ts';

/** How edits of a draft are applied. */
export interface EditOptions {
  /** The edits make the draft name its bibliography themselves. */
  readonly namesBibliography?: boolean;
  /** Edits that no cursor goes to. */
  readonly more?: readonly TextEdit[];
}

/** Writes citations and quotations into drafts, with the bibliography entry they need, in one undoable step. */
export class Citer {
  readonly #planner: EntryPlanner;
  readonly #words: CitationWords;
  /** Settles when what was begun before is written, or has failed. */
  #last: Promise<unknown> = Promise.resolve();
  readonly #provenance: Provenance;

  constructor(planner: EntryPlanner, words: CitationWords, provenance: Provenance) {
    this.#planner = planner;
    this.#words = words;
    this.#provenance = provenance;
  }

  /**
   * Inserts `citation` at every cursor of `editor`. Returns the text inserted at one. Rejects, with nothing written, when it cannot. With `stops` Tab leads
   * to where the places that it lacks are typed.
   */
  insertCitation(editor: TextEditor, citation: Citation, stops = false): Promise<string> {
    return this.#inTurn(() => this.#insert(editor, citation, undefined, stops));
  }

  /** Inserts `words` as a quotation followed by its citation; otherwise as {@link insertCitation}. */
  insertQuotation(editor: TextEditor, words: string, citation: Citation): Promise<string> {
    return this.#inTurn(() => this.#insert(editor, citation, words, false));
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

  /** The footnote, the link or the words at the cursor of `editor` that cite something. */
  plainAt({ document, selection }: TextEditor): Promise<PlainCitation | undefined> {
    return this.#words.plainAt(document, selection.active);
  }

  /** As {@link replaceCitation}, for a citation without a key. */
  async replacePlain(
    editor: TextEditor,
    found: PlainCitation,
    version: number,
    citation: Citation | undefined,
  ): Promise<string> {
    const { document } = editor;
    const [edit, ...more] = await this.#words.rewritten(document, found, citation);
    if (document.version !== version) throw changedMeanwhile();
    await this.edit(editor, [edit!], [], { more });
    if (citation && found.command === 'text')
      await this.#words.remember(document, { rendered: [edit!.text] }, citation);
    return edit!.text;
  }

  /** Adds the entries of `keys` to the bibliography of the draft, and writes the keys down, without touching its prose. */
  addEntries(document: TextDocument, keys: readonly string[]): Promise<void> {
    return this.#inTurn(() => this.#addEntries(document, keys));
  }

  async #addEntries(document: TextDocument, keys: readonly string[]): Promise<void> {
    const plan = await this.#planner.plan(document, keys);
    await writeDraft(document, ownEdits(document, plan), plan);
    await this.#planner.done(document, plan, keys);
  }

  /** Applies `edits` to the draft together with the entries of `keys`; each cursor goes behind one of them, or to the stops they have. */
  async edit(
    editor: TextEditor,
    edits: readonly SnippetEdit[],
    keys: readonly string[],
    { namesBibliography = false, more = [] }: EditOptions = {},
  ): Promise<void> {
    const { document } = editor;
    const { version } = document;
    const plan = await this.#planner.plan(document, keys);
    if (document.version !== version) throw changedMeanwhile();
    const all = [...withOwnEdits(document, edits, namesBibliography ? [] : plan), ...more];
    const ends = edits.map((edit) => endAfter(edit, all));
    await writeDraft(document, all, plan);
    await this.#planner.done(document, plan, keys);
    if (edits.some(({ stops }) => stops)) return leaveWhenWrittenOn(document, ends);
    editor.selections = ends.map((end) => {
      const position = document.positionAt(end);
      return new Selection(position, position);
    });
  }

  /** One after the other: two first citations at once would both make the same bibliography. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #insert(
    editor: TextEditor,
    citation: Citation,
    quoted: string | undefined,
    wantsStops: boolean,
  ): Promise<string> {
    const { document, selections } = editor;
    const offsets = selections.map(({ active }) => document.offsetAt(active));
    const found = await this.#words.at(document, offsets, citation, quoted);
    // Only the active editor can hold the cursor in a snippet.
    const stops = wantsStops && window.activeTextEditor === editor ? await stopsIn(document, citation) : undefined;
    const insertions = found.texts.map((written, index): SnippetEdit => {
      const end = offsets[index]!;
      const fullStop = fullStopBefore(document.getText(), end, written);
      const start = end - fullStop.length;
      const text = found.isMark ? written : spaced(document, document.positionAt(start), written);
      const moved = stops?.(written, start).map((stop) => ({ ...stop, at: stop.at + text.length - written.length }));
      return { start, end, text: text + fullStop, ...(moved && moved.length > 0 ? { stops: moved } : {}) };
    });
    const keys = citation.items.map(({ key }) => key);
    await this.edit(editor, insertions, keys, { more: found.more });
    await this.#words.remember(document, found, citation);
    this.#provenance.remember(document, citation, quoted);
    const [{ start, end, text }] = insertions as [SnippetEdit];
    return text.slice(0, text.length - (end - start));
  }
}

/** Finds the stops of a citation that was written for a place of the draft. */
async function stopsIn(
  document: TextDocument,
  citation: Citation,
): Promise<(written: string, offset: number) => readonly LocatorStop[]> {
  if (plainFormOf(document)) return () => [];
  const head = await preambleOf(document);
  const text = head + document.getText();
  return (written, offset) =>
    stopsOf(written, citation, languageOf(document), text, head.length + offset)
      // The cursor stands there anyway.
      .filter(({ at }) => at < written.length);
}
