import type { Move } from './events.ts';
import type { GroupView, HitView, PinView } from './protocol.ts';

/** What a list of hits is made of, from top to bottom. `key` is unique in the list; that of a hit is its passage id. */
export type Row =
  /** The head of a run of hits of one source. */
  | { readonly kind: 'source'; readonly key: string; readonly group: SourceView; readonly hits: number }
  | { readonly kind: 'pins'; readonly key: string; readonly hits: number }
  /** Says that what follows has most of the words only; `more` when other hits stand before it. */
  | { readonly kind: 'most'; readonly key: string; readonly hits: number; readonly more: boolean }
  | HitRow
  /** Says that the passage above stands in copies of its source too, and shows them when it is opened. */
  | { readonly kind: 'copies'; readonly key: string; readonly count: number; readonly open: boolean };

export interface HitRow {
  readonly kind: 'hit';
  readonly key: string;
  readonly hit: HitView;
  readonly group: SourceView;
  /** Whether it stands away from its source, which then has to be named. */
  readonly as?: 'pin' | 'copy';
}

export type SourceView = Omit<GroupView, 'hits' | 'partial'>;

/** What the list shows. */
export interface Listed {
  readonly groups: readonly GroupView[];
  /** Passages that have most of the words only, those included that have not come yet. */
  readonly partial: number;
  readonly pins: readonly PinView[];
  /** Keys of the rows of copies that are opened. */
  readonly unfolded: ReadonlySet<string>;
}

/** Hits that Page Down steps over: about as many as a sidebar shows at once. */
const page = 5;

/** The rows of the list: pinned passages, then the hits by source; the same words in copies are folded under the first of them. */
export function rowsOf({ groups, partial, pins, unfolded }: Listed): Row[] {
  const rows: Row[] = [];
  if (pins.length > 0) rows.push({ kind: 'pins', key: 'pins', hits: pins.length });
  for (const pin of pins)
    rows.push({ kind: 'hit', key: `pin:${pin.passage}`, hit: pin, group: sourceOf(pin), as: 'pin' });
  const copies = copiesOf(groups);
  const folded = new Set([...copies.values()].flatMap((all) => all.map(({ hit }) => hit.passage)));
  for (const group of groups) {
    const hits = group.hits.filter(({ passage }) => !folded.has(passage));
    const first = hits[0];
    if (!first) continue;
    const source = sourceOf(group);
    if (group.partial && !rows.some(({ kind }) => kind === 'most'))
      rows.push({ kind: 'most', key: 'most', hits: partial, more: rows.some(({ kind }) => kind === 'source') });
    rows.push({ kind: 'source', key: `source:${first.passage}`, group: source, hits: hits.length });
    for (const hit of hits) {
      rows.push({ kind: 'hit', key: hit.passage, hit, group: source });
      const own = copies.get(hit.passage);
      if (own) rows.push(...copyRows(hit.passage, own, unfolded));
    }
  }
  return rows;
}

/** By the passage that stands first: the hits with the same words in copies of its source. */
function copiesOf(groups: readonly GroupView[]): Map<string, HitRow[]> {
  const firsts = new Map<string, string>();
  const copies = new Map<string, HitRow[]>();
  for (const group of groups)
    for (const hit of group.hits) {
      if (hit.twin === undefined) continue;
      const first = firsts.get(hit.twin);
      const row: HitRow = { kind: 'hit', key: hit.passage, hit, group: sourceOf(group), as: 'copy' };
      if (first === undefined) firsts.set(hit.twin, hit.passage);
      else copies.set(first, [...(copies.get(first) ?? []), row]);
    }
  return copies;
}

function copyRows(passage: string, copies: readonly HitRow[], unfolded: ReadonlySet<string>): Row[] {
  const key = `copies:${passage}`;
  const open = unfolded.has(key);
  return [{ kind: 'copies', key, count: copies.length, open }, ...(open ? copies : [])];
}

function sourceOf({ source, title, label, citationKey }: SourceView): SourceView {
  return { source, title, label, citationKey };
}

/** Whether the row begins a group of others. */
export function isHead({ kind }: Row): boolean {
  return kind === 'source' || kind === 'pins' || kind === 'most';
}

/** Whether the arrow keys stop at the row. */
export function isStop(row: Row): boolean {
  return row.kind === 'hit' || row.kind === 'copies';
}

/** The row of this key; `undefined` when it is not there. */
export function rowOf(rows: readonly Row[], key: string | undefined): Row | undefined {
  return key === undefined ? undefined : rows.find((row) => row.key === key);
}

/** The first hit of the query, behind the pinned passages; without one the first of those. */
export function firstHit(rows: readonly Row[]): string | undefined {
  const hits = rows.filter((row) => row.kind === 'hit');
  return (hits.find(({ as }) => as !== 'pin') ?? hits[0])?.key;
}

/** The row to go to from `active`, stopping at the ends; `undefined` when there is none. */
export function step(rows: readonly Row[], active: string | undefined, move: Move): string | undefined {
  const stops = rows.filter(isStop);
  const at = stops.findIndex(({ key }) => key === active);
  const last = stops.length - 1;
  return stops[Math.max(0, Math.min(last, indexAfter(at, last, move)))]?.key;
}

function indexAfter(at: number, last: number, move: Move): number {
  switch (move) {
    case 'next':
      return at + 1;
    case 'previous':
      return at - 1;
    case 'nextPage':
      return at + page;
    case 'previousPage':
      return at - page;
    case 'first':
      return 0;
    case 'last':
      return last;
  }
}
