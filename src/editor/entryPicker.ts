import {
  l10n,
  type QuickInputButton,
  type QuickPick,
  type QuickPickItem,
  type TextDocument,
  ThemeIcon,
  window,
} from 'vscode';
import type { CitationMode } from '../core/citations/citation.ts';
import type { LibraryRow } from '../core/citations/library/library.ts';
import { syntaxOf } from './drafts.ts';
import type { RowSearch } from './rowSearch.ts';

interface EntryItem extends QuickPickItem {
  readonly key: string;
}

/** What is asked for. */
export interface EntryQuestion {
  readonly search: RowSearch;
  /** Whose citations come first in the list. */
  readonly draft: TextDocument | undefined;
  readonly title: string;
  /** Entries that are ticked from the start. */
  readonly chosen?: readonly string[];
  /** With it the user can switch between the two modes. */
  readonly mode?: CitationMode;
  /** What the choice would look like; shown behind the title. */
  readonly preview?: (picked: PickedEntries) => Promise<string | undefined>;
}

export interface PickedEntries {
  readonly keys: readonly string[];
  readonly mode: CitationMode;
}

/** After the last change of the choice, in milliseconds. */
const quiet = 120;

/**
 * Asks for entries of the library. Resolves to their keys in the order they were ticked, or to the active one when none is; nothing at all only where
 * some were ticked from the start. `undefined` when the user gives up.
 */
export function pickEntries(question: EntryQuestion): Promise<PickedEntries | undefined> {
  return new EntryPicker(question).pick();
}

class EntryPicker {
  readonly #question: EntryQuestion;
  readonly #picker: QuickPick<EntryItem> = window.createQuickPick<EntryItem>();
  readonly #cited: ReadonlySet<string>;
  readonly #chosen = new Map<string, EntryItem>();
  /** Every key that was ticked, in order: a new list first tells that nothing is ticked in it, then what is. */
  readonly #order = new Set<string>();
  #mode: CitationMode;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked: AbortController | undefined;

  constructor(question: EntryQuestion) {
    this.#question = question;
    this.#mode = question.mode ?? 'parenthetical';
    this.#cited = question.draft ? citedKeys(question.draft) : new Set();
    const rows = new Map(question.search.rows.map((row) => [row.key, row]));
    for (const key of question.chosen ?? []) {
      const row = rows.get(key);
      this.#order.add(key);
      this.#chosen.set(key, row ? itemOf(row) : { key, label: key, alwaysShow: true });
    }
  }

  pick(): Promise<PickedEntries | undefined> {
    const picker = this.#picker;
    picker.title = this.#question.title;
    picker.placeholder = l10n.t('Author, title, year or key; tick several to cite them together');
    picker.canSelectMany = true;
    this.#showMode();
    this.#list(this.#question.search.matching('', this.#cited));
    return new Promise((resolve) => {
      picker.onDidChangeValue((typed) => void this.#listMeant(typed));
      picker.onDidChangeSelection((selected) => this.#select(selected));
      picker.onDidChangeActive(() => this.#previewSoon());
      picker.onDidTriggerButton(() => this.#switchMode());
      picker.onDidAccept(() => {
        const picked = this.#picked();
        if (picked.keys.length === 0 && this.#isNew()) return;
        resolve(picked);
        picker.hide();
      });
      picker.onDidHide(() => {
        clearTimeout(this.#timer);
        this.#asked?.abort();
        resolve(undefined);
        picker.dispose();
      });
      picker.show();
      this.#previewSoon();
    });
  }

  /** What was meant comes after a moment, unless more was typed by then or the worker does not answer; the active line stays. */
  async #listMeant(typed: string): Promise<void> {
    const { search } = this.#question;
    this.#asked?.abort();
    const matching = search.matching(typed, this.#cited);
    this.#list(matching);
    if (matching.length > 0) return;
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    const meant = await search.like(typed, signal).catch(() => []);
    if (meant.length > 0 && !signal.aborted) this.#list(meant, this.#picker.activeItems[0]?.key);
  }

  /** Lists the rows behind what was ticked. The first line is the active one unless that with the key `active` is there. */
  #list(rows: readonly LibraryRow[], active?: string): void {
    const picker = this.#picker;
    const found = rows.map(itemOf);
    const shown = new Set(found.map((item) => item.key));
    picker.items = [
      ...[...this.#order].flatMap((key) => this.#chosen.get(key) ?? []).filter((item) => !shown.has(item.key)),
      ...found,
    ];
    picker.selectedItems = picker.items.filter((item) => this.#chosen.has(item.key));
    // A list with ticks has no active line by itself, and Enter is to take the best match.
    const line = picker.items.find(({ key }) => key === active) ?? picker.items[0];
    picker.activeItems = line ? [line] : [];
  }

  #select(selected: readonly EntryItem[]): void {
    const keys = new Set(selected.map((item) => item.key));
    for (const item of this.#picker.items) if (!keys.has(item.key)) this.#chosen.delete(item.key);
    for (const item of selected) {
      this.#chosen.set(item.key, item);
      this.#order.add(item.key);
    }
    this.#previewSoon();
  }

  #picked(): PickedEntries {
    const active = this.#picker.activeItems[0];
    const keys =
      this.#chosen.size === 0 && this.#isNew() && active
        ? [active.key]
        : [...this.#order].filter((key) => this.#chosen.has(key));
    return { keys, mode: this.#mode };
  }

  #isNew(): boolean {
    return (this.#question.chosen ?? []).length === 0;
  }

  #switchMode(): void {
    this.#mode = this.#mode === 'narrative' ? 'parenthetical' : 'narrative';
    this.#showMode();
    this.#previewSoon();
  }

  #showMode(): void {
    if (this.#question.mode === undefined) return;
    const button: QuickInputButton =
      this.#mode === 'narrative'
        ? { iconPath: new ThemeIcon('references'), tooltip: l10n.t('Put the whole citation in brackets') }
        : { iconPath: new ThemeIcon('person'), tooltip: l10n.t('Name the author in the sentence') };
    this.#picker.buttons = [button];
  }

  #previewSoon(): void {
    const { preview, title } = this.#question;
    if (!preview) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      const picked = this.#picked();
      const text = picked.keys.length > 0 ? await preview(picked).catch(() => undefined) : undefined;
      this.#picker.title = text ? `${title}: ${text}` : title;
    }, quiet);
  }
}

export function citedKeys(draft: TextDocument): ReadonlySet<string> {
  const found = syntaxOf(draft).find(draft.getText());
  return new Set(found.flatMap((citation) => citation.items.map((item) => item.key)));
}

/** The key stands where a long title cannot hide it. */
function itemOf({ key, label }: LibraryRow): EntryItem {
  const [who = label, ...title] = label.split(' · ');
  return { key, label: who, description: key, detail: title.join(' · ') || undefined, alwaysShow: true };
}
