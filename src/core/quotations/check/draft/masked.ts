import type { DocumentLanguage } from '../../../text/language.ts';
import type { Span } from '../../../text/span.ts';
import type { Zone } from '../../../text/zones.ts';

const letters = /[^\n\r]/g;

/**
 * The draft with `hidden` stretches and zones overwritten by blanks. Marks of TeX become the marks they print. Markup of LaTeX stays where it holds prose.
 */
export function maskedDraft(
  text: string,
  language: DocumentLanguage,
  zones: readonly Zone[],
  hidden: readonly Span[],
): string {
  const all = [...zones.filter((zone) => zone.kind !== 'key' || language !== 'latex'), ...hidden];
  const blanked = blank(text, all);
  if (language !== 'latex') return blanked;
  return blanked.replace(/``/g, ' “').replace(/''/g, '” ').replace(/`/g, '‘').replace(/[{}~]/g, ' ');
}

function blank(text: string, spans: readonly Span[]): string {
  let result = '';
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    result += text.slice(from, begin) + text.slice(begin, end).replace(letters, ' ');
    from = end;
  }
  return result + text.slice(from);
}
