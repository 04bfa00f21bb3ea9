import type { MentionChart } from '../../core/actors/cardParts.ts';

/** What a picture is seen on. */
export type Ground = 'light' | 'dark' | 'contrast-light' | 'contrast-dark';

/** Bars that stand out from the ground by 4.5 to 1 at least, and words on it. */
const colours: Readonly<Record<Ground, { readonly bar: string; readonly words: string }>> = {
  light: { bar: '#005fb8', words: '#3b3b3b' },
  dark: { bar: '#4daafc', words: '#cccccc' },
  'contrast-light': { bar: '#0f4a85', words: '#292929' },
  'contrast-dark': { bar: '#f38518', words: '#ffffff' },
};

const width = 260;
const barsHeight = 30;
const height = 46;

/** A bar chart as a data image, which loads nothing. Its only words are `first` and `last`, the names of the periods at its ends. */
export function chartImage({ points }: MentionChart, ground: Ground, first: string, last: string): string {
  const { bar, words } = colours[ground];
  const most = Math.max(1, ...points.map(({ passages }) => passages));
  const step = width / points.length;
  const bars = points.map(({ passages }, at) => {
    const tall = passages === 0 ? 1 : Math.max(3, Math.round((passages / most) * barsHeight));
    const wide = Math.max(1, Math.min(step - 2, 24));
    const left = at * step + (step - wide) / 2;
    return `<rect x="${left.toFixed(1)}" y="${barsHeight - tall}" width="${wide.toFixed(1)}" height="${tall}"/>`;
  });
  const text = (x: number, anchor: string, label: string) =>
    `<text x="${x}" y="${height - 3}" text-anchor="${anchor}">${escaped(label)}</text>`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<g fill="${bar}">${bars.join('')}</g>`,
    `<g fill="${words}" font-family="sans-serif" font-size="11">${text(0, 'start', first)}${text(width, 'end', last)}</g>`,
    '</svg>',
  ].join('');
  const safe = encodeURIComponent(svg).replace(/[()']/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `data:image/svg+xml,${safe}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
