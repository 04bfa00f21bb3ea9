import assert from 'node:assert/strict';

/** Makes sure that every span in a result lies in a text of `length` code units. */
export function checkSpans(result: unknown, length: number): void {
  const seen = new Set<object>();
  const waiting: unknown[] = [result];
  while (waiting.length > 0) {
    const each = waiting.pop();
    if (typeof each !== 'object' || each === null || seen.has(each)) continue;
    seen.add(each);
    const { start, end } = each as { readonly start?: unknown; readonly end?: unknown };
    if (typeof start === 'number' && typeof end === 'number') {
      assert.ok(
        start >= 0 && start <= end && end <= length && Number.isInteger(start) && Number.isInteger(end),
        `${start} to ${end} of ${length}`,
      );
    }
    const inside = each instanceof Map ? [...each.values()] : each instanceof Set ? [...each] : Object.values(each);
    waiting.push(...inside.slice(0, 20_000));
  }
}
