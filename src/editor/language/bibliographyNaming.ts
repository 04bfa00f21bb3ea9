import type { TextDocument } from 'vscode';
import type { TextEdit } from '../../core/text/edit.ts';
import type { Span } from '../../core/text/span.ts';
import { bibliographiesOf } from '../bibliographies.ts';
import { movedBy, ownEdits } from '../draftWriting.ts';
import type { EntryPlanner } from '../entryPlanner.ts';

interface Planned {
  readonly uri: string;
  /** The draft without the word that was typed, and where that begins. */
  readonly rest: string;
  readonly start: number;
  readonly end: number;
  readonly edits: Promise<readonly TextEdit[]>;
}

/** Knows what makes a draft that names no bibliography name one. Planned where a word begins; while it is typed on, nothing of that changes. */
export class BibliographyNaming {
  readonly #planner: EntryPlanner;
  #last: Planned | undefined;

  constructor(planner: EntryPlanner) {
    this.#planner = planner;
  }

  /** The edits of the draft, the same for every key; none where it names a bibliography. `key` is one that is known. */
  async editsFor(document: TextDocument, typed: Span, key: string): Promise<readonly TextEdit[]> {
    const text = document.getText();
    const rest = text.slice(0, typed.start) + text.slice(typed.end);
    const uri = document.uri.toString();
    const last = this.#last;
    const goesOn = typed.end > typed.start && last?.uri === uri && last.start === typed.start && last.rest === rest;
    const planned = goesOn ? last : { uri, rest, ...typed, edits: this.#plan(document, key) };
    this.#last = planned;
    const edits = await planned.edits;
    const grown = typed.end - planned.end;
    return edits.map((edit) => (edit.start >= planned.end ? movedBy(grown, edit) : edit));
  }

  async #plan(document: TextDocument, key: string): Promise<readonly TextEdit[]> {
    if ((await bibliographiesOf(document)).length > 0) return [];
    return ownEdits(document, await this.#planner.plan(document, [key]).catch(() => []));
  }
}
