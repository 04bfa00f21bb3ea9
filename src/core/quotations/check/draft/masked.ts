import type { DocumentLanguage } from '../../../text/language.ts';
import type { Span } from '../../../text/span.ts';
import type { Zone } from '../../../text/zones.ts';
import { printedMarks } from './plain/entities.ts';

const letters = /[^\n\r]/g;
/** Marks as TeX, babel and its shorthands have them, with what they print: as long, and the mark beside the words. */
const texMarks: readonly (readonly [RegExp, string])[] = [
  [/"`/g, ' „'],
  [/"'/g, '“ '],
  [/"</g, ' «'],
  [/">/g, '» '],
  [/\\glqq(?![A-Za-z])/g, '    „'],
  [/\\grqq(?![A-Za-z])/g, '“    '],
  [/\\flqq(?![A-Za-z])/g, '    «'],
  [/\\frqq(?![A-Za-z])/g, '»    '],
  [/\\og(?![A-Za-z])/g, '  «'],
  [/\\fg(?![A-Za-z])/g, '»  '],
  [/``/g, ' “'],
  [/''/g, '” '],
  [/`/g, '‘'],
];

const texMark = new RegExp(`^(?:${texMarks.map(([mark]) => mark.source).join('|')})`);

/** Languages in which a character reference of HTML is the character. */
const withEntities: ReadonlySet<DocumentLanguage> = new Set(['markdown', 'quarto', 'myst', 'asciidoc']);

/**
 * The draft with `hidden` stretches and zones overwritten by blanks. Marks of TeX and character references become the marks they print. Markup of LaTeX stays where it holds prose.
 */
export function maskedDraft(
  text: string,
  language: DocumentLanguage,
  zones: readonly Zone[],
  hidden: readonly Span[],
): string {
  if (language !== 'latex') {
    const blanked = blank(text, [...zones, ...hidden]);
    return withEntities.has(language) ? printedMarks(blanked) : blanked;
  }
  // The longest mark has five characters, and the one behind it counts.
  const isMark = ({ start, end }: Span) => texMark.test(text.slice(start, Math.min(end, start + 6)));
  let masked = blank(text, [...zones.filter((zone) => zone.kind !== 'key' && !isMark(zone)), ...hidden]);
  for (const [mark, printed] of texMarks) masked = masked.replace(mark, printed);
  return masked.replace(/[{}~]/g, ' ');
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
