/** Every message between the page of a sheet and the host, both directions. Plain data only. */

/** A cell: its words, and the stretches `[start, end)` of them to be marked. */
export interface CellView {
  readonly text: string;
  readonly marks?: readonly (readonly [number, number])[];
  /** An address of the web. */
  readonly link?: string;
}

export type Level = 'error' | 'warning' | 'information' | 'hint' | 'right' | 'open';

/** A claim as the page shows it. */
export interface RowView {
  /** Stays the same as long as sentence and source words do; of two equal claims of a page it is not. */
  readonly id: string;
  /** `line 12` */
  readonly place: string;
  readonly level: Level;
  readonly verdict: string;
  readonly messages: readonly string[];
  readonly sentence: CellView;
  readonly sourceWords: CellView;
  /** Whether there is a passage to open. */
  readonly hasPassage: boolean;
  readonly source: CellView;
  /** In the order of {@link SheetStrings.others}. */
  readonly others: readonly CellView[];
  readonly tick?: { readonly by: string; readonly on: string };
}

export interface DraftView {
  readonly name: string;
  readonly rows: readonly RowView[];
}

export interface ListView {
  readonly title: string;
  readonly items: readonly string[];
}

export type ToHost =
  | { readonly type: 'ready' }
  | { readonly type: 'open' | 'source'; readonly row: string }
  | { readonly type: 'tick'; readonly row: string; readonly ticked: boolean }
  | { readonly type: 'export' | 'cancel' | 'refresh' };

export type ToPage =
  | {
      readonly type: 'sheet';
      readonly title: string;
      readonly drafts: readonly DraftView[];
      readonly lists: readonly ListView[];
    }
  /** Rows whose ticks are other ones now. */
  | { readonly type: 'ticks'; readonly ticks: readonly { readonly row: string; readonly tick?: RowView['tick'] }[] }
  | { readonly type: 'progress'; readonly text: string; readonly done: number; readonly total: number }
  /** The work is over; with `text` because of something that has to be said. */
  | { readonly type: 'idle'; readonly text?: string };
