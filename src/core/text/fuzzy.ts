import Fuse from 'fuse.js';

/** How much of a name may differ, 0 (nothing) to 1; fuse.js's own scale. */
const threshold = 0.4;

/**
 * The rows whose text is near what was typed, nearest first, at most `limit`. Case and diacritics do not count, and the words
 * may come in any order. For short lists: titles, authors, keys, names.
 */
export function fuzzyRank<T>(rows: readonly T[], textOf: (row: T) => string, typed: string, limit: number): T[] {
  const words = typed
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return rows.slice(0, limit);
  const options = { threshold, ignoreDiacritics: true, ignoreLocation: true, includeScore: true };
  const fuse = new Fuse(rows.map(textOf), options);
  const whole = scoresOf(fuse, typed.trim());
  const parts = words.map((word) => scoresOf(fuse, word));
  const ranked = rows.flatMap((row, index) => {
    const apart = parts.map((scores) => scores.get(index) ?? Number.POSITIVE_INFINITY);
    const together = apart.reduce((sum, score) => sum + score, 0) / apart.length;
    const score = Math.min(whole.get(index) ?? Number.POSITIVE_INFINITY, together);
    return Number.isFinite(score) ? [{ row, score, index }] : [];
  });
  ranked.sort((a, b) => a.score - b.score || a.index - b.index);
  return ranked.slice(0, limit).map(({ row }) => row);
}

function scoresOf(fuse: Fuse<string>, pattern: string): Map<number, number> {
  return new Map(fuse.search(pattern).map(({ refIndex, score }) => [refIndex, score ?? 1]));
}
