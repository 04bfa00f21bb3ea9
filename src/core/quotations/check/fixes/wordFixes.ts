import type { SuggestedEdit } from '../../../finding.ts';
import { applyEdits, type TextEdit } from '../../../text/edit.ts';
import type { DocumentLanguage } from '../../../text/language.ts';
import { type Sentence, sentence, titled } from '../../../text/sentence.ts';
import type { DraftQuotation } from '../draft/draftQuotation.ts';
import type { Difference } from '../verify/verification.ts';
import { inDraft } from './draftPlaces.ts';
import { quotedAs } from './escape.ts';

/** More differences than this are no slips that a mark could own up to. */
const mostMarked = 4;
/** Longer changes are too. */
const longestMarked = 60;

/** The draft with the words of the source in place of those that differ, as one edit. Emphasis and ellipses of the rest stay. */
export function useSourceWords(
  quotation: DraftQuotation,
  differences: readonly Difference[],
  text: string,
  language: DocumentLanguage,
): SuggestedEdit[] {
  const mark = text[quotation.outer.start] ?? '';
  const edits = differences.map(({ wideQuoted, wideSource }): TextEdit => {
    const words = wideSource.map(({ passage, start, end }) => passage.text.slice(start, end)).join(' ');
    const replaced = quotation.words.slice(wideQuoted.start, wideQuoted.end);
    // The blanks that stand there stay, which may be a line end with the markup of a block.
    const lead = /^\s/.test(words) && /^\s/.test(replaced) ? /^\s+/.exec(replaced)![0].length : 0;
    const tail =
      replaced.length > lead && /\s$/.test(words) && /\s$/.test(replaced) ? /\s+$/.exec(replaced)![0].length : 0;
    const place = inDraft(quotation, { start: wideQuoted.start + lead, end: wideQuoted.end - tail }, text);
    let plain = words.replace(/\s+/g, ' ');
    if (lead > 0) plain = plain.trimStart();
    if (tail > 0) plain = plain.trimEnd();
    if (lead > 0 && replaced.trim() === '' && !/\s$/.test(words)) plain = plain.trimStart();
    return { ...place, text: quotedAs(plain, mark, language) };
  });
  return joined(sentence`Use the source’s words`, edits, text);
}

/** The draft with its changes owned up to: words in brackets, an ellipsis for what is left out. None where the change is an error, or more than a slip. */
export function markChanges(
  quotation: DraftQuotation,
  differences: readonly Difference[],
  text: string,
  language: DocumentLanguage,
): SuggestedEdit[] {
  if (differences.length === 0 || differences.length > mostMarked || !differences.every(canBeMarked)) return [];
  const [open, close] = language === 'typst' ? ['\\[', '\\]'] : ['[', ']'];
  const edits = differences.map(({ kind, quoted, wideQuoted, sourceWords }): TextEdit => {
    const place = inDraft(quotation, quoted, text);
    if (quoted.end === quoted.start) return { ...inDraft(quotation, wideQuoted, text), text: ' … ' };
    const raw = text.slice(place.start, place.end);
    const [first = '', ...rest] = raw;
    const isInitial = kind === 'case' && rest.join('') === [...sourceWords].slice(1).join('');
    return { ...place, text: isInitial ? `${open}${first}${close}${rest.join('')}` : `${open}${raw}${close}` };
  });
  const title = differences.every(({ quoted }) => quoted.end === quoted.start)
    ? sentence`Mark what is left out with an ellipsis`
    : sentence`Mark the change with brackets`;
  return joined(title, edits, text);
}

function canBeMarked({ kind, quotedWords, sourceWords }: Difference): boolean {
  const isSlip = kind === 'words' || kind === 'case';
  return (
    isSlip && quotedWords.length <= longestMarked && sourceWords.length <= longestMarked && !/[[\]]/.test(quotedWords)
  );
}

function joined(title: Sentence, edits: readonly TextEdit[], text: string): SuggestedEdit[] {
  if (edits.length === 0) return [];
  const start = Math.min(...edits.map((edit) => edit.start));
  const end = Math.max(...edits.map((edit) => edit.end));
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return [{ ...titled(title), start, end, text: applyEdits(text.slice(start, end), moved) }];
}
