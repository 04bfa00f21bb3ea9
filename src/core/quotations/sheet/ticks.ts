import type { DraftSheet, Tick } from './sheet.ts';

/** A tick as its line of `.ibid/checks.jsonl` has it: for which row, by whom and on what day (ISO). */
export interface TickRecord extends Tick {
  /** See `SheetRow.hash`; it names sentence, place and source words, not the draft, so that a draft may be moved. */
  readonly hash: string;
}

/** Reads JSON lines. Of several ticks of one row the first counts; marks of a merge conflict and broken lines are passed over and stay in the file. */
export function readTicks(text: string): ReadonlyMap<string, TickRecord> {
  const ticks = new Map<string, TickRecord>();
  for (const line of text.split(/\r?\n/)) {
    const record = recordIn(line);
    if (record && !ticks.has(record.hash)) ticks.set(record.hash, record);
  }
  return ticks;
}

/** The text of the file with one more tick; as it was when the row is ticked already. */
export function withTick(text: string, { hash, by, on }: TickRecord): string {
  if (readTicks(text).has(hash)) return text;
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${JSON.stringify({ hash, by, on })}\n`;
}

/** The text of the file without the ticks of the row; every other line stays as it is. */
export function withoutTick(text: string, hash: string): string {
  return text
    .split(/(?<=\n)/)
    .filter((line) => recordIn(line)?.hash !== hash)
    .join('');
}

/** The sheet with the ticks that hold; a row whose sentence or source words have changed has another hash and is unticked. */
export function ticked(sheet: DraftSheet, ticks: ReadonlyMap<string, TickRecord>): DraftSheet {
  const rows = sheet.rows.map(({ tick: _, ...row }) => {
    const record = ticks.get(row.hash);
    return record ? { ...row, tick: { by: record.by, on: record.on } } : row;
  });
  return { ...sheet, rows };
}

function recordIn(line: string): TickRecord | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const { hash, by, on } = JSON.parse(line) as Record<string, unknown>;
    if (typeof hash !== 'string' || typeof by !== 'string' || typeof on !== 'string') return undefined;
    return hash === '' || by === '' ? undefined : { hash, by, on };
  } catch {
    return undefined;
  }
}
