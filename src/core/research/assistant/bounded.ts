/** What one answer may hold. */
export interface Bounds {
  /** Longest text, in UTF-16 code units. */
  readonly text: number;
  /** Longest list. */
  readonly list: number;
  /** Lists and objects in one another. */
  readonly depth: number;
}

/** Plain data cut to bounds, and whether anything was: an actor file or a record may be of any size. */
export function bounded(value: unknown, bounds: Bounds): { readonly value: unknown; readonly cut: boolean } {
  let cut = false;
  const within = (each: unknown, depth: number): unknown => {
    if (typeof each === 'string') {
      if (each.length <= bounds.text) return each;
      cut = true;
      return each.slice(0, bounds.text);
    }
    if (typeof each !== 'object' || each === null) return each;
    if (depth > bounds.depth) {
      cut = true;
      return undefined;
    }
    if (Array.isArray(each)) {
      if (each.length > bounds.list) cut = true;
      return each.slice(0, bounds.list).map((item) => within(item, depth + 1));
    }
    return Object.fromEntries(Object.entries(each).map(([name, item]) => [name, within(item, depth + 1)]));
  };
  return { value: within(value, 1), cut };
}
