import type { Disposable, Uri } from 'vscode';
import { SheetPanel, type SheetPanelParts } from './sheetPanel.ts';

/** The open pages of sheets: one for each draft, and one for the workspace. */
export class Sheets implements Disposable {
  readonly #parts: SheetPanelParts;
  readonly #panels = new Map<string, SheetPanel>();

  constructor(parts: SheetPanelParts) {
    this.#parts = parts;
  }

  get parts(): SheetPanelParts {
    return this.#parts;
  }

  /** The page of a draft, without one that of the workspace; made when there is none. */
  panelFor(draft: Uri | undefined): SheetPanel {
    const key = draft?.toString() ?? '';
    const known = this.#panels.get(key);
    if (known) {
      known.panel.reveal();
      return known;
    }
    const made = new SheetPanel(this.#parts, draft);
    this.#panels.set(key, made);
    made.panel.onDidDispose(() => this.#panels.delete(key));
    return made;
  }

  dispose(): void {
    for (const panel of [...this.#panels.values()]) panel.dispose();
  }
}
