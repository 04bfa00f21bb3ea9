import type { MentionChart } from './cardParts.ts';
import type { PassageMentions } from './mentions.ts';

/** More points than this are counted by the year. */
const mostMonths = 24;
const mostPoints = 60;

/**
 * How many passages mention an actor in each month, or in each year where months are not known or too many; those of undated sources left out. `undefined` with fewer than
 * two points in time, which make no chart. `dateOf` gives the ISO date of a source.
 */
export function mentionChart(
  passages: readonly PassageMentions[],
  dateOf: (passage: PassageMentions) => string | undefined,
): MentionChart | undefined {
  const dates = new Map<string, string | undefined>();
  const found: string[] = [];
  for (const passage of passages) {
    if (!dates.has(passage.source)) dates.set(passage.source, dateOf(passage));
    const date = dates.get(passage.source);
    if (date !== undefined && /^\d{4}(?:-\d{2})?/.test(date)) found.push(date);
  }
  const byMonth = found.every((date) => date.length >= 7);
  const chart = byMonth
    ? counted(
        found.map((date) => date.slice(0, 7)),
        'month',
      )
    : undefined;
  if (chart && chart.points.length > 1 && chart.points.length <= mostMonths) return chart;
  const years = counted(
    found.map((date) => date.slice(0, 4)),
    'year',
  );
  return years && years.points.length > 1 ? { ...years, points: years.points.slice(-mostPoints) } : undefined;
}

/** Every month or year from the first to the last, those without mentions too. */
function counted(periods: readonly string[], unit: MentionChart['unit']): MentionChart | undefined {
  if (periods.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const period of periods) counts.set(period, (counts.get(period) ?? 0) + 1);
  const sorted = [...counts.keys()].sort();
  const points: { period: string; passages: number }[] = [];
  const last = sorted.at(-1)!;
  for (let period = sorted[0]!; period <= last && points.length < 10_000; period = after(period))
    points.push({ period, passages: counts.get(period) ?? 0 });
  return { unit, points };
}

function after(period: string): string {
  const year = Number(period.slice(0, 4));
  if (period.length === 4) return String(year + 1).padStart(4, '0');
  const month = Number(period.slice(5));
  const next = month >= 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}`;
}
