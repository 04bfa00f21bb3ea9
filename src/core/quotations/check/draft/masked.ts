import { atOnce } from '../../../slices.ts';
import type { DocumentLanguage } from '../../../text/language.ts';
import type { Span } from '../../../text/span.ts';
import type { Zone } from '../../../text/zones.ts';
import { printedMarks } from './plain/entities.ts';
import type { QuotedRegion } from './quotedRegion.ts';

/** So many stretches are overwritten in one step. */
const oneStep = 200;
const lines = /[^\n\r]+/g;
/** Marks as TeX and its fonts, babel and its shorthands have them, with what they print: as long, and the mark beside the words. */
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
  [/<</g, ' «'],
  [/>>/g, '» '],
  [/,,(?=\S)/g, ' „'],
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
  return atOnce(maskingDraft(text, language, zones, hidden));
}

/** {@link maskedDraft} in steps. */
export function* maskingDraft(
  text: string,
  language: DocumentLanguage,
  zones: readonly Zone[],
  hidden: readonly Span[],
): Generator<undefined, string> {
  if (language !== 'latex') {
    const blanked = yield* blanking(text, [...zones, ...hidden]);
    yield;
    return withEntities.has(language) ? printedMarks(blanked) : blanked;
  }
  // The longest mark has five characters, and the one behind it counts.
  const isMark = ({ start, end }: Span) => texMark.test(text.slice(start, Math.min(end, start + 6)));
  let masked = yield* blanking(text, [...zones.filter((zone) => zone.kind !== 'key' && !isMark(zone)), ...hidden]);
  for (const [mark, printed] of texMarks) {
    yield;
    masked = masked.replace(mark, printed);
  }
  yield;
  return masked.replace(/[{}~]/g, ' ');
}

function* blanking(text: string, spans: readonly Span[]): Generator<undefined, string> {
  let result = '';
  let from = 0;
  for (const [index, { start, end }] of [...spans].sort((a, b) => a.start - b.start).entries()) {
    if (index % oneStep === oneStep - 1) yield;
    if (end <= from) continue;
    const begin = Math.max(start, from);
    result += text.slice(from, begin) + text.slice(begin, end).replace(lines, (line) => ' '.repeat(line.length));
    from = end;
  }
  return result + text.slice(from);
}

/** In steps the prose with something for each quotation, and with the full stop it ends on, since that may end the sentence; a question may go on (“Why?” she said). */
export function* placingMarks(
  text: string,
  prose: string,
  regions: readonly QuotedRegion[],
): Generator<undefined, string> {
  const edits = regions.filter(({ form, outer }) => form === 'inline' && outer.end > outer.start + 2);
  let result = '';
  let from = 0;
  for (const [index, { outer, span }] of edits.entries()) {
    if (index % oneStep === oneStep - 1) yield;
    if (outer.start < from) continue;
    const stop = text[span.end - 1] === '.' ? '.' : 'x';
    result += `${prose.slice(from, outer.start)}“${'x'.repeat(outer.end - outer.start - 3)}${stop}”`;
    from = outer.end;
  }
  return result + prose.slice(from);
}
