import { type Disposable, EventEmitter, type TextDocument, workspace } from 'vscode';
import { citedPlaces } from '../../core/citations/citedPlaces.ts';
import { languageOf } from '../drafts.ts';
import type { Target } from '../target.ts';

/** So long after the last change, in milliseconds, a draft is read anew. */
const quiet = 400;

/** What the draft that inserts go to cites; kept up to date while it is written. */
export class CitedInDraft implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #target: Target;
  readonly #subscriptions: Disposable[];
  #document: TextDocument | undefined;
  #version = -1;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #places: readonly string[] = [];

  constructor(target: Target) {
    this.#target = target;
    this.#subscriptions = [
      this.#changed,
      target.onDidChange(() => {
        if (target.editor?.document !== this.#document) this.#soon(0);
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#document) this.#soon(quiet);
      }),
    ];
  }

  /** Keys, and places as `placeOf` writes them. */
  get places(): readonly string[] {
    this.#read();
    return this.#places;
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #soon(delay: number): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      const before = this.#places.join('\0');
      this.#read();
      if (this.#places.join('\0') !== before) this.#changed.fire();
    }, delay);
  }

  #read(): void {
    const document = this.#target.editor?.document;
    if (document === this.#document && (document?.version ?? -1) === this.#version) return;
    this.#document = document;
    this.#version = document?.version ?? -1;
    this.#places = document ? [...citedPlaces(document.getText(), languageOf(document))] : [];
  }
}
