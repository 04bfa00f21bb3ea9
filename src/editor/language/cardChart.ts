import { ColorThemeKind, l10n, window } from 'vscode';
import type { MentionChart } from '../../core/actors/cardParts.ts';
import { chartImage, type Ground } from '../actors/chartImage.ts';
import { partialDate } from './cardWords.ts';
import type { HoverPage } from './hoverPage.ts';

/** With more points than these the words name only the ends and the highest. */
const mostNamed = 12;

/** The mentions over time as a picture in the colours of the theme, with the same in words for those who do not see it. */
export function cardChart(page: HoverPage, chart: MentionChart): void {
  const [first, last] = [chart.points[0]!, chart.points.at(-1)!];
  const image = chartImage(chart, ground(), partialDate(first.period), partialDate(last.period));
  page
    .line()
    .own(`![${inWords(chart).replace(/[\\[\]]/g, '')}](${image})`)
    .line();
}

function inWords({ points, unit }: MentionChart): string {
  const shown = points.filter(({ passages }) => passages > 0);
  const named = shown.map(({ period, passages }) => `${partialDate(period)}: ${passages}`);
  const head = unit === 'month' ? l10n.t('Passages by month') : l10n.t('Passages by year');
  if (named.length <= mostNamed) return `${head}: ${named.join(', ')}`;
  const highest = shown.reduce((best, point) => (point.passages > best.passages ? point : best));
  const [from, until] = [partialDate(points[0]!.period), partialDate(points.at(-1)!.period)];
  return l10n.t('{0}, {1} to {2}; most in {3}: {4}', head, from, until, partialDate(highest.period), highest.passages);
}

function ground(): Ground {
  const grounds: Readonly<Record<ColorThemeKind, Ground>> = {
    [ColorThemeKind.Light]: 'light',
    [ColorThemeKind.Dark]: 'dark',
    [ColorThemeKind.HighContrastLight]: 'contrast-light',
    [ColorThemeKind.HighContrast]: 'contrast-dark',
  };
  return grounds[window.activeColorTheme.kind] ?? 'dark';
}
