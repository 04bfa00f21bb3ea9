/**
 * The number of insertions, deletions, replacements and swaps of neighbours that make `a` into `b` (optimal string alignment),
 * or `most + 1` when it takes more than `most`. Counts UTF-16 code units; linear in the lengths for a fixed `most`.
 * With `prefix`, into the nearest beginning of `b`.
 */
export function editDistance(a: string, b: string, most: number, prefix = false): number {
  if (a.length - b.length > most || (!prefix && b.length - a.length > most)) return most + 1;
  const far = most + 1;
  const width = Math.min(b.length, a.length + most);
  let two: number[] = [];
  let one = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const from = Math.max(1, row - most);
    const to = Math.min(width, row + most);
    const now = new Array<number>(width + 1).fill(far);
    if (row <= most) now[0] = row;
    let least = now[0]!;
    for (let column = from; column <= to; column++) {
      now[column] = cell(a, b, row, column, one, now, two);
      least = Math.min(least, now[column]!);
    }
    if (least > most) return far;
    two = one;
    one = now;
  }
  return Math.min(far, prefix ? Math.min(...one) : (one[b.length] ?? far));
}

function cell(a: string, b: string, row: number, column: number, one: number[], now: number[], two: number[]): number {
  const unit = a.charCodeAt(row - 1);
  const other = b.charCodeAt(column - 1);
  const same = one[column - 1]! + (unit === other ? 0 : 1);
  const best = Math.min(same, one[column]! + 1, now[column - 1]! + 1);
  const swapped =
    row > 1 && column > 1 && unit === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === other && unit !== other;
  return swapped ? Math.min(best, two[column - 2]! + 1) : best;
}
