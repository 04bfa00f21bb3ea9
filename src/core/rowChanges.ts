/** Rows that changed or are new, and the keys of those that are gone; `whole` begins a new list, and after the `last` message it is complete. */
export interface RowChanges<R> {
  readonly rows: readonly R[];
  readonly gone: readonly string[];
  readonly whole: boolean;
  readonly last: boolean;
}

/** Rows in one message: more at once hold the host's event loop. */
const rowsPerSlice = 2000;

/** Remembers the rows that the other side has, so that only what changed is sent. Rows are told apart by `keyOf`; a row changed when it is not `isSame`, usually another object. */
export class ToldRows<R> {
  readonly #keyOf: (row: R) => string;
  readonly #isSame: (a: R, b: R) => boolean;
  #told: ReadonlyMap<string, R> | undefined;
  #list: readonly R[] | undefined;

  constructor(keyOf: (row: R) => string, isSame: (a: R, b: R) => boolean = (a, b) => a === b) {
    this.#keyOf = keyOf;
    this.#isSame = isSame;
  }

  /** The messages after which the other side has these rows: none when it has them, or with `always` an empty one; all rows when it has none yet, or most changed. */
  messages(rows: readonly R[], always = false): RowChanges<R>[] {
    const before = this.#told;
    if (rows === this.#list) return always ? slices([], [], false) : [];
    const now = new Map(rows.map((row) => [this.#keyOf(row), row]));
    this.#list = rows;
    this.#told = now;
    if (!before) return slices(rows, [], true);
    const changed = [...now].flatMap(([key, row]) => {
      const old = before.get(key);
      return old !== undefined && this.#isSame(old, row) ? [] : [row];
    });
    const gone = [...before.keys()].filter((key) => !now.has(key));
    if (changed.length + gone.length > now.size / 2) return slices(rows, [], true);
    return changed.length + gone.length === 0 && !always ? [] : slices(changed, gone, false);
  }
}

function slices<R>(rows: readonly R[], gone: readonly string[], whole: boolean): RowChanges<R>[] {
  const messages: RowChanges<R>[] = [];
  for (let start = 0; start === 0 || start < rows.length; start += rowsPerSlice) {
    const end = start + rowsPerSlice;
    messages.push({
      rows: rows.slice(start, end),
      gone: start === 0 ? gone : [],
      whole: whole && start === 0,
      last: end >= rows.length,
    });
  }
  return messages;
}

/** Rows by key after a message, in the order in which they came; `undefined` while more are to come. */
export class HeardRows<R> {
  readonly #keyOf: (row: R) => string;
  #rows: ReadonlyMap<string, R> = new Map();
  #arriving: Map<string, R> | undefined;

  constructor(keyOf: (row: R) => string) {
    this.#keyOf = keyOf;
  }

  /** What was complete last. */
  get rows(): ReadonlyMap<string, R> {
    return this.#rows;
  }

  /** Takes a message in; whether the rows are complete by it. */
  hear({ rows, gone, whole, last }: RowChanges<R>): boolean {
    const arriving = whole ? new Map<string, R>() : (this.#arriving ?? new Map(this.#rows));
    this.#arriving = arriving;
    for (const key of gone) arriving.delete(key);
    for (const row of rows) arriving.set(this.#keyOf(row), row);
    if (!last) return false;
    this.#rows = arriving;
    this.#arriving = undefined;
    return true;
  }
}
